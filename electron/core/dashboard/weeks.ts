import type { Policy } from '../../../shared/domain/policy.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import { workweekOf, type WorkPeriod } from '../overtime/workweek.ts';

/** The workweek of `now` and those before it, `count` in all, oldest first. */
export function weeksUntil(
  now: Instant,
  count: number,
  rules: Policy['week'],
  zone: string,
): WorkPeriod[] {
  const weeks = [workweekOf(now, rules, zone)];
  for (let first = weeks[0]; first !== undefined && weeks.length < count; first = weeks[0]) {
    weeks.unshift(workweekOf(plus(first.start, -1), rules, zone));
  }
  return weeks;
}
