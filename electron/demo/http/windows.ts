import {
  addDays,
  localTime,
  parseLocalDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { TIME_ZONE } from '../agency/calendar.ts';
import type { Switches } from '../switches.ts';

/** A half-open span of time. */
export interface TimeWindow {
  readonly from: Instant;
  readonly to: Instant;
}

interface Days {
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
}

/**
 * The window a shift search names: `startDate` with `additionalDays`, `weekNo` or `monthNo`.
 * `none` when it names none, `invalid` when it cannot be read.
 */
export function searchWindow(
  switches: Switches,
  filters: ReadonlyMap<string, string>,
): TimeWindow | 'none' | 'invalid' {
  const days = namedDays(switches, filters);
  return typeof days === 'string' ? days : cut(switches, days);
}

/** The window of a visit search: `startDate` to `endDate`, both included, each optional. */
export function visitWindow(
  switches: Switches,
  filters: ReadonlyMap<string, string>,
): TimeWindow | 'invalid' {
  const from = compactDate(filters.get('startDate') ?? '20000101');
  const to = compactDate(filters.get('endDate') ?? '20991231');
  return from === null || to === null ? 'invalid' : cut(switches, { from, to: addDays(to, 1) });
}

function namedDays(
  switches: Switches,
  filters: ReadonlyMap<string, string>,
): Days | 'none' | 'invalid' {
  const startDate = filters.get('startDate');
  const weekNo = filters.get('weekNo');
  const monthNo = filters.get('monthNo');
  if (startDate !== undefined) return dayWindow(startDate, filters.get('additionalDays'));
  if (weekNo !== undefined) return weekWindow(weekNo, switches['appointment.week']) ?? 'invalid';
  if (monthNo !== undefined) return monthWindow(monthNo) ?? 'invalid';
  return 'none';
}

function dayWindow(startDate: string, additional: string | undefined): Days | 'invalid' {
  const from = compactDate(startDate);
  if (from === null || (additional !== undefined && !/^[1-6]$/.test(additional))) return 'invalid';
  return { from, to: addDays(from, 1 + Number(additional ?? '0')) };
}

/** ISO week 1 holds the first Thursday and begins on Monday; US week 1 holds January 1, from Sunday. */
function weekWindow(text: string, numbering: Switches['appointment.week']): Days | null {
  const match = /^(\d{4})(\d{2})$/.exec(text);
  const anchor = parseLocalDate(`${match?.[1] ?? ''}-01-${numbering === 'iso' ? '04' : '01'}`);
  const week = Number(match?.[2]);
  if (anchor === null || week < 1 || week > 54) return null;
  const { weekday } = localTime(startOfDay(anchor, 'UTC'), 'UTC');
  const firstDay = addDays(anchor, numbering === 'iso' ? -((weekday + 6) % 7) : -weekday);
  const from = addDays(firstDay, 7 * (week - 1));
  return { from, to: addDays(from, 7) };
}

function monthWindow(text: string): Days | null {
  const from = compactDate(`${text}01`);
  if (from === null) return null;
  // Any day beyond the 31st is in the next month, and no month is shorter than 28 days.
  const inNextMonth = addDays(from, 31);
  return { from, to: addDays(inNextMonth, 1 - Number(inNextMonth.slice(8))) };
}

function compactDate(text: string): LocalDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? null : parseLocalDate(match.slice(1).join('-'));
}

function cut(switches: Switches, days: Days): TimeWindow {
  const zone = switches['appointment.window'] === 'utc' ? 'UTC' : TIME_ZONE;
  return { from: startOfDay(days.from, zone), to: startOfDay(days.to, zone) };
}
