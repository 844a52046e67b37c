import {
  addDays,
  DAY,
  HOUR,
  localTime,
  MINUTE,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../shared/util/time.ts';
import { LOCALE } from './language.ts';
import { text } from './text.ts';

const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const DATE = { weekday: 'short', month: 'short', day: 'numeric' } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format is slow and a list needs hundreds, so each is made once. */
function formatFor(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.entries(options).flat().join(' ')}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The agency's wall clock: "9:05 AM". */
export function clockTime(at: Instant, zone: string): string {
  return formatFor(zone, TIME).format(at);
}

/**
 * A time with as much of its date as is needed from `now`: "9:05 AM" on the same day, "Fri 2:00 PM"
 * within the six days before and after, else "Fri, Dec 4, 2:00 PM".
 */
export function momentFrom(now: Instant, at: Instant, zone: string): string {
  const today = localTime(now, zone).date;
  const { date } = localTime(at, zone);
  if (date === today) return clockTime(at, zone);
  if (date > addDays(today, -7) && date < addDays(today, 7)) {
    return `${formatFor(zone, { weekday: 'short' }).format(at)} ${clockTime(at, zone)}`;
  }
  return `${formatFor(zone, DATE).format(at)}, ${clockTime(at, zone)}`;
}

/** "Fri, Nov 27". */
export function dayOf(at: Instant, zone: string): string {
  return formatFor(zone, DATE).format(at);
}

/** "Nov 27" for a day of the calendar. */
export function calendarDay(date: LocalDate): string {
  return formatFor('UTC', { month: 'short', day: 'numeric' }).format(startOfDay(date, 'UTC'));
}

/** "Nov 27, 2026", where the year matters. */
export function calendarDate(date: LocalDate): string {
  const options = { month: 'short', day: 'numeric', year: 'numeric' } as const;
  return formatFor('UTC', options).format(startOfDay(date, 'UTC'));
}

/** "Mon" or "Monday" for 1 and so on; 0 is Sunday. */
export function weekdayName(weekday: number, width: 'short' | 'long'): string {
  // January 4, 1970 was a Sunday.
  return formatFor('UTC', { weekday: width }).format((3 + weekday) * DAY);
}

/** "2:00 – 6:00 PM"; over midnight both ends keep their own half of the day. */
export function timeRange(start: Instant, end: Instant, zone: string): string {
  const from = clockTime(start, zone);
  const to = clockTime(end, zone);
  const half = /\s([ap]\.?\s?m\.?)$/i;
  const sameHalf = half.exec(from)?.[1] === half.exec(to)?.[1] && end - start < 12 * HOUR;
  return `${sameHalf ? from.replace(half, '') : from} – ${to}`;
}

/** "2 h 58 min", "12 min", "3 d 4 h"; minutes are rounded down, signs are dropped. */
export function duration(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < MINUTE) return text.time.underMinute;
  if (span < HOUR) return text.time.minutes(Math.floor(span / MINUTE));
  if (span < 2 * DAY) {
    return text.time.hours(Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE));
  }
  return text.time.days(Math.floor(span / DAY), Math.floor((span % DAY) / HOUR));
}

/** Where `now` stands to a shift: "starts in 2 h 58 min", "started 12 min ago", "ended 1 h ago". */
export function timeLeft(start: Instant, end: Instant, now: Instant): string {
  if (now >= end) return text.time.ended(roughly(now - end));
  if (now - start >= MINUTE) return text.time.started(roughly(now - start));
  if (now >= start) return text.time.now;
  return text.time.startsIn(roughly(start - now));
}

/** Half a day away, minutes are noise. */
function roughly(span: number): string {
  return duration(span >= 12 * HOUR ? span - (span % HOUR) : span);
}

/** A probability 0 … 1 as a whole percent, rounded down: 0.859 is "85%". */
export function percent(share: number): string {
  // 0.58 × 100 is 57.99…; the smallest step above the error of binary fractions repairs that.
  return PERCENT.format(Math.floor(share * 100 + 1e-9) / 100);
}

const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const PERCENT_TENTHS = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  maximumFractionDigits: 1,
});
const TENTHS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const THREE_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const SCORE = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const HUNDREDTHS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const DOLLARS = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});

/** "42.5 h", "2,150 h"; to a tenth of an hour. */
export function hours(count: number): string {
  return `${hourCount(count)} h`;
}

/** "27.75" for payroll and billing: to a hundredth of an hour. */
export function exactHours(count: number): string {
  return HUNDREDTHS.format(count);
}

/** "2,150 h" for a whole agency's week, which is never known to more than three digits. */
export function aboutHours(count: number): string {
  return `${THREE_DIGITS.format(count)} h`;
}

/** "42.5" where the unit stands beside it, such as in a table or on an axis. */
export function hourCount(count: number): string {
  return TENTHS.format(count);
}

/** "1,204" or "38.5" for figures of a table; to a hundredth. */
export function figure(value: number): string {
  return HUNDREDTHS.format(value);
}

/** "$38", to the dollar. */
export function dollars(amount: number): string {
  return DOLLARS.format(amount);
}

/** "+2.5", "−3": points of match with their sign, to a tenth. */
export function points(count: number): string {
  const sign = count < 0 ? '−' : '+';
  return `${sign}${TENTHS.format(Math.abs(count))}`;
}

/** "0.14": a score between 0 and 1, to a hundredth. */
export function score(value: number): string {
  return SCORE.format(value);
}

/** "0.4%" for small measured shares, to a tenth of a percent. */
export function smallPercent(share: number): string {
  return PERCENT_TENTHS.format(share);
}

/** A measured share as the nearest whole percent; only a match is rounded down. */
export function measuredPercent(share: number): string {
  return PERCENT.format(share);
}

const NAMES = new Intl.Collator(LOCALE);

/** Orders names as the reader's language does, for `sort`. */
export function byName(one: string, other: string): number {
  return NAMES.compare(one, other);
}

/** "Sarah" of "Sarah O.". */
export function givenName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}

/** Initials of "Sarah O." for the avatar: "SO"; at most two letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}

/** The value of a `datetime-local` input that shows `at` by the agency's clock. */
export function localInput(at: Instant, zone: string): string {
  const { date, minute } = localTime(at, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** "(303) 555-0137" for a North American number, with or without +1; anything else as it is. */
export function phoneNumber(phone: string): string {
  return phone.replace(/^(?:\+1)?(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
