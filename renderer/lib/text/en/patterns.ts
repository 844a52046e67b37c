import type { PatternKind } from '../../../../shared/domain/insight.ts';
import { counted } from './counted.ts';

/** Words of patterns: planning cover, never blame. */
export const patternsText = {
  patterns: {
    heading: 'Patterns',
    lead: 'What happens more often than chance explains, so that cover can be planned.',
    plan: 'Plan cover',
    steady: 'Can be counted on',
    side: (label: string, count: number, of: number, kind: PatternKind) =>
      `${label}: ${String(count)} of ${String(of)} ${sides[kind]}`,
    others: 'Other shifts',
    otherDays: 'Other days',
    expires: (day: string) => `Goes away after ${day} unless it happens again`,
    tests: (tests: number, share: string) =>
      `Out of ${counted(tests, 'comparison')}. At most about ${share} of what is shown is expected to be chance.`,
    empty: 'No pattern stands out',
    emptyDetail: (tests: number) =>
      tests === 0
        ? 'There are too few visits and call-outs yet to compare.'
        : `${counted(tests, 'comparison')} of weekdays, parts of the day and clients show nothing that chance does not explain.`,
    all: 'All patterns',
  },
} as const;

const sides: Record<PatternKind, string> = {
  'call-outs': 'called out',
  'days-off': 'asked off',
  works: 'worked',
};
