import type { PatternKind } from '../../../../shared/domain/insight.ts';
import type { patternsText as english } from '../en/patterns.ts';
import type { Like } from '../../../../shared/text/like.ts';
import { counted, figure } from './counted.ts';

/** Words of patterns: planning cover, never blame. */
export const patternsText: Like<typeof english> = {
  patterns: {
    heading: 'Patrones',
    lead: 'Lo que ocurre más veces de lo que explica el azar, para planear la cobertura.',
    plan: 'Planear cobertura',
    steady: 'Se puede contar con ello',
    side: (label, count, of, kind) => `${label}: ${figure(count)} de ${figure(of)}, ${sides[kind]}`,
    others: 'Otros turnos',
    otherDays: 'Otros días',
    expires: (day) => `Desaparece después del ${day} si no se repite`,
    tests: (tests, share) =>
      `De ${counted(tests, 'comparación', 'comparaciones')}. Se espera que como máximo un ${share} de lo mostrado sea azar.`,
    empty: 'Ningún patrón destaca',
    emptyDetail: (tests) =>
      tests === 0
        ? 'Aún hay muy pocas visitas y ausencias avisadas para comparar.'
        : `${counted(tests, 'comparación', 'comparaciones')} de días, partes del día y clientes: nada que el azar no explique.`,
    all: 'Todos los patrones',
  },
};

const sides: Record<PatternKind, string> = {
  'call-outs': 'con ausencia avisada',
  'days-off': 'con día libre pedido',
  works: 'trabajados',
};
