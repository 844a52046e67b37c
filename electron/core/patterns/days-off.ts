import type { Availability } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import {
  addDays,
  localDate,
  startOfDay,
  WEEKDAYS,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { occasionAt, type Occasion } from './occasion.ts';
import type { OccasionInput } from './scheduled-occasions.ts';

/** Below this share of her days of a weekday with a shift she does not usually work on it. */
const USUAL = 0.5;
/** Fewer days that were not asked off tell nothing about what is usual. */
const TELLING_DAYS = 3;

/**
 * The working days of those who asked for days off, each asked off or kept, by caregiver. A working
 * day is every day from her first shift until today on a weekday on which she usually works: with
 * a shift on at least half of those of its days that she did not ask off. So a day counts whether
 * it was asked off or not, which scheduled shifts alone could not do: a day off that was granted
 * in time has none. A weekday that she asks off nearly always is one of hers, unless she said that
 * she never works on it.
 *
 * Requests are whole days of certain dates. Absences for every week are standing availability.
 */
export function workingDays(
  input: OccasionInput,
  scheduled: ReadonlyMap<CaregiverId, readonly Occasion[]>,
): Map<CaregiverId, Occasion[]> {
  const { snapshot } = input;
  const until = localDate(snapshot.now, snapshot.agency.timeZone);
  const calendar = calendarFrom(input.from, until, snapshot.agency.timeZone);
  const working = new Map<CaregiverId, Occasion[]>();
  for (const [id, rules] of Map.groupBy(snapshot.availability, (one) => one.caregiverId)) {
    const shifts = scheduled.get(id) ?? [];
    const [first] = shifts;
    const requests = rules.filter(isRequest);
    if (first === undefined || requests.length === 0) continue;
    const isProtected = input.protection(id);
    const days = calendar
      .filter(({ date }) => date >= first.date)
      .filter(({ date, weekday }) => isProtected?.(date, weekday) !== true)
      .map((day) => (isAskedOff(day, requests) ? { ...day, outcome: 'asked-off' as const } : day));
    const usual = usualWeekdays(days, new Set(shifts.map(({ date }) => date)), rules);
    working.set(
      id,
      days.filter((day) => usual.has(day.weekday)),
    );
  }
  return working;
}

/** Every day from `from` to `to` as if nobody had asked it off. */
function calendarFrom(from: LocalDate, to: LocalDate, zone: string): Occasion[] {
  const days: Occasion[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push(occasionAt(startOfDay(date, zone), null, 'kept', zone));
  }
  return days;
}

function isRequest(rule: Availability): boolean {
  const { kind, isProtected, dateFrom, fromMinute, toMinute } = rule;
  const isWholeDay = (fromMinute ?? 0) === 0 && (toMinute ?? 1440) === 1440;
  return kind === 'time-off' && !isProtected && dateFrom !== null && isWholeDay;
}

function isAskedOff({ date }: Occasion, requests: readonly Availability[]): boolean {
  return requests.some(
    ({ dateFrom, dateTo }) =>
      dateFrom !== null && dateTo !== null && dateFrom <= date && date <= dateTo,
  );
}

function usualWeekdays(
  days: readonly Occasion[],
  worked: ReadonlySet<LocalDate>,
  rules: readonly Availability[],
): Set<number> {
  const weekdays = WEEKDAYS.map((_, weekday) => weekday);
  return new Set(
    weekdays.filter((weekday) => {
      const kept = days.filter((day) => day.weekday === weekday && day.outcome === 'kept');
      if (kept.length < TELLING_DAYS) return !neverWorksOn(weekday, rules);
      return kept.filter(({ date }) => worked.has(date)).length >= USUAL * kept.length;
    }),
  );
}

function neverWorksOn(weekday: number, rules: readonly Availability[]): boolean {
  return rules.some((rule) => rule.kind !== 'available' && rule.weekday === weekday);
}
