import type { Client } from '../../../shared/domain/people.ts';
import {
  localTime,
  MINUTE,
  WEEKDAYS,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Wall-clock time of day at `at`, for example "2:00 PM". */
export function clockText(at: Instant, zone: string): string {
  return minuteText(localTime(at, zone).minute);
}

/** Weekday and wall-clock time at `at`, for example "Fri 2:00 PM". */
export function dayClockText(at: Instant, zone: string): string {
  const local = localTime(at, zone);
  return `${shortWeekday(local.weekday)} ${minuteText(local.minute)}`;
}

/** A day with its year, for example "Nov 28, 2026". */
export function dateText(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${String(Number(day))}, ${year}`;
}

/** A length of time in milliseconds in words: "1 h", "45 min", "1 h 30 min". */
export function lengthText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} min`;
  return rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`;
}

/** Hours with at most one decimal, for example "42 h" or "42.5 h". */
export function hoursText(hours: number): string {
  return `${String(Math.round(hours * 10) / 10)} h`;
}

/** "with Mrs. A.", or "with another client" where the client is not known. */
export function withClient(client: Client | undefined): string {
  return `with ${client?.shortName ?? 'another client'}`;
}

/** Minutes after midnight as the wall clock says it, for example "8:00 AM". */
export function minuteText(minute: number): string {
  const hour = Math.floor(minute / 60);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${String(twelve)}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

function shortWeekday(weekday: number): string {
  const name = WEEKDAYS[weekday] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1, 3);
}
