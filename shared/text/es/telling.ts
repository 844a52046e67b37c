import type { tellingSentences as english } from '../en/telling.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** Who of the office is told, and what became of it. */
export const tellingSentences: Like<typeof english> = {
  digest: (count) => `Resumen: ${counted(count, 'asunto', 'asuntos')}`,
  more: (count) => `Y ${String(count)} más`,

  // Both in letters of the GSM alphabet, as alerts leave as SMS.
  replyHint: 'Responda OK si usted se encarga.',
  replyHintAll: 'Responda OK si usted se encarga de todo.',

  noRecipients: 'No hay nadie a quien avisar fuera de esta computadora.',
  noChannels: 'No hay ningún canal hacia afuera configurado.',
  noWay: 'A nadie que esté de turno o de guardia se le puede avisar por un canal configurado.',
  nobodyOnDuty: 'Nadie está de turno ni de guardia ahora.',
  nobodyUntil: (time) => `Nadie está de turno ni de guardia antes del ${time}.`,
  notUrgent: 'Solo las alertas críticas y altas salen de esta computadora.',
  inDigest: 'Esto espera el resumen.',
  muted: 'Otra alerta habla por esta.',
  recordOnly: 'Este flujo solo registra.',
  resting: 'Alguien lo tiene. Volverá a avisar a su hora.',
  resolved: 'Esto está resuelto.',
  toldAll: 'Ya se avisó a todas las personas posibles.',

  gapAlways: 'Nadie está de turno ni de guardia a ninguna hora.',
  gap: (spans) => `Nadie está de turno ni de guardia: ${spans}.`,
  gapSpan: (from, hour, to, toHour) => `${from} ${hour} a ${to === null ? '' : `${to} `}${toHour}`,
  gapMore: (count) => `y ${String(count)} más`,

  reasons: {
    acknowledged: 'Alguien lo confirmó.',
    snoozed: 'Alguien lo pospuso.',
    resolved: 'Se resolvió.',
    digest: 'Pasó al resumen.',
    muted: 'Otra alerta habla por ella.',
    'record-only': 'Ahora su flujo solo registra.',
    'no-longer-theirs': 'Ya no le toca a esta persona, o el canal ya no está.',
    'opted-out': 'Esta dirección pidió no recibir más mensajes.',
    'no-address': 'No hay dirección para este canal.',
    removed: 'A esta persona ya no se le avisa.',
    'lease ran out': 'Standby se detuvo mientras se enviaba. Puede haber llegado.',
    'too late to be of use': 'Ya era demasiado tarde para que sirviera.',
    'the service never got it': 'El servicio nunca lo recibió. Se envía de nuevo.',
  },
};
