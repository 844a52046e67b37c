import {
  daysBetween,
  localDate,
  localTime,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';

/** The time of day on the agency's wall as schedulers say it: "2 PM", "2:30 PM". */
export function hourWords(at: Instant, zone: string, { times }: Sentences): string {
  return times.hour(localTime(at, zone).minute);
}

/**
 * When the schedule was read, or since when it was not: "9:05", "2:12 PM", and with the weekday
 * when it was not on the day of `now`: "Thu 4:40 PM".
 */
export function asOfWords(at: Instant, now: Instant, zone: string, { times }: Sentences): string {
  const { date, weekday, minute } = localTime(at, zone);
  if (date === localDate(now, zone)) return times.read(minute);
  return times.on(times.shortWeekday(weekday), times.clock(minute));
}

/** The day of `at` seen from `now`: "Friday", or "Friday Dec 4" when more than 6 days away. */
export function dayWords(at: Instant, now: Instant, zone: string, say: Sentences): string {
  const { date, weekday } = localTime(at, zone);
  const away = Math.abs(daysBetween(localDate(now, zone), date));
  const name = say.times.weekday(weekday);
  return away <= 6 ? name : say.times.on(name, dateWords(date, say));
}

/** The day and the hour of `at`: "Friday 2 PM", "Friday Dec 4 2:30 PM". */
export function dayHourWords(at: Instant, now: Instant, zone: string, say: Sentences): string {
  return say.times.on(dayWords(at, now, zone, say), hourWords(at, zone, say));
}

/** A day without its year: "Aug 20". */
export function dateWords(date: LocalDate, { times }: Sentences): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return times.date(month, day);
}
