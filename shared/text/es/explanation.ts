import type { explanationSentences as english } from '../en/explanation.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** Why everybody stands where she stands. */
export const explanationSentences: Like<typeof english> = {
  preferred: 'el cliente pidió a esta persona',
  available: 'indicó horas que incluyen el turno',
  nearby: (distance) => `${distance} de traslado`,
  asked: (times) => `${counted(times, 'solicitud', 'solicitudes')} esta semana`,
  usuallyWorks: 'casi siempre trabaja a esta hora de la semana',
  knowsClient: 'conoce al cliente',
  lastVisit: (days) => `conoce al cliente, última visita hace ${counted(days, 'día', 'días')}`,
  weekHours: (reaches, isTold, target) =>
    `llegaría a ${reaches} en la semana, ${isTold ? 'quisiera' : 'suele trabajar'} ${target}`,
  chosenOn: (date) => `ya se eligió el ${date}`,
  passedOverOn: (date, why) => `no se eligió el ${date}: ${why}`,

  exploration: 'casi sin solicitudes: de quien más se aprendería',
  tie: (points, asks) =>
    `empate dentro de ${String(points)} puntos: ${counted(asks, 'solicitud', 'solicitudes')} esta semana`,
  rules: (points) => [
    'Compatibilidad = probabilidad de un sí × probabilidad de trabajar el turno después del sí, ambas del historial de la agencia.',
    'Puntaje = compatibilidad en porcentaje + puntos de las consideraciones.',
    `Quienes están dentro de ${String(points)} puntos del mejor de su grupo empatan: va primero quien recibió menos solicitudes esta semana, luego la mayor compatibilidad, luego el ID menor.`,
    'Para un turno a más de 72 h, el tercer lugar es de alguien casi sin solicitudes cuya compatibilidad bien podría ser mayor que la de quien ocupa ese lugar.',
  ],

  agencyRate: 'la tasa de la agencia',
  asksAccepted: 'solicitudes aceptadas',
  similarAccepted: 'solicitudes de turnos similares aceptadas',
  shiftsWorked: 'turnos programados trabajados',
  similarWorked: 'turnos similares trabajados',
  level: (succeeded, of, what, weight, strength) =>
    `${String(succeeded)}/${String(of)} ${what} (por antigüedad y tipo vale ${weight}; la línea de arriba vale ${strength})`,
  circumstance: {
    recalibration: 'recalibrado',
    'lead-time': 'tiempo hasta el turno',
    weekday: 'día de la semana',
    daypart: 'parte del día',
    continuity: 'visitas con el cliente',
    distance: 'distancia',
    'hours-this-week': 'horas de esta semana',
    'recent-asks': 'solicitudes de los últimos 7 días',
  },
  tooFew: 'muy pocas solicitudes con respuesta para aprender de las circunstancias',
  noBetter: 'las circunstancias no mejoraron el pronóstico en solicitudes reservadas',
};
