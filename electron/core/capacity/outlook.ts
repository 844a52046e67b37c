import type { BookedHours, CapacityOutlook, ForecastWeek } from '../../../shared/domain/insight.ts';
import { addDays, daysBetween, localDate } from '../../../shared/util/time.ts';
import { holidaysBetween } from '../calendar/holidays.ts';
import type { Snapshot } from '../snapshot.ts';
import { arrivalOf } from './arrivals.ts';
import { bookedWeeks, type BookedWeek } from './booked.ts';
import { fromSchedule, withSchedule, type Estimate } from './combine.ts';
import type { DailySeries } from './daily-model.ts';
import { deliveredDays, weeklySums, type Delivered } from './delivered.ts';
import { pastHours, type PastHours } from './past-hours.ts';
import { typicalHours } from './typical.ts';
import { forecastWeeks } from './weekly-forecast.ts';

export type OutlookInput = Pick<
  Snapshot,
  'agency' | 'policy' | 'now' | 'clients' | 'shifts' | 'visits' | 'callOuts' | 'windows'
>;

/** Weeks that are foretold although nobody takes so few to hire. */
const LEAST_AHEAD = 4;

/** Fewer complete weeks foretell nothing. */
const LEAST_HISTORY = 4;

const WEEK = 7;

/**
 * How much the agency works and what is coming. `records` are what the schedule held on earlier
 * days, `past` what may be kept from one call to the next. Null when neither visits nor shifts are known. With less than four complete weeks of
 * visits only weeks that are booked are foretold, and with less than four without a holiday there is
 * no typical capacity.
 */
export function capacityOutlook(
  input: OutlookInput,
  records: readonly BookedHours[],
  past: PastHours = pastHours(input),
): CapacityOutlook | null {
  const { triggerHours, leadWeeks } = input.policy.capacity;
  const delivered = deliveredDays(input, past);
  const booked = bookedWeeks(input, delivered, Math.max(LEAST_AHEAD, leadWeeks));
  const history = historyOf(delivered);
  const [current] = booked;
  const isEmpty = history.length === 0 && booked.every(({ hours }) => hours === 0);
  if (current === undefined || isEmpty) return null;

  const series = seriesOf(delivered, booked.length);
  const typical = typicalHours(
    history.map(({ hours }, week) => ({ hours, hasHoliday: hasHoliday(series, week) })),
  );
  const forecast = forecastOf(input, { series, history, booked, records });
  const reached = forecast.slice(0, leadWeeks + 1).find((week) => week.high >= triggerHours);
  return {
    weekStart: current.date,
    hours: current.hours,
    typicalHours: typical,
    ratio: typical === null || typical === 0 ? null : current.hours / typical,
    triggerHours,
    leadWeeks,
    triggerWeek: reached?.weekStart ?? null,
    history,
    forecast,
  };
}

/** The complete workweeks of the past. */
function historyOf({ days, hours, firstFullWeek }: Delivered): CapacityOutlook['history'] {
  return weeklySums(hours.slice(firstFullWeek)).flatMap((sum, week) => {
    const weekStart = days[firstFullWeek + WEEK * week]?.date;
    return weekStart === undefined ? [] : [{ weekStart, hours: sum }];
  });
}

/** The days from the first complete workweek on, with their holidays and those of `ahead` weeks. */
function seriesOf({ days, hours, firstFullWeek }: Delivered, ahead: number): DailySeries {
  const known = hours.slice(firstFullWeek);
  const first = days[firstFullWeek]?.date;
  if (first === undefined) return { hours: known, holidays: [] };
  const length = known.length + WEEK * ahead;
  const names = new Map(
    holidaysBetween(first, addDays(first, length)).map(({ date, name }) => [date, name]),
  );
  const holidays = Array.from({ length }, (_, day) => names.get(addDays(first, day)) ?? null);
  return { hours: known, holidays };
}

function hasHoliday({ holidays }: DailySeries, week: number): boolean {
  return holidays.slice(WEEK * week, WEEK * (week + 1)).some((name) => name !== null);
}

interface Known {
  readonly series: DailySeries;
  readonly history: CapacityOutlook['history'];
  readonly booked: readonly BookedWeek[];
  readonly records: readonly BookedHours[];
}

/** The weeks of which something is known: from the past, from the schedule, or from both. */
function forecastOf(
  { now, agency }: OutlookInput,
  { series, history, booked, records }: Known,
): ForecastWeek[] {
  const worked = new Map(history.map(({ weekStart, hours }) => [weekStart, hours]));
  const today = localDate(now, agency.timeZone);
  const usual = history.length < LEAST_HISTORY ? [] : fromPast(series, booked.length);
  return booked.flatMap((week, index) => {
    const past = usual[index];
    if (!week.isRead) return past === undefined ? [] : [forecastWeek(week, past)];
    const arrival = arrivalOf(records, worked, daysBetween(today, week.date));
    const estimate =
      past === undefined
        ? fromSchedule(week.hours, arrival)
        : withSchedule(past, week.hours, arrival);
    return [forecastWeek(week, estimate)];
  });
}

function fromPast(series: DailySeries, weeks: number): Estimate[] {
  const elapsed = series.hours.length % WEEK;
  return forecastWeeks(series, { elapsed, weeks }).map(({ hours, spread }) => {
    return { hours, spread: spread * hours };
  });
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
