import {
  MINUTE,
  addDays,
  atLocal,
  instant,
  localDate,
  localTime,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

export const TIME_ZONE = 'America/Denver';
const NOON = 12 * 60;
const AFTER_CHANGE_OVER = 3 * 60;
const noons = new Map<LocalDate, Instant>();

/**
 * The instant of a local time. Clocks change at 2 AM here, so from 3 AM on the distance to noon is
 * the same on every day; that spares a calendar calculation for each of 100,000 shifts.
 */
export function localInstant(date: LocalDate, minute: number): Instant {
  if (minute < AFTER_CHANGE_OVER) return atLocal(date, minute, TIME_ZONE);
  let noon = noons.get(date);
  if (noon === undefined) {
    noon = atLocal(date, NOON, TIME_ZONE);
    noons.set(date, noon);
  }
  return instant(noon + (minute - NOON) * MINUTE);
}

/** The Sunday on which the workweek of `at` began. */
export function weekStart(at: Instant): LocalDate {
  const local = localTime(at, TIME_ZONE);
  return addDays(local.date, -local.weekday);
}

/** The first `weekday` at `minute` that lies after `at`. */
export function nextWeekday(at: Instant, weekday: number, minute: number): LocalDate {
  const local = localTime(at, TIME_ZONE);
  const date = addDays(local.date, (weekday - local.weekday + 7) % 7);
  return localInstant(date, minute) > at ? date : addDays(date, 7);
}

/** The day on which `at` falls in the agency. */
export function agencyDate(at: Instant): LocalDate {
  return localDate(at, TIME_ZONE);
}

/** `hours` after `at`. */
export function hoursAfter(at: Instant, hours: number): Instant {
  return plus(at, Math.round(hours * 60) * MINUTE);
}
