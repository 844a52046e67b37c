import { WEEK } from './hours-agency.ts';

/** Hours of a coming week from the days so far, which end with a complete week. */
export type Forecaster = (days: readonly number[]) => number;

/** Weight of the newest week in the exponentially weighted level. */
const NEWEST = 0.3;

const MEAN_WEEKS = 8;

/** What is done with a spreadsheet; all of them say the same of every coming week. */
export const PLAIN_FORECASTERS = {
  '8-week weekday mean': (days) => sumOf(weekdayMeans(days)),
  'weekday mean + EWMA': (days) => {
    const means = weekdayMeans(days);
    const usual = sumOf(means);
    const levels = weeksOf(days).map((week) => sumOf(week) / usual);
    return usual * levels.reduce((level, seen) => level + NEWEST * (seen - level));
  },
  'seasonal naive': (days) => sumOf(days.slice(-WEEK)),
} as const satisfies Record<string, Forecaster>;

function weekdayMeans(days: readonly number[]): number[] {
  const weeks = weeksOf(days).slice(-MEAN_WEEKS);
  return Array.from(
    { length: WEEK },
    (_, day) => sumOf(weeks.map((week) => week[day] ?? 0)) / weeks.length,
  );
}

function weeksOf(days: readonly number[]): number[][] {
  return Array.from({ length: days.length / WEEK }, (_, week) =>
    days.slice(WEEK * week, WEEK * (week + 1)),
  );
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
