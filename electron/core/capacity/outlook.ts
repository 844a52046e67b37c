import type { BookedHours, CapacityOutlook, ForecastWeek } from '../../../shared/domain/insight.ts';
import { addDays, daysBetween, localDate, type LocalDate } from '../../../shared/util/time.ts';
import { holidaysBetween } from '../calendar/holidays.ts';
import type { Snapshot } from '../snapshot.ts';
import { arrivalOf, type Arrival } from './arrivals.ts';
import { bookedWeeks, type BookedWeek } from './booked.ts';
import { combined, type Estimate } from './combine.ts';
import { deliveredDays, weeklySums, type Delivered } from './delivered.ts';
import { typicalHours } from './typical.ts';
import { forecastWeeks } from './weekly-forecast.ts';

export type OutlookInput = Pick<
  Snapshot,
  'agency' | 'policy' | 'now' | 'clients' | 'shifts' | 'visits' | 'callOuts' | 'windows'
>;

/** Weeks shown although nobody can be hired that late or that soon. */
const LEAST_AHEAD = 4;

/** Fewer complete weeks foretell nothing. */
const LEAST_HISTORY = 4;

const WEEK = 7;

/** A complete workweek of the past. */
interface History {
  readonly weekStart: LocalDate;
  readonly hours: number;
}

/**
 * How much the agency works and what is coming. `records` are what the schedule held on earlier
 * days. Null when neither visits nor shifts are known. With less than four complete weeks of
 * visits there is no forecast, with less than four without a holiday no typical capacity.
 */
export function capacityOutlook(
  input: OutlookInput,
  records: readonly BookedHours[],
): CapacityOutlook | null {
  const { triggerHours, leadWeeks } = input.policy.capacity;
  const delivered = deliveredDays(input);
  const booked = bookedWeeks(input, delivered, Math.max(LEAST_AHEAD, leadWeeks));
  const [current] = booked;
  const history = historyOf(delivered);
  if (current === undefined || (history.length === 0 && booked.every(({ hours }) => hours === 0))) {
    return null;
  }
  const typical = typicalHours(pastWeeks(history));
  const forecast = forecastOf(input, { delivered, booked, history, records });
  const reached = forecast.slice(0, leadWeeks + 1).find((week) => week.high >= triggerHours);
  return {
    weekStart: current.date,
    hours: current.hours,
    typicalHours: typical,
    ratio: typical === null ? null : current.hours / typical,
    triggerHours,
    leadWeeks,
    triggerWeek: reached?.weekStart ?? null,
    history,
    forecast,
  };
}

/** The complete workweeks among the delivered days. */
function historyOf({ days, hours, firstFullWeek }: Delivered): History[] {
  return weeklySums(hours.slice(firstFullWeek)).flatMap((sum, week) => {
    const weekStart = days[firstFullWeek + WEEK * week]?.date;
    return weekStart === undefined ? [] : [{ weekStart, hours: sum }];
  });
}

function pastWeeks(history: readonly History[]): { hours: number; hasHoliday: boolean }[] {
  return history.map(({ weekStart, hours }) => ({
    hours,
    hasHoliday: holidaysBetween(weekStart, addDays(weekStart, WEEK - 1)).length > 0,
  }));
}

interface Known {
  readonly delivered: Delivered;
  readonly booked: readonly BookedWeek[];
  readonly history: readonly History[];
  readonly records: readonly BookedHours[];
}

/** The weeks of which something is known: from the past, from the schedule, or from both. */
function forecastOf({ now, agency }: OutlookInput, known: Known): ForecastWeek[] {
  const { booked, history, records } = known;
  const delivered = new Map(history.map(({ weekStart, hours }) => [weekStart, hours]));
  const today = localDate(now, agency.timeZone);
  const usual = fromPast(known);
  return booked.flatMap((week, index) => {
    const past = usual[index] ?? null;
    const scheduled = week.isRead
      ? fromSchedule(week, arrivalOf(records, delivered, daysBetween(today, week.date)))
      : null;
    const estimate =
      past !== null && scheduled !== null ? combined(past, scheduled) : (past ?? scheduled);
    return estimate === null ? [] : [forecastWeek(week, estimate)];
  });
}

/** What the past lets expect of the current and the coming weeks; empty where it is too short. */
function fromPast({ delivered, booked, history }: Known): Estimate[] {
  const { days, hours, firstFullWeek } = delivered;
  const first = days[firstFullWeek]?.date;
  if (history.length < LEAST_HISTORY || first === undefined) return [];
  const known = hours.slice(firstFullWeek);
  const length = WEEK * (history.length + booked.length);
  const names = new Map(
    holidaysBetween(first, addDays(first, length)).map(({ date, name }) => [date, name]),
  );
  const holidays = Array.from({ length }, (_, day) => names.get(addDays(first, day)) ?? null);
  const target = { elapsed: known.length % WEEK, weeks: booked.length };
  return forecastWeeks({ hours: known, holidays }, target).map((week) => ({
    hours: week.hours,
    spread: week.spread * week.hours,
  }));
}

function fromSchedule(week: BookedWeek, { ratio, spread }: Arrival): Estimate {
  const hours = week.hours * ratio;
  return { hours, spread: spread * hours };
}

function forecastWeek(week: BookedWeek, { hours, spread }: Estimate): ForecastWeek {
  return {
    weekStart: week.date,
    hours,
    low: Math.max(0, hours - spread),
    high: hours + spread,
    booked: week.isRead ? week.hours : null,
  };
}
