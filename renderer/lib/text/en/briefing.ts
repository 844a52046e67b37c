import type { BriefingKind } from '../../../../shared/contract/insights.ts';

/** Words of the briefings. */
export const briefingText = {
  briefing: {
    heading: 'Briefing',
    kinds: {
      morning: 'Morning',
      evening: 'Evening',
      weekly: 'Week',
    } satisfies Record<BriefingKind, string>,
    kindsLabel: 'Which briefing',
    asOf: (time: string) => `As of ${time}`,
    due: (title: string) => `${title} is ready`,
    putAway: (title: string) => `Put away: ${title} is ready`,
  },
} as const;
