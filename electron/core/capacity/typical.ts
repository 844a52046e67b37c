import { winsorisedMean } from '../statistics/robust.ts';

/** One complete workweek. */
export interface PastWeek {
  readonly hours: number;
  readonly hasHoliday: boolean;
}

/** Weeks of which the typical capacity is the mean, and how far back they may be looked for. */
const WEEKS = 8;
const LOOK_BACK = 16;
/** Fewer weeks are an anecdote. */
export const LEAST_TYPICAL_WEEKS = 4;

/** Weeks further than this many scatters from the median count as that far: a storm, a strike. */
const ODD = 2;

/**
 * The weekly hours that the agency has sustained: the winsorised mean of its last eight weeks
 * without a holiday, oldest first in `weeks`. Null with fewer than four of them.
 */
export function typicalHours(weeks: readonly PastWeek[]): number | null {
  const normal = weeks.slice(-LOOK_BACK).filter((week) => !week.hasHoliday);
  if (normal.length < LEAST_TYPICAL_WEEKS) return null;
  return winsorisedMean(
    normal.slice(-WEEKS).map((week) => week.hours),
    ODD,
  );
}
