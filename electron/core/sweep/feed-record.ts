import type { FeedDay } from '../../../shared/domain/feed.ts';
import type { LocalDate } from '../../../shared/util/time.ts';

/** Days that say what is usual. */
const DAYS = 7;
/** Days on record: from the end of a week on one can say whether the whole of it was read. */
const KEPT = 14;
/** With fewer days on record nothing is usual yet. */
const FEWEST_DAYS = 3;

/** What has been usual over the last days; null before that is known. */
export interface UsualFeed {
  readonly quarantined: number | null;
  readonly p95Ms: number | null;
}

/** The days on record with `day` in its place, the newest of them. */
export function withFeedDay(days: readonly FeedDay[], day: FeedDay): FeedDay[] {
  return [...days.filter((one) => one.date < day.date), day].slice(-KEPT - 1);
}

/** Medians over the days before `today`: one bad day does not become usual. */
export function usualFeed(days: readonly FeedDay[], today: LocalDate): UsualFeed {
  const before = days.filter((one) => one.date < today).slice(-DAYS);
  return {
    quarantined: median(before.map((one) => one.quarantined)),
    p95Ms: median(before.flatMap(({ p95Ms }) => (p95Ms === null ? [] : [p95Ms]))),
  };
}

/** The lower one of two in the middle. */
function median(values: readonly number[]): number | null {
  if (values.length < FEWEST_DAYS) return null;
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
