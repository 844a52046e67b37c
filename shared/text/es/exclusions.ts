import type { exclusionSentences as english } from '../en/exclusions.ts';
import type { Like } from '../like.ts';

/** Why somebody is not suggested, in facts. */
export const exclusionSentences: Like<typeof english> = {
  notAvailable: 'No disponible a esa hora.',
  outsideHours: (from, to) => `De ${from} a ${to} queda fuera de las horas disponibles.`,
  hourCap: (hours, cap) => `Llegaría a ${hours} en esa semana; el tope es ${cap}.`,
  missingTag: (tag) => `No tiene ${tag}, que el cliente requiere.`,
  credentialExpired: (tag, date) => `Se requiere ${tag}, que venció el ${date}.`,
  tag: (id) => `etiqueta ${id}`,
  assigned: 'Ya tiene este turno.',
  notHired: 'Solicitó empleo, aún sin contratar.',
  inactive: 'Fuera de servicio en WellSky.',
  calledOut: 'Avisó ausencia de este turno.',
  optedOut: 'Pidió no recibir ofertas de turnos.',
  declined: 'Ya dijo que no a este turno.',
  doNotSend: (client) => `${client ?? 'Este cliente'}: no enviar.`,

  worksUntil: (time) => `Trabaja hasta las ${time}`,
  worksFrom: (time) => `Trabaja desde las ${time}`,
  withClient: (client) => `con ${client ?? 'otro cliente'}`,
  overlap: (works, withClient, common) => `${works} ${withClient}, coincide ${common}.`,
  wayTooLong: (works, withClient, way, gap) =>
    `${works} ${withClient}: unos ${way} de traslado, ${gap} entre los turnos.`,
  restBefore: (until, gap, wanted) =>
    `Trabaja hasta el ${until}, solo ${gap} de descanso antes de este turno (se piden ${wanted}).`,
  restAfter: (again, gap, wanted) =>
    `Vuelve a trabajar el ${again}, solo ${gap} de descanso después de este turno (se piden ${wanted}).`,
};
