import type { overtimeText as english } from '../en/overtime.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { figure } from './counted.ts';

/** Words of overtime. */
export const overtimeText: Like<typeof english> = {
  overtime: {
    headings: { this: 'Horas extra de esta semana', next: 'Horas extra de la próxima semana' },
    weeks: { this: 'Esta semana', next: 'Próxima semana' },
    weeksLabel: 'Qué semana',
    lead: (day) =>
      `Semana laboral desde el ${day}: horas trabajadas y programadas frente al límite.`,
    groups: {
      over: 'Sobre un límite',
      near: 'Cerca del límite',
      under: 'Las demás personas',
    },
    ofThreshold: (threshold) => `de ${threshold}`,
    bar: (worked, scheduled, threshold) =>
      `${worked} trabajadas, ${scheduled} programadas, límite ${threshold}`,
    worked: (hours) => `${hours} trabajadas`,
    scheduled: (hours) => `${hours} por trabajar`,
    overtime: (hours) => `${hours} extra`,
    premium: (dollars) => `unos ${dollars} más`,
    wanted: (hours) => `quisiera ${hours}`,
    incident: 'Abrir el incidente',
    legend: {
      worked: 'Trabajadas',
      scheduled: 'Programadas',
      over: 'Horas extra: cuántas, no cuándo',
      threshold: 'Límite',
    },
    rules: 'Qué reglas se aplican',
    rulesLead: 'Si se aplican varias, en cada hora rige la que da más horas extra.',
    source: (source) => `Fuente: ${source}`,
    since: (day) => `Vigente desde: ${day}`,
    empty: {
      this: 'Nadie tiene horas esta semana',
      next: 'Nadie tiene horas la próxima semana',
    },
    emptyDetail:
      'Las horas aparecen aquí con la primera visita o el primer turno de la semana laboral.',
    more: (count) => `Mostrar ${figure(count)} más`,
    all: {
      this: 'Todas las horas de esta semana',
      next: 'Todas las horas de la próxima semana',
    },
  },
};
