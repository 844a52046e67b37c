import type { writeBackSentences as english } from '../en/write-back.ts';
import type { Like } from '../like.ts';

/** What is written into WellSky, and what became of it. */
export const writeBackSentences: Like<typeof english> = {
  when: (day, from, to) => `${day}, de ${from} a ${to}`,
  openShift: (when, client, appointment) =>
    `Turno sin cubrir: ${when} (cliente ${client}, cita ${appointment}).`,
  shift: (when, client, appointment) => `Turno: ${when} (cliente ${client}, cita ${appointment}).`,
  firstCall: (name, evidence) => `Primera llamada sugerida: ${name} (${evidence}).`,
  saidYes: (name) => `${name} dijo que sí: falta asignar el turno.`,
  note: (when) => `Programación, turno del ${when}:`,
  atApproval: 'el momento en que usted lo apruebe',

  fault: {
    credentials: 'WellSky no acepta las credenciales. No se escribió nada.',
    'not-granted': 'WellSky no permite que esta cuenta lo escriba. No se escribió nada.',
    agency: 'WellSky no acepta el identificador de la agencia. No se escribió nada.',
    'no-such-call': 'Este WellSky no lo ofrece. No se escribió nada.',
    'not-found': 'WellSky no tiene aquello de lo que se trata. No se escribió nada.',
    'not-accepted': 'WellSky encontró algo no válido. No se escribió nada.',
    'no-connection': 'No se pudo llegar a WellSky. No se escribió nada.',
    pause: 'WellSky pidió una pausa. No se escribió nada; inténtelo de nuevo en unos minutos.',
  },

  doubt: {
    'timed-out': 'WellSky no respondió a tiempo.',
    'broke-off': 'Se cortó la conexión con WellSky.',
    'server-error': 'WellSky falló mientras escribía.',
    unreadable: 'La respuesta de WellSky no se puede leer.',
    closed: 'Standby se cerró mientras escribía.',
    'lease-ran-out': 'Standby se detuvo mientras escribía.',
  },

  reread: {
    'not-there': 'WellSky no lo tiene: no se escribió y se puede escribir de nuevo.',
    'not-shown': 'WellSky lo aceptó, pero muestra otra cosa.',
    'not-readable': 'WellSky lo aceptó, pero no se pudo volver a leer.',
  },
};
