import type { visitSentences as english } from '../en/visits.ts';
import type { Like } from '../like.ts';
import { counted } from './counted.ts';

/** Clock-ins and visit records. */
export const visitSentences: Like<typeof english> = {
  late: (name, client, due) => `${name} no ha registrado su entrada con ${client} (a las ${due})`,
  callFirst: (_, backups) => `Llame primero a esta persona. ${backups}`,
  shiftOf: (name, when, client, what) => `El turno de ${name} del ${when} con ${client} ${what}`,
  visitOf: (name, when, client, what) => `La visita de ${name} del ${when} a ${client} ${what}`,
  ask: () => 'Pregunte qué pasó y corrija el registro en WellSky',
  toCorrect: (list) => `Por corregir en WellSky: ${list.join(', ')}`,
  where: (name, hour, client) => `${name} ${hour} con ${client}`,
  more: (count) => `y ${String(count)} más`,
  insteadOf: (minutes, planned) => `${minutes} en vez de ${planned}`,

  one: {
    'no-visit': () => 'no tiene visita registrada',
    'missing-clock-in': () => 'no tiene registro de entrada',
    'missing-clock-out': () => 'no tiene registro de salida',
    shorter: (spent) => `duró ${spent}`,
    longer: (spent) => `duró ${spent}`,
    'no-shift': () => 'no tiene turno',
    overlap: (length) => `coincide ${length} con otra`,
  },
  several: {
    'no-visit': (count, day) => `${shifts(count)} del ${day} sin visita`,
    'missing-clock-in': (count, day) => `${visits(count)} del ${day} sin registro de entrada`,
    'missing-clock-out': (count, day) => `${visits(count)} del ${day} sin registro de salida`,
    shorter: (count, day) => `${visits(count)} del ${day} mucho más cortas de lo programado`,
    longer: (count, day) => `${visits(count)} del ${day} mucho más largas de lo programado`,
    'no-shift': (count, day) => `${visits(count)} del ${day} sin turno`,
    overlap: (count, day) =>
      `${visits(count)} del ${day} coinciden con otras de la misma persona cuidadora`,
  },
};

function shifts(count: number): string {
  return counted(count, 'turno', 'turnos');
}

function visits(count: number): string {
  return counted(count, 'visita', 'visitas');
}
