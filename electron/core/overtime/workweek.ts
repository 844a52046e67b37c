import type { Policy } from '../../../shared/domain/policy.ts';
import {
  addDays,
  atLocal,
  localTime,
  minuteOfDay,
  WEEKDAYS,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';

/** A stretch of time; `end` is exclusive. */
export interface TimeSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** A workday or workweek, named by the local date on which it begins. */
export interface WorkPeriod extends TimeSpan {
  readonly date: LocalDate;
}

type WeekRules = Policy['week'];

/**
 * The workday that `at` falls in: 24 h by the wall clock from `workdayStartsAt`, so 23 or 25 h
 * long on the days the clocks change (29 CFR 778.105 lets an agency fix the beginning).
 */
export function workdayOf(at: Instant, rules: WeekRules, zone: string): WorkPeriod {
  const startsAt = minuteOfDay(rules.workdayStartsAt);
  const local = localTime(at, zone);
  const date = local.minute < startsAt ? addDays(local.date, -1) : local.date;
  return holding(at, date, 1, startsAt, zone);
}

/** The workweek that `at` falls in: seven workdays from `startsOn`. */
export function workweekOf(at: Instant, rules: WeekRules, zone: string): WorkPeriod {
  const startsAt = minuteOfDay(rules.workdayStartsAt);
  const local = localTime(at, zone);
  const weekday = local.minute < startsAt ? local.weekday + 6 : local.weekday;
  const elapsed = (weekday - WEEKDAYS.indexOf(rules.startsOn) + 7) % 7;
  const today = local.minute < startsAt ? addDays(local.date, -1) : local.date;
  return holding(at, addDays(today, -elapsed), 7, startsAt, zone);
}

/** The workweek that follows `week`. */
export function workweekAfter(week: WorkPeriod, rules: WeekRules, zone: string): WorkPeriod {
  return period(addDays(week.date, 7), 7, minuteOfDay(rules.workdayStartsAt), zone);
}

/** The seven workdays of `week`, in order and without gaps. */
export function workdaysOf(week: WorkPeriod, rules: WeekRules, zone: string): WorkPeriod[] {
  const startsAt = minuteOfDay(rules.workdayStartsAt);
  return [0, 1, 2, 3, 4, 5, 6].map((day) => period(addDays(week.date, day), 1, startsAt, zone));
}

/** The workweeks that `span` touches, in order: two where it crosses the boundary. */
export function workweeksOf(span: TimeSpan, rules: WeekRules, zone: string): WorkPeriod[] {
  const weeks = [workweekOf(span.start, rules, zone)];
  for (let last = weeks[0]; last !== undefined && last.end < span.end; last = weeks.at(-1)) {
    weeks.push(workweekOf(last.end, rules, zone));
  }
  return weeks;
}

/**
 * The period from `date` that holds `at`. Where the boundary falls into the hour that is skipped or
 * repeated when the clocks change, the wall clock alone can name its neighbour.
 */
function holding(
  at: Instant,
  date: LocalDate,
  days: number,
  startsAt: number,
  zone: string,
): WorkPeriod {
  const named = period(date, days, startsAt, zone);
  if (at < named.start) return period(addDays(date, -days), days, startsAt, zone);
  return at >= named.end ? period(addDays(date, days), days, startsAt, zone) : named;
}

const periods = new Map<string, WorkPeriod>();

/** Every ranking asks for the same few weeks and days, and their calendar is slow: remembered. */
function period(date: LocalDate, days: number, startsAt: number, zone: string): WorkPeriod {
  const name = `${date} ${String(days)} ${String(startsAt)} ${zone}`;
  const known = periods.get(name);
  if (known !== undefined) return known;
  const made = {
    date,
    start: atLocal(date, startsAt, zone),
    end: atLocal(addDays(date, days), startsAt, zone),
  };
  periods.set(name, made);
  return made;
}
