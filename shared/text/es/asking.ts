import type { askingSentences as english } from '../en/asking.ts';
import type { Like } from '../like.ts';

/**
 * Messages to caregivers. Characters outside the GSM alphabet, such as "Í", make them longer: hence
 * "SI".
 */
export const askingSentences: Like<typeof english> = {
  when: (day, date, from, to) => `${day} ${date}, de ${from} a ${to}`,
  ask: ({ name, when, client, city, agency }) => {
    const whom = client === null ? '' : ` con ${client}`;
    const where = city === null ? '' : ` en ${city}`;
    return `Hola ${name}, ¿puede tomar un turno${whom}${where} el ${when}? Responda SI o NO. ${agency}`;
  },
  takenNote: ({ name, when, agency }) =>
    `Gracias, ${name}. La oficina le confirma su turno del ${when}. ${agency}`,
  release: ({ name, when, agency }) =>
    `Hola ${name}, el turno del ${when} ya se ha resuelto. No hace falta responder. Gracias. ${agency}`,
  tooLate: ({ name, when, agency }) =>
    `Gracias por responder, ${name}. El turno del ${when} ya estaba resuelto. ${agency}`,
  label: (when, client) => `${when}, ${client}`,
};
