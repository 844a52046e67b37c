import type { panelText as english } from '../en/panel.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted } from './counted.ts';

/** Words of what belongs to the panel as a whole. */
export const panelText: Like<typeof english> = {
  appearance: {
    theme: 'Claro u oscuro',
    themes: { system: 'Como la computadora', light: 'Claro', dark: 'Oscuro' },
    singleKeys: 'Atajos de una sola tecla',
    singleKeysHint: 'Desactívelos si dicta a esta computadora.',
  },

  crash: {
    title: 'Esta pantalla dejó de funcionar',
    detail: 'Standby sigue vigilando el horario, y lo que usted escribió se conserva.',
    retry: 'Intentar de nuevo',
    reload: 'Volver a cargar el panel',
  },

  announceMany: (count, first) =>
    `${counted(count, 'incidente')} a la vez. El más urgente es ${first}`,

  message: {
    open: 'Mensaje',
    openFor: (name) => `Mensaje a ${name}`,
    heading: 'Este es el mensaje tal como se enviaría. Standby no lo envía por sí mismo.',
    ask: (name, when, client) =>
      `Hola, ${name}: ¿puede tomar un turno el ${when} con ${client}? Responda sí o no, por favor.`,
    copy: 'Copiar texto',
    log: 'Ya lo envié',
  },
};
