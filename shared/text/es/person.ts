import type { personSentences as english } from '../en/person.ts';
import type { Like } from '../like.ts';

/** The last contact with somebody. */
export const personSentences: Like<typeof english> = {
  aCaregiver: 'una persona cuidadora',
  hoursWantedMissing:
    'No se sabe cuántas horas quisiera. Con ese dato, Standby dice cuántas horas más le vendrían bien.',
  asked: {
    call: (when, shift, answer) => `Llamada ${when}, turno del ${shift}: ${answer}`,
    sms: (when, shift, answer) => `Mensaje de texto ${when}, turno del ${shift}: ${answer}`,
    email: (when, shift, answer) => `Correo ${when}, turno del ${shift}: ${answer}`,
    slack: (when, shift, answer) => `Solicitud por Slack ${when}, turno del ${shift}: ${answer}`,
    'in-person': (when, shift, answer) =>
      `Solicitud en persona ${when}, turno del ${shift}: ${answer}`,
    other: (when, shift, answer) => `Solicitud ${when}, turno del ${shift}: ${answer}`,
  },
  answers: {
    accepted: 'dijo que sí',
    declined: 'dijo que no',
    'no-answer': 'no contestó',
    withdrawn: 'retirado',
    expired: 'vencido',
    waiting: 'en espera de respuesta',
  },
  visited: (when, by) => `Visita ${when} de ${by}`,
};
