import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/**
 * Time in Standby: an `Instant` is a whole number of milliseconds since 1970-01-01T00:00Z, a
 * `LocalDate` is a calendar day of the agency (`YYYY-MM-DD`). Calendar arithmetic lives here and
 * nowhere else, on `Temporal`; `Date` is not used for it.
 */
export const instantSchema = z.number().int().brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

export const localDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof localDateSchema>;

/** Days of the week in the order of `weekday` numbers: Sunday is 0, Saturday is 6. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What a clock on the agency's wall shows at an instant. */
export interface LocalTime {
  readonly date: LocalDate;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  /** Minutes since local midnight by the wall clock, 0 … 1439. */
  readonly minute: number;
}

/** A clock; injected everywhere so that tests, rehearsals and the demo can set the time. */
export type Clock = () => Instant;

/** Marks a number of milliseconds since the epoch as an instant. */
export function instant(milliseconds: number): Instant {
  return Math.trunc(milliseconds) as Instant;
}

/** The instant `milliseconds` after (or, if negative, before) `from`. */
export function plus(from: Instant, milliseconds: number): Instant {
  return (from + milliseconds) as Instant;
}

/** The machine's own clock. Only entry points pass it on. */
export const systemClock: Clock = () => instant(Temporal.Now.instant().epochMilliseconds);

/** Whether the runtime knows `zone` as an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads an ISO 8601 date-time. Text without an offset is taken in `zone` (`'UTC'` for WellSky,
 * the agency's zone for CSV files). Returns null for anything else, never a guess.
 */
export function parseInstant(text: string, zone: string): Instant | null {
  try {
    if (/(?:Z|:\d{2}(?:\.\d+)?[+-]\d{2}(?::?\d{2})?)$/i.test(text)) {
      return instant(Temporal.Instant.from(text).epochMilliseconds);
    }
    const local = Temporal.PlainDateTime.from(text);
    if (!/\d{2}:\d{2}/.test(text)) return null;
    return instant(local.toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return null;
  }
}

/** ISO 8601 in UTC with seconds, for example `2026-11-27T21:00:00Z`. */
export function formatInstant(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' });
}

/** Reads `YYYY-MM-DD`; null when it is not a day of the calendar. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return null;
  }
}

/** The day `days` after (or before) `date`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The instant at which `date` begins in `zone` (not always midnight: DST can skip it). */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const name = `${date} ${zone}`;
  const known = dayStarts.get(name);
  if (known !== undefined) return known;
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(zone);
  const start = instant(midnight.startOfDay().epochMilliseconds);
  dayStarts.set(name, start);
  return start;
}

/** The instant at which a wall clock in `zone` shows `minute` minutes after midnight of `date`. */
export function atLocal(date: LocalDate, minute: number, zone: string): Instant {
  const day = Temporal.PlainDate.from(date);
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return instant(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

/** Minutes after midnight of a `HH:MM` text. */
export function minuteOfDay(text: string): number {
  const known = minutes.get(text);
  if (known !== undefined) return known;
  const time = Temporal.PlainTime.from(text);
  const minute = time.hour * 60 + time.minute;
  minutes.set(text, minute);
  return minute;
}

interface OffsetSpan {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const offsetSpans = new Map<string, OffsetSpan[]>();
const lastSpan = new Map<string, OffsetSpan>();
const dates = new Map<number, LocalDate>();
const dayNumbers = new Map<LocalDate, number>();
const minutes = new Map<string, number>();
const dayStarts = new Map<string, Instant>();

/**
 * Local time of an instant. Rules ask this for every shift of an agency, so the offsets between
 * two transitions of the zone and the names of days are remembered.
 */
export function localTime(at: Instant, zone: string): LocalTime {
  const local = at + offsetAt(at, zone);
  const day = Math.floor(local / DAY);
  return {
    date: dateOfDayNumber(day),
    // 1970-01-01 was a Thursday.
    weekday: (((day + 4) % 7) + 7) % 7,
    minute: Math.floor((local - day * DAY) / MINUTE),
  };
}

/** The agency's calendar day on which `at` falls. */
export function localDate(at: Instant, zone: string): LocalDate {
  return localTime(at, zone).date;
}

function offsetAt(at: number, zone: string): number {
  const recent = lastSpan.get(zone);
  if (recent !== undefined && at >= recent.from && at < recent.to) return recent.offset;
  const known = offsetSpans.get(zone) ?? [];
  let span = known.find((one) => at >= one.from && at < one.to);
  if (span === undefined) {
    span = readOffsetSpan(at, zone);
    offsetSpans.set(zone, [...known, span]);
  }
  lastSpan.set(zone, span);
  return span.offset;
}

function readOffsetSpan(at: number, zone: string): OffsetSpan {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = zoned.getTimeZoneTransition('next');
  // `previous` is strictly before; one nanosecond later includes a transition at `at` itself.
  const previous = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

function dateOfDayNumber(day: number): LocalDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = EPOCH.add({ days: day }).toString() as LocalDate;
  dates.set(day, date);
  return date;
}

/** Days since 1970-01-01; few days are ever asked for, so they are remembered both ways. */
function dayNumberOf(date: LocalDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const day = EPOCH.until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
  dayNumbers.set(date, day);
  return day;
}
