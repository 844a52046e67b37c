import type { cautionSentences as english } from '../en/cautions.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** What the scheduler should know before calling. */
export const cautionSentences: Like<typeof english> = {
  longTravel: (way, distance) => `unos ${way} de traslado, ${distance}`,
  miles: (miles) => counted(miles, 'milla', 'millas'),
  availabilityUnknown: 'disponibilidad desconocida',
  hireStatusUnknown: 'WellSky no dice si ya se contrató',
  askBudget: (asks, budget) =>
    `${counted(asks, 'solicitud', 'solicitudes')} esta semana, máximo ${String(budget)}`,
  quietHours: (until) => `horas de silencio hasta las ${until}`,
  tagUnknown: (tag) => `No se sabe si se requiere ${tag}.`,
  credentialUnknown: (tag) => `No se sabe cuándo vence ${tag}.`,
  untilDistanceUnknown: (end) => `Trabaja hasta las ${end}; distancia desconocida.`,
  fromDistanceUnknown: (start) => `Vuelve a trabajar a las ${start}; distancia desconocida.`,
  overWantedHours: (reaches, wanted) => `llegaría a ${reaches}, quisiera ${wanted} por semana`,
  opensGap: (when, withClient, now, without) =>
    `también hace falta el ${when} ${withClient}, sin cubrir: sin esta persona su riesgo de quedar así pasa de ${now} a ${without}`,

  overtime: (reach, multiplier, from, price, isRateUnknown) =>
    `${reach}, ${String(multiplier)}× ${from}: ${price}${isRateUnknown ? ', pago por hora desconocido' : ''}`,
  reachInDay: (hours) => `llegaría a ${hours} en un día`,
  reachInRow: (hours) => `llegaría a ${hours} seguidas`,
  reachSevenDays: 'trabajaría siete días de la semana',
  reachInWeek: (hours, isThisWeek) => `llegaría a ${hours}${isThisWeek ? '' : ' esa semana'}`,
  onSeventh: 'en el séptimo',
  fromHours: (hours) => `desde ${hours}`,
  overtimeHours: (hours) => `${hours} extra`,
  lessThanDollar: 'menos de $1',
  aboutDollars: (dollars) => `unos $${String(dollars)}`,
};
