import { fitDailyModel, type DailySeries } from './daily-model.ts';
import { spreadOf, type Misses } from './spread.ts';

/** Hours of one week, expected from the past alone. */
export interface WeeklyForecast {
  readonly hours: number;
  /** Half-width of the 80 % interval as a part of `hours`. */
  readonly spread: number;
}

export interface Target {
  /** Days of the current week that are over and stand at the end of the series, 0 … 6. */
  readonly elapsed: number;
  /** Weeks to foretell, the current one included. */
  readonly weeks: number;
}

const WEEK = 7;

/** Weeks that a past origin needs behind it to be worth comparing with today's. */
const LEAST_WEEKS = 8;

/**
 * The current and the coming weeks as the series lets expect them. How far each may be off is learned
 * by foretelling the past: from every earlier week, on the same weekday as now, with what was
 * known then. The series holds at least two weeks of days.
 */
export function forecastWeeks(series: DailySeries, { elapsed, weeks }: Target): WeeklyForecast[] {
  const { length } = series.hours;
  const misses: Misses[] = [];
  for (let origin = length - WEEK; origin >= LEAST_WEEKS * WEEK; origin -= WEEK) {
    misses.push(missesOf(series, origin, { elapsed, weeks }));
  }
  const spread = spreadOf(misses, (WEEK - elapsed) / WEEK);
  return foretell(series, length, { elapsed, weeks }).map((hours, week) => ({
    hours,
    spread: spread(week),
  }));
}

/** By how much the weeks that are over by now were foretold wrongly on day `origin`. */
function missesOf(series: DailySeries, origin: number, { elapsed, weeks }: Target): Misses {
  const over = Math.floor((series.hours.length - origin + elapsed) / WEEK);
  const foretold = foretell(series, origin, { elapsed, weeks: Math.min(weeks, over) });
  return foretold.map((hours, week) => {
    const start = origin - elapsed + WEEK * week;
    let actual = 0;
    for (let day = start; day < start + WEEK; day += 1) actual += series.hours[day] ?? 0;
    return hours <= 0 ? 0 : actual / hours - 1;
  });
}

/** Hours of the weeks from the one that day `origin` falls in; days before it are known. */
function foretell(series: DailySeries, origin: number, { elapsed, weeks }: Target): number[] {
  const model = fitDailyModel(series, origin);
  return Array.from({ length: weeks }, (_, week) => {
    const start = origin - elapsed + WEEK * week;
    let hours = 0;
    for (let day = start; day < start + WEEK; day += 1) {
      hours += day < origin ? (series.hours[day] ?? 0) : model.expected(day);
    }
    return hours;
  });
}
