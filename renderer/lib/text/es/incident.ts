import type { AskOutcome } from '../../../../shared/domain/history.ts';
import type { incidentText as english } from '../en/incident.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of one incident: its shifts, its candidates, and what was asked. */
export const incidentText: Like<typeof english> = {
  incident: {
    back: 'Todos los incidentes',
    label: 'Incidente',
    acknowledge: 'Me encargo',
    acknowledged: 'A su cargo',
    snooze: 'Posponer',
    snoozed: (until) => `Pospuesto hasta: ${until}`,
    snoozedUntilChange: 'Pospuesto hasta que algo cambie',
    snoozedUntilReply: 'Pospuesto hasta que alguien responda',
    undo: 'Deshacer',
    undone: 'Deshecho',
    gone: 'Este incidente ya no está aquí.',
    goneDetail: 'Se resolvió hace más de 12 h, o se cambió de agencia.',
    shiftTabs: 'Turnos',
  },

  snooze: {
    minutes30: '30 minutos',
    hour1: '1 hora',
    beforeStart: (time) => `Hasta 2 h antes del inicio: ${time}`,
    reply: 'Hasta que alguien conteste',
    change: 'Hasta que algo cambie',
    custom: 'Hasta otra hora',
    set: 'Posponer',
    past: 'Elija una hora futura.',
    missing: 'Indique una fecha y una hora.',
  },

  facts: {
    when: 'Cuándo',
    client: 'Cliente',
    needs: 'Requiere',
    held: 'A cargo de',
    assigned: 'Asignado a',
    nothingRequired: 'Sin etiquetas obligatorias',
    read: 'Horario leído',
    never: 'Aún sin leer',
    covered: (name) =>
      name === null ? 'Este turno está cubierto.' : `Este turno lo tiene ${name}.`,
  },

  candidates: {
    heading: 'A quién llamar',
    backUps: 'Quién podría tomarlo',
    match: (match) => `Compatibilidad ${match}`,
    interval: (low, high) => `En 8 de 10 casos, entre ${low} y ${high}`,
    accepted: ({ accepted, asked, similar }) =>
      `aceptó ${figure(accepted)}/${figure(asked)} ${similar ? 'turnos similares' : 'solicitudes'}`,
    worked: ({ worked, scheduled, of }) => `trabajó ${figure(worked)}/${figure(scheduled)} ${of}`,
    noHistory: 'sin historial aún',
    howSure: '¿Qué tan seguro es?',
    more: (count) => `Mostrar ${figure(count)} más`,
    fewer: 'Mostrar menos',
    noPhone: 'Sin teléfono en WellSky',
    call: (name) => `Llamar a ${name}`,
    copyPhone: 'Copiar número',
    only: 'Solo se puede sugerir a una persona.',
    none: 'No se puede sugerir a nadie',
    noneDetail: (count) =>
      count === 1
        ? 'La única persona cuidadora de la agencia queda excluida:'
        : `Las ${figure(count)} personas cuidadoras quedan excluidas:`,
    nearest: (name) => `Opción más cercana: ${name}`,
  },

  explanation: {
    accepts: 'Dice que sí',
    works: 'Luego lo trabaja',
    considerations: 'Qué cambia el puesto, en puntos',
  },

  swap: {
    heading: 'Un intercambio podría funcionar',
    from: (day, client) => `El otro turno: ${day}, ${client}`,
  },

  reason: {
    continuity: 'Conoce al cliente',
    'similar-shifts': 'Toma turnos similares',
    reliable: 'Confiable',
    preferred: 'Preferencia del cliente',
    nearby: 'Vive cerca',
    available: 'Marcó que puede',
    'few-asks': 'Pocas solicitudes recientes',
    'no-overtime': 'Sin horas extra',
    exploration: 'Aún sin solicitudes',
    'usually-works': 'Suele trabajar a esa hora',
    'short-of-hours': 'Le faltan horas',
    'chosen-before': 'Elección anterior',
  },

  ask: {
    answer: (name) => `¿Qué dijo ${name}?`,
    yes: 'Sí',
    no: 'No',
    noAnswer: 'No contestó',
    asked: 'Solicitado, en espera de respuesta',
    undo: 'Deshacer',
    undoOf: (name) => `Deshacer la solicitud a ${name}`,
    logged: (name, outcome) => `${name}: ${outcomeWords(outcome)}`,
    taken: (name) => `Retirado: solicitud a ${name}`,
    at: (outcome, time) => `${outcomeWords(outcome)}, ${time}`,
    today: (at, shift, outcome) => `Solicitud: ${at}, turno: ${shift}, ${outcomeWords(outcome)}`,
    assignTitle: (name) => `${name} dijo que sí`,
    assign: (name) =>
      `Asigne a ${name} en WellSky. Esto se cierra solo cuando el horario lo muestre.`,
    copyAssign: 'Copiar texto',
    assignCopy: (name, when, client, appointment) =>
      `Asignar a ${name} con ${client}, ${when} (cita ${appointment})`,
  },

  channel: {
    call: 'por teléfono',
    sms: 'por mensaje de texto',
    email: 'por correo electrónico',
    slack: 'por Slack',
    'in-person': 'en persona',
    other: 'de otra forma',
  },

  exclusions: {
    heading: '¿Por qué no?',
    count: (count) =>
      `No se sugiere a ${counted(count, 'persona cuidadora', 'personas cuidadoras')}`,
    search: 'Buscar por nombre',
    listed: (rank, match) => `Sugerencia número ${figure(rank)}, compatibilidad ${match}.`,
    unknown: (typed) => `En la agencia no hay nadie con el nombre “${typed}”.`,
    more: (count) => `${figure(count)} más. Escriba más letras del nombre.`,
    reason: {
      'not-hired': 'sin contratar',
      inactive: 'inactivo',
      'called-out': 'avisó ausencia',
      blocked: 'no enviar',
      'opted-out': 'pidió no recibir solicitudes',
      'declined-already': 'ya dijo que no',
      overlap: 'trabaja a esa hora',
      'time-off': 'tiempo libre',
      unavailable: 'no disponible a esa hora',
      'missing-tag': 'le falta una etiqueta obligatoria',
      'credential-expired': 'credencial vencida',
      'travel-gap': 'poco tiempo de traslado',
      rest: 'poco descanso',
      'hour-cap': 'supera el tope de horas',
    },
  },

  ledger: {
    heading: 'Solicitudes hasta ahora',
    by: (actor, channel) => `${channel}, registrado por ${actor}`,
  },
};

function outcomeWords(outcome: AskOutcome | null): string {
  if (outcome === null) return 'solicitado, en espera';
  const words: Record<AskOutcome, string> = {
    accepted: 'dijo que sí',
    declined: 'dijo que no',
    'no-answer': 'no contestó',
    withdrawn: 'retirado',
    expired: 'vencido',
  };
  return words[outcome];
}
