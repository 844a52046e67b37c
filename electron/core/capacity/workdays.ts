import type { Instant } from '../../../shared/util/time.ts';
import { workdayOf, type WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';

/** The agency's rules about days. */
export type DayRules = Pick<Snapshot, 'agency' | 'policy'>;

/** The workdays that `from` to `to` fall in and those between, in order. */
export function workdaysBetween(
  from: Instant,
  to: Instant,
  { agency, policy }: DayRules,
): WorkPeriod[] {
  const days: WorkPeriod[] = [];
  let day = workdayOf(from, policy.week, agency.timeZone);
  while (day.start <= to) {
    days.push(day);
    day = workdayOf(day.end, policy.week, agency.timeZone);
  }
  return days;
}

/** Index of the one of adjoining `days` that `at` falls in; -1 for none. */
export function dayAt(days: readonly WorkPeriod[], at: Instant): number {
  let low = 0;
  let high = days.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day === undefined || at < day.start) high = middle - 1;
    else if (at >= day.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
