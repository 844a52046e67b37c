import type { Like } from '../../../../shared/text/like.ts';
import type { agenciesText as english } from '../en/agencies.ts';
import { counted } from './counted.ts';

/** Words of the agencies on this computer. */
export const agenciesText: Like<typeof english> = {
  agencies: {
    switcher: 'Agencias',
    choose: 'mostrar otra agencia',
    urgent: (count) =>
      count === 0
        ? 'Nada urgente'
        : counted(count, 'requiere su atención', 'requieren su atención'),
    elsewhere: (count) => `${counted(count, 'incidente')} en otras agencias`,
    notOpen: 'Sin abrir',
    demo: 'Demostración',
    shown: 'Se muestra',
    nowShown: (agency) => `Se muestra ${agency}.`,
    of: (agency, words) => `${agency}: ${words}`,

    heading: 'Agencias',
    detail: 'Se vigilan todas a la vez. Se muestra una.',
    show: 'Mostrar',
    showFor: (agency) => `Mostrar ${agency}`,
    rename: 'Cambiar nombre',
    renameFor: (agency) => `Cambiar el nombre de ${agency}`,
    name: 'Nombre',
    saveName: 'Guardar nombre',
    cancel: 'Cancelar',
    renamed: (from, to) => `${from} ahora se llama ${to}.`,
    remove: 'Quitar',
    removeFor: (agency) => `Quitar ${agency}`,
    removeQuestion: (agency) => `¿Dejar de vigilar ${agency}?`,
    removeDetail:
      'Lo guardado se queda, cifrado, y vuelve cuando la conecte de nuevo. Para borrarlo, muestre la agencia y bórrela en Configuración, Datos.',
    removeDemo: 'La agencia de demostración y todo lo que contiene se elimina.',
    removed: (agency) => `${agency} ya no se vigila.`,
    add: 'Agregar una agencia',

    unopened: 'No se pudo abrir esta agencia',
    retry: 'Intentar de nuevo',
    settings: 'Abrir Configuración',
  },
};
