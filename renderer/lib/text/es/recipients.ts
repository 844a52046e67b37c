import type { Like } from '../../../../shared/text/like.ts';
import type { recipientsText as english } from '../en/recipients.ts';
import { counted } from './counted.ts';

/** Words about the people of the office whom Standby tells. */
export const recipientsText: Like<typeof english> = {
  recipients: {
    ladder: 'Una alerta crítica ahora',
    ladderDetail:
      'Cada paso espera a que alguien se encargue del incidente. Las alertas altas esperan más, las demás se quedan en esta computadora.',
    atOnce: 'De inmediato',
    after: (minutes) => `A los ${String(minutes)} min`,
    desktop: 'Notificación en esta computadora',
    told: (channel, names) => `${channel} a ${names}`,
    toldOnCall: (channel, names) => `${channel} a ${names}, de guardia`,
    toAll: (channel) => `${channel}, en su canal`,
    desktopOnly: 'No se avisa a nadie más.',
    noChannel: 'SMS, correo y Slack están sin configurar.',
    toChannels: 'Configurar un canal',
    noPeople: 'No hay nadie en la lista de abajo.',
    noAddress:
      'No se alcanza a nadie en horario o de guardia por los canales que están configurados.',
    someScope: (name) => `${name} (su parte)`,
    rules: 'Cambiar pasos y tiempos',
    gap: 'Horas sin nadie',

    people: 'Personas',
    nobodyDetail: 'Agregue a quien deba saber de un incidente que nadie toma en esta computadora.',
    add: 'Agregar a una persona',
    change: 'Cambiar',
    changeLabel: (name) => `Cambiar a ${name}`,
    remove: 'Quitar',
    removeLabel: (name) => `Quitar a ${name}`,
    added: (name) => `Se agregó a ${name}`,
    changed: (name) => `Se cambió a ${name}`,
    removed: (name) => `Se quitó a ${name}`,
    back: (name) => `${name} está de vuelta`,
    onDuty: 'En horario ahora',
    onCall: 'De guardia',
    digest: 'Resumen',
    outOfReach: (why) => `No se le alcanza. ${why}`.trim(),
    optedOut: (channels) =>
      `Pidió no recibir más por ${channels} (STOP). Solo un START desde el mismo teléfono lo revierte.`,
    noDuty: 'Sin horario',
    nextDay: (time) => `${time} del día siguiente`,
    hours: (days, from, to) => `${days}, de ${from} a ${to}`,
    allDay: (days) => `${days}, todo el día`,
    everyDay: 'todos los días',
    everything: 'Todas las ubicaciones y clientes',
    scope: (locations, clients) =>
      [
        locations === 0 ? '' : counted(locations, 'ubicación', 'ubicaciones'),
        clients === 0 ? '' : counted(clients, 'cliente'),
      ]
        .filter((part) => part !== '')
        .join(', '),

    name: 'Nombre',
    phone: 'Número móvil',
    phoneHint: 'Para SMS.',
    email: 'Correo electrónico',
    slackId: 'ID de miembro de Slack',
    slackIdHint: 'En Slack, abra el perfil: copiar ID de miembro.',
    fieldProblems: {
      name: 'Escriba un nombre de como máximo 80 caracteres.',
      phone: 'Escriba un número con código de área, como (303) 555-0141.',
      email: 'Escriba una dirección como dana@example.org.',
      slackId: 'Escriba el ID del perfil de Slack, como U012AB3CD.',
    },
    problems: {
      unreachable: 'Escriba al menos uno: número, correo o ID de Slack.',
      days: 'Elija al menos un día.',
      times: 'Indique una hora.',
      'too-many': 'Indique como máximo 50 períodos.',
      'empty-scope': 'Elija al menos una ubicación o un cliente.',
    },

    shared: (names) => `${names}: ya se le alcanza en este número o dirección`,
    sharedDetail: 'Guarde de nuevo si es así a propósito.',

    duty: 'Horario',
    dutyHint: 'Según la hora de la agencia. Fuera de él solo se avisa a quien está de guardia.',
    presets: {
      always: 'Día y noche',
      none: 'Ninguno',
      own: 'Otras horas',
    },
    row: (row) => `Horas ${String(row)}`,
    from: 'De',
    to: 'A',
    ends: { 'next-day': 'Termina al día siguiente.', 'whole-day': 'El día entero.' },
    addHours: 'Agregar horas',
    addOtherHours: 'Agregar otras horas',
    removeHours: (row) => `Quitar las horas ${String(row)}`,

    about: 'Se le avisa de',
    scopes: { all: 'Todas las ubicaciones y clientes', some: 'Solo algunos' },
    locations: 'Ubicaciones',
    clients: 'Clientes',
    findClient: 'Buscar cliente',
    addClient: (name) => `Agregar a ${name}`,
    removeClient: (name) => `Quitar a ${name}`,
    noClient: 'No se encuentra ningún cliente.',

    isOnCall: 'De guardia',
    isOnCallHint: 'Se le avisa fuera del horario de todos, y al final si nadie responde.',
    wantsDigest: 'Recibe el resumen',
    wantsDigestHint: 'Una vez al día lo que podía esperar, por correo o, si no hay, por SMS.',
    cancel: 'Cancelar',
  },
};
