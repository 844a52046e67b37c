import type { waveSentences as english } from '../en/wave.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** Whom to ask now, and why not more. */
export const waveSentences: Like<typeof english> = {
  ask: (count, percent, by) =>
    `Pregunte a ${String(count)}: ${percent} de probabilidad de un sí antes de ${by}`,
  askFrom: (count, from, percent, by) =>
    `Pregunte a ${String(count)} desde ${from}: ${percent} de probabilidad de un sí antes de ${by}`,
  isLargest: 'a más a la vez casi siempre habría que decirles que ya no',
  overBudget: (count, times) =>
    `${String(count)} con ${counted(times, 'solicitud', 'solicitudes')} esta semana`,
  resting: (count) => `${String(count)} en descanso tras un turno de noche`,
  askedAlready: (count) => `${String(count)} con solicitud pendiente`,
  nobodyElse: 'nadie más puede tomar el turno',
};
