import { describe, expect, it } from 'vitest';
import type { DailySeries } from '../../../../electron/core/capacity/daily-model.ts';
import { forecastWeeks } from '../../../../electron/core/capacity/weekly-forecast.ts';

const WEEKDAYS = [40, 100, 110, 105, 110, 95, 60];
const WEEK_HOURS = 620;

interface Shape {
  readonly weeks?: number;
  readonly elapsed?: number;
  /** What a day has instead of, or of, its weekday's hours. */
  readonly day?: (usual: number, index: number) => number;
  readonly holidays?: ReadonlyMap<number, string>;
}

/** Weekdays repeated; `elapsed` days of the current week at the end. */
function series({ weeks = 25, elapsed = 0, day = (usual) => usual, holidays }: Shape): DailySeries {
  const length = weeks * 7 + elapsed;
  const hours = Array.from({ length }, (_, index) => day(WEEKDAYS[index % 7] ?? 0, index));
  const names = Array.from({ length: length + 70 }, (_, index) => holidays?.get(index) ?? null);
  return { hours, holidays: names };
}

function weekHours(shape: Shape, weeks = 4): number[] {
  const target = { elapsed: shape.elapsed ?? 0, weeks };
  return forecastWeeks(series(shape), target).map(({ hours }) => hours);
}

describe('the forecast of weekly hours', () => {
  it('repeats a week that always repeats', () => {
    for (const hours of weekHours({})) expect(hours).toBeCloseTo(WEEK_HOURS, 6);
  });

  it.each([1, 3, 6])('takes the %i days of this week that are over as they were', (elapsed) => {
    const [current, next] = weekHours({
      elapsed,
      day: (usual, index) => (index >= 175 ? 0 : usual),
    });
    const rest = WEEKDAYS.slice(elapsed).reduce((sum, one) => sum + one, 0);
    expect(current).toBeGreaterThan(0.6 * rest);
    expect(current).toBeLessThanOrEqual(rest + 1e-6);
    expect(next).toBeLessThanOrEqual(WEEK_HOURS + 1e-6);
  });

  it('goes on with a trend, but less and less', () => {
    const grow = (usual: number, index: number): number => usual * 1.01 ** (index / 7);
    const weeks = weekHours({ day: grow }, 8);
    const steps = weeks.slice(1).map((hours, week) => hours - (weeks[week] ?? 0));
    expect(weeks[0]).toBeGreaterThan(WEEK_HOURS * 1.01 ** 24);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
  });

  it('hardly follows one day, or one week, that was out of the ordinary', () => {
    const noise = (index: number): number => 1 + 0.02 * Math.sin(index * 1.7);
    const storm = (usual: number, index: number): number =>
      usual * noise(index) * (index === 171 ? 0.1 : 1);
    const illness = (usual: number, index: number): number =>
      usual * noise(index) * (index >= 161 && index < 168 ? 0.6 : 1);
    for (const day of [storm, illness]) {
      for (const hours of weekHours({ day })) expect(hours).toBeGreaterThan(0.96 * WEEK_HOURS);
    }
  });

  it('expects of a holiday what the last ones were like, the less the fewer there were', () => {
    const holidays = new Map([30, 65, 100, 135, 177].map((index) => [index, 'Memorial Day']));
    const half = (usual: number, index: number): number =>
      holidays.has(index) ? usual / 2 : usual;
    const [current, next] = weekHours({ holidays, day: half });
    const usual = WEEKDAYS[177 % 7] ?? 0;
    expect(current).toBeLessThan(WEEK_HOURS - 0.35 * usual);
    expect(current).toBeGreaterThan(WEEK_HOURS - 0.5 * usual);
    expect(next).toBeCloseTo(WEEK_HOURS, 6);

    const untold = weekHours({ holidays: new Map([[177, 'Memorial Day']]) });
    expect(untold[0]).toBeCloseTo(WEEK_HOURS, 6);
    const once = new Map([...holidays].slice(3));
    const [shy] = weekHours({
      holidays: once,
      day: (hours, at) => (at === 135 ? hours / 2 : hours),
    });
    expect(shy).toBeGreaterThan(current ?? 0);
    expect(shy).toBeLessThan(WEEK_HOURS);
  });

  it('does not take an office holiday for a family one', () => {
    const holidays = new Map([
      [65, 'Memorial Day'],
      [100, 'Independence Day'],
      [177, 'Veterans Day'],
    ]);
    const day = (usual: number, index: number): number =>
      holidays.has(index) ? usual * 0.4 : usual;
    expect(weekHours({ holidays, day })[0]).toBeCloseTo(WEEK_HOURS, 6);
  });

  it('expects nothing on weekdays without any work', () => {
    const workdays = (usual: number, index: number): number =>
      index % 7 === 0 || index % 7 === 6 ? 0 : usual;
    for (const hours of weekHours({ day: workdays })) {
      expect(hours).toBeCloseTo(WEEK_HOURS - 40 - 60, 6);
    }
    // The last day of the current week is all that is left of it.
    expect(weekHours({ day: workdays, elapsed: 6 })[0]).toBeCloseTo(WEEK_HOURS - 40 - 60, 6);
  });

  it('expects of a weekday with work now and then as much as it had on average', () => {
    const someSaturdays = (usual: number, index: number): number =>
      index % 7 === 6 ? usual * Number(index % 35 === 6) : usual;
    const [next] = weekHours({ day: someSaturdays });
    expect(next).toBeGreaterThan(WEEK_HOURS - 60 + 5);
    expect(next).toBeLessThan(WEEK_HOURS - 60 + 20);
  });

  it('is wider further ahead, and for a past that was harder to foretell', () => {
    const spreads = (noise: number): number[] =>
      forecastWeeks(
        series({ day: (usual, index) => usual * (1 + noise * Math.sin(index * index)) }),
        { elapsed: 0, weeks: 6 },
      ).map(({ spread }) => spread);
    const [calm, wild] = [spreads(0.05), spreads(0.4)];
    expect(wild[0]).toBeGreaterThan(2 * (calm[0] ?? 1));
    expect(calm[5]).toBeGreaterThanOrEqual(calm[1] ?? 1);
  });

  it('foretells from two weeks of days, with a width that admits how little that is', () => {
    const [week] = forecastWeeks(series({ weeks: 2 }), { elapsed: 0, weeks: 1 });
    expect(week?.hours).toBeCloseTo(WEEK_HOURS, 6);
    expect(week?.spread).toBeGreaterThan(0.05);
  });
});
