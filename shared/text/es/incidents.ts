import type { incidentSentences as english } from '../en/incidents.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';
import { capital } from './capital.ts';

/** Headlines and bodies about shifts that want somebody. */
export const incidentSentences: Like<typeof english> = {
  aCaregiver: 'Una persona cuidadora',
  theCaregiver: 'La persona cuidadora',
  aClient: 'un cliente',
  withClient: (client) => `con ${client}`,
  whenAndWhere: (when, withClient) => `${capital(when)} ${withClient}`,

  unfilled: (when, withClient, hasStarted) =>
    `Turno del ${when}${withClient === null ? '' : ` ${withClient}`} sin cubrir${hasStarted ? ', ya empezó' : ''}`,
  hasMatch: (name, match, evidence) => `${name}: compatibilidad ${match} (${evidence})`,
  onlyOne: (match) => `${match}. No hay nadie más disponible`,
  tryFirst: (match) => `${match}. ¿Llamar primero?`,
  assign: (name) => `${name} dijo que sí: falta asignar el turno en WellSky`,

  calledOutOf: (name, shift) => `${name} avisó ausencia del ${shift}`,
  calledOutOfSeveral: (name, shifts) => `${name} avisó ausencia de ${shifts}`,
  noShow: (name, shift) => `Sin registro de entrada de ${name} en el ${shift}`,
  noShowSeveral: (name, shifts) => `Sin registro de entrada de ${name} en ${shifts}`,
  nowOpen: (name, shift) => `${capital(shift)} quedó sin cubrir (era de ${name})`,
  nowOpenSeveral: (name, shifts) => `Quedaron sin cubrir ${shifts} de ${name}`,
  oneShift: (day, hour, withClient) =>
    `turno ${day === null ? 'de las' : `del ${day}`} ${hour} ${withClient}`,
  severalShifts: (count, day) =>
    `${counted(count, 'turno', 'turnos')} ${day === null ? 'de hoy' : `del ${day}`}`,

  backup: (name) => `Suplente prioritario: ${name}`,
  backups: (names) => `Suplentes prioritarios: ${names}`,
  backupsAt: (hour, withClient, names) => `${hour} ${withClient}: ${names}`,
  nobodyFree: 'nadie libre',
  more: (count) => `Y ${String(count)} más`,

  isOffOn: (name, day, shifts) =>
    `${name} no trabaja el ${day}: ${counted(shifts, 'turno', 'turnos')} por cubrir`,
  isOff: (name) => `, ${name} no trabaja`,
  usually: (name) => `, normalmente ${name}`,
  bestMatch: (best) => `Mejor opción: ${best}. No hay nadie más disponible`,
  bestMatches: (best, others) => `Mejores opciones: ${best}, ${others}`,
  matchWhy: (name, match, evidence) => `${name} ${match} (${evidence})`,

  sentAgain: ' (se envía otra vez: quizá el primero no llegó)',
  someSentAgain: ' (parte se envía otra vez: quizá el primero no llegó)',

  needsYou: 'Algo requiere su atención',
  needsYouUrgently: 'Algo urgente requiere su atención',
  several: (count) => `${String(count)} asuntos requieren su atención`,
  severalUrgently: (count, urgent) =>
    `${String(count)} asuntos requieren su atención, ${urgent === count ? 'todos urgentes' : counted(urgent, 'urgente', 'urgentes')}`,
  severalFirst: (headline) => `Primero: ${headline}`,
  openStandby: 'Abra Standby para ver qué es.',
  testTitle: 'Prueba de Standby',
  testBody: 'Así le llega una alerta.',
};
