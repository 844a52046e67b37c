import type { OvertimeView } from '../../../../shared/contract/insights.ts';

type State = OvertimeView['rows'][number]['state'];

/** Words of overtime. */
export const overtimeText = {
  overtime: {
    headings: { this: 'Overtime this week', next: 'Overtime next week' },
    weeks: { this: 'This week', next: 'Next week' },
    weeksLabel: 'Which week',
    lead: (day: string) =>
      `Workweek from ${day}: hours worked and scheduled, against the threshold.`,
    groups: {
      over: 'Over a threshold',
      near: 'Near the threshold',
      under: 'Everybody else',
    } satisfies Record<State, string>,
    ofThreshold: (threshold: string) => `of ${threshold}`,
    bar: (worked: string, scheduled: string, threshold: string) =>
      `${worked} worked, ${scheduled} scheduled, threshold ${threshold}`,
    worked: (hours: string) => `${hours} worked`,
    scheduled: (hours: string) => `${hours} to come`,
    overtime: (hours: string) => `${hours} overtime`,
    premium: (dollars: string) => `about ${dollars} more`,
    wanted: (hours: string) => `would like ${hours}`,
    incident: 'Open the incident',
    legend: {
      worked: 'Worked',
      scheduled: 'Scheduled',
      over: 'Overtime: how much, not when',
      threshold: 'Threshold',
    },
    rules: 'Which rules apply',
    rulesLead: 'Where several apply, the one that gives more overtime governs each hour.',
    source: (source: string) => `Source: ${source}`,
    since: (day: string) => `In force since ${day}`,
    empty: { this: 'Nobody has hours this week', next: 'Nobody has hours next week' },
    emptyDetail: 'Hours appear here with the first visit or shift of the workweek.',
    more: (count: number) => `Show ${String(count)} more`,
    all: { this: 'All hours of this week', next: 'All hours of next week' },
  },
} as const;
