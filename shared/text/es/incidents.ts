import type { incidentSentences as english } from '../en/incidents.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';
import { capital } from './capital.ts';

/**
 * Headlines and bodies about shifts that want somebody. They leave as SMS, too: like the messages to
 * caregivers they keep to letters of the GSM alphabet ("é" and "ñ", not "á", "í", "ó" or "ú").
 */
export const incidentSentences: Like<typeof english> = {
  aCaregiver: 'Una persona cuidadora',
  theCaregiver: 'La persona cuidadora',
  aClient: 'un cliente',
  withClient: (client) => `con ${client}`,
  whenAndWhere: (when, withClient) => `${capital(when)} ${withClient}`,

  unfilled: (when, withClient, hasStarted) =>
    `Turno del ${when}${withClient === null ? '' : ` ${withClient}`} sin cubrir${hasStarted ? ', ya en curso' : ''}`,
  hasMatch: (name, match, evidence) => `${name}: compatibilidad ${match} (${evidence})`,
  onlyOne: (match) => `${match}. No hay otra persona disponible`,
  tryFirst: (match) => `${match}. ¿Llamar primero?`,
  assign: (name) => `${name} acepta: falta asignar el turno en WellSky`,

  calledOutOf: (name, shift) => `Ausencia de ${name} en el ${shift}`,
  calledOutOfSeveral: (name, shifts) => `Ausencia de ${name} en ${shifts}`,
  noShow: (name, shift) => `Sin registro de entrada de ${name} en el ${shift}`,
  noShowSeveral: (name, shifts) => `Sin registro de entrada de ${name} en ${shifts}`,
  nowOpen: (name, shift) => `${capital(shift)} sin cubrir (era de ${name})`,
  nowOpenSeveral: (name, shifts) => `Quedaron sin cubrir ${shifts} de ${name}`,
  oneShift: (day, hour, withClient) =>
    `turno ${day === null ? 'de las' : `del ${day}`} ${hour} ${withClient}`,
  severalShifts: (count, day) =>
    `${counted(count, 'turno', 'turnos')} ${day === null ? 'de hoy' : `del ${day}`}`,

  backup: (name) => `Suplente prioritario: ${name}`,
  backups: (names) => `Suplentes prioritarios: ${names}`,
  backupsAt: (hour, withClient, names) => `${hour} ${withClient}: ${names}`,
  nobodyFree: 'nadie libre',
  more: (count) => `Y ${counted(count, 'otro', 'otros')}`,

  isOffOn: (name, day, shifts) =>
    `${name} no trabaja el ${day}: ${counted(shifts, 'turno', 'turnos')} por cubrir`,
  isOff: (name) => `, ${name} no trabaja`,
  usually: (name) => `, normalmente ${name}`,
  bestMatch: (best) => `Mejor compatibilidad: ${best}. No hay otra persona disponible`,
  bestMatches: (best, others) => `Mejores opciones: ${best}, ${others}`,
  matchWhy: (name, match, evidence) => `${name} ${match} (${evidence})`,

  sentAgain: ' (se repite: puede que el primero no llegara)',
  someSentAgain: ' (parte se repite: puede que el primero no llegara)',

  needsYou: 'Tiene un asunto por atender',
  needsYouUrgently: 'Tiene un asunto urgente por atender',
  several: (count) => `Tiene ${String(count)} asuntos por atender`,
  severalUrgently: (count, urgent) =>
    `Tiene ${String(count)} asuntos por atender, ${urgent === count ? 'todos urgentes' : counted(urgent, 'urgente', 'urgentes')}`,
  severalFirst: (headline) => `Primero: ${headline}`,
  openStandby: 'Abra Standby para ver qué es.',
  testTitle: 'Prueba de Standby',
  testBody: 'De esta forma le llega una alerta.',
};
