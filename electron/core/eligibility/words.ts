import type { Client } from '../../../shared/domain/people.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { localTime, MINUTE, type Instant, type LocalDate } from '../../../shared/util/time.ts';

/** Wall-clock time of day at `at`, for example "2:00 PM". */
export function clockText(at: Instant, zone: string, { times }: Sentences): string {
  return times.clock(localTime(at, zone).minute);
}

/** Weekday and wall-clock time at `at`, for example "Fri 2:00 PM". */
export function dayClockText(at: Instant, zone: string, { times }: Sentences): string {
  const { weekday, minute } = localTime(at, zone);
  return times.on(times.shortWeekday(weekday), times.clock(minute));
}

/** A day with its year, for example "Nov 28, 2026". */
export function dateText(date: LocalDate, { times }: Sentences): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return times.dateOfYear(year, month, day);
}

/** A length of time in milliseconds in words: "1 h", "45 min", "1 h 30 min". */
export function lengthText(milliseconds: number, { times }: Sentences): string {
  const minutes = Math.round(milliseconds / MINUTE);
  return times.length(Math.floor(minutes / 60), minutes % 60);
}

/** Hours with at most one decimal, for example "42 h" or "42.5 h". */
export function hoursText(hours: number, { times }: Sentences): string {
  return times.hours(Math.round(hours * 10) / 10);
}

/** "with Mrs. A.", or "with another client" where the client is not known. */
export function withClient(client: Client | undefined, { exclusion }: Sentences): string {
  return exclusion.withClient(client?.shortName ?? null);
}
