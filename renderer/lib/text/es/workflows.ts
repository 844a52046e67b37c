import type { workflowsText as english } from '../en/workflows.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of the workflows and of their rehearsal. */
export const workflowsText: Like<typeof english> = {
  workflows: {
    modes: { off: 'Apagado', 'record-only': 'Solo registrar', on: 'Encendido' },
    finds: {
      'call-out':
        'Turnos que se quedaron sin cuidadora o cuidador, y ausencias sin aviso, con a quién llamar.',
      'unfilled-shift': 'Turnos sin cubrir de los próximos siete días, con a quién llamar primero.',
      'coverage-ahead':
        'Turnos sin cubrir de fines de semana y días festivos, y personas habituales que no trabajan.',
      overtime:
        'Personas que se acercan a las horas extra o las pasan, con quién puede relevarlas.',
      pattern: 'Ausencias y días libres que se agrupan más de lo que explica el azar.',
      capacity:
        'Horas de las próximas semanas frente a lo que la agencia sostiene, y cuándo contratar.',
      'visit-compliance':
        'Entradas tarde, salidas que faltan y visitas que no coinciden con el horario.',
      'feed-health':
        'WellSky sin respuesta, con acceso negado o atrasado, y registros que no encajan.',
    },
    set: (workflow, mode) => `${workflow}: ${mode}`,
    byPolicy: 'Lo que fija el archivo de reglas solo se cambia ahí.',
    rehearse: '¿Qué habrían traído los últimos 90 días?',
    rehearsing: 'Repasando los últimos 90 días',
    rehearsed: (from, to) => `Repaso del ${from} al ${to}`,
    counts: (critical, digest) =>
      `${counted(critical, 'crítico')}, ${digest === 0 ? 'ninguno' : figure(digest)} para el resumen`,
    never: 'No habría avisado.',
    weeks: (weeks, most) =>
      `Por semana, ${counted(weeks, 'semana')}, como máximo ${figure(most)} en una`,
    examples: 'Ejemplos más recientes',
    result: 'Últimos 90 días',
  },
};
