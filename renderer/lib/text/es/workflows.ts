import type { workflowsText as english } from '../en/workflows.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of the workflows and of their rehearsal. */
export const workflowsText: Like<typeof english> = {
  workflows: {
    modes: { off: 'Apagado', 'record-only': 'Solo registrar', on: 'Encendido' },
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
