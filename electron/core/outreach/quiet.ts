import type { Policy } from '../../../shared/domain/policy.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  atLocal,
  HOUR,
  localTime,
  minuteOfDay,
  plus,
  type Instant,
} from '../../../shared/util/time.ts';

type QuietPolicy = Pick<Policy['asking'], 'quietFrom' | 'quietTo'>;

/**
 * The first moment from `at` on that is not within the quiet hours, by the agency's wall clock:
 * `at` itself by day.
 */
export function afterQuietHours(at: Instant, policy: QuietPolicy, zone: string): Instant {
  const from = minuteOfDay(policy.quietFrom);
  const to = minuteOfDay(policy.quietTo);
  const { date, minute } = localTime(at, zone);
  const isOvernight = from > to;
  const isQuiet = isOvernight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!isQuiet) return at;
  return atLocal(isOvernight && minute >= from ? addDays(date, 1) : date, to, zone);
}

/** Somebody who worked the night is asleep for this long after it. */
const SLEEP = 8 * HOUR;
/** A shift at work at this hour is a night shift: it is the one hour that no day shift touches. */
const DEEP_NIGHT = 3 * 60;

/** When she may be asked again after her night shifts: `at` where none ended lately. */
export function afterNightShift(at: Instant, shifts: readonly Shift[], zone: string): Instant {
  let awake = at;
  for (const shift of shifts) {
    const isRecent = shift.start <= at && shift.end > at - SLEEP;
    if (isRecent && isNightShift(shift, zone)) awake = later(awake, plus(shift.end, SLEEP));
  }
  return awake;
}

function isNightShift({ start, end }: Shift, zone: string): boolean {
  const first = localTime(start, zone).date;
  return [first, addDays(first, 1)].some((date) => {
    const deepNight = atLocal(date, DEEP_NIGHT, zone);
    return start <= deepNight && deepNight < end;
  });
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
