import { describe, expect, it } from 'vitest';
import { arrivalOf } from '../../../../electron/core/capacity/arrivals.ts';
import { fromSchedule, withSchedule } from '../../../../electron/core/capacity/combine.ts';
import { quantileOf, spreadOf } from '../../../../electron/core/capacity/spread.ts';
import { typicalHours } from '../../../../electron/core/capacity/typical.ts';
import type { BookedHours } from '../../../../shared/domain/insight.ts';
import { addDays, type LocalDate } from '../../../../shared/util/time.ts';

const SUNDAY = '2026-11-22' as LocalDate;

describe('typical hours', () => {
  const weeks = (...hours: number[]) => hours.map((of) => ({ hours: of, hasHoliday: false }));

  it('are of the last eight weeks', () => {
    const old = weeks(500, 500, 500);
    expect(typicalHours([...old, ...weeks(100, 102, 98, 101, 99, 100, 103, 97)])).toBe(100);
  });

  it('reach further back over weeks with holidays', () => {
    const holiday = { hours: 40, hasHoliday: true };
    expect(typicalHours([...weeks(100, 100), holiday, ...weeks(100), holiday, ...weeks(100)])).toBe(
      100,
    );
    expect(typicalHours([...weeks(100, 100), holiday, holiday, ...weeks(100)])).toBeNull();
  });

  it('are not moved by a week in a storm', () => {
    const typical = typicalHours(weeks(100, 102, 98, 101, 20, 100, 103, 97)) ?? 0;
    expect(typical).toBeGreaterThan(98);
  });
});

describe('what becomes of booked hours', () => {
  const delivered = new Map<LocalDate, number>();
  const records: BookedHours[] = [];
  for (let week = 1; week <= 20; week += 1) {
    const weekStart = addDays(SUNDAY, -7 * week);
    delivered.set(weekStart, 100);
    records.push({ takenOn: addDays(weekStart, -3), weekStart, hours: 125 });
    records.push({ takenOn: addDays(weekStart, -10), weekStart, hours: 80 });
  }

  it('is assumed to stay as it is, within an honest width, while nothing is recorded', () => {
    const [week, later] = [arrivalOf([], delivered, 0), arrivalOf([], delivered, 13)];
    expect(week.ratio).toBe(1);
    expect(week.told).toBe(0);
    expect(week.spread).toBeGreaterThan(0.05);
    expect(later.spread).toBeGreaterThan(week.spread);
    expect(arrivalOf([], delivered, -6).spread).toBeLessThan(week.spread / 4);
  });

  it('is learned by how long before its week a record was taken', () => {
    const soon = arrivalOf(records, delivered, 3);
    expect(soon.ratio).toBeGreaterThan(0.8);
    expect(soon.ratio).toBeLessThan(0.86);
    expect(soon.told).toBeGreaterThan(0.8);
    expect(soon.told).toBeLessThan(1);
    expect(arrivalOf(records, delivered, 10).ratio).toBeGreaterThan(1.15);
    expect(arrivalOf(records, delivered, 7).ratio).toBe(1);
  });

  it('hardly follows one week', () => {
    expect(arrivalOf(records.slice(0, 1), delivered, 3).ratio).toBeGreaterThan(0.95);
  });

  it('ignores weeks that are not over, or of which nothing was booked', () => {
    const odd: BookedHours[] = [
      { takenOn: addDays(SUNDAY, -3), weekStart: SUNDAY, hours: 10 },
      { takenOn: addDays(SUNDAY, -10), weekStart: addDays(SUNDAY, -7), hours: 0 },
    ];
    expect(arrivalOf(odd, delivered, 3).ratio).toBe(1);
  });
});

describe('the hours of a week whose schedule is read', () => {
  const untold = { ratio: 1, spread: 0.05, told: 0 };
  const told = { ratio: 1, spread: 0.05, told: 0.9 };

  it('are those that are booked while nothing tells what arrives, whatever the past expects', () => {
    for (const hours of [0, 60, 98, 100, 110, 400]) {
      expect(withSchedule({ hours, spread: 0 }, 100, untold).hours).toBe(100);
    }
  });

  it('are surer where the past expects the same, and less sure where it expects others', () => {
    const spreads = [100, 106, 112].map(
      (hours) => withSchedule({ hours, spread: 3 }, 100, untold).spread,
    );
    expect(spreads).toEqual(spreads.toSorted((a, b) => a - b));
    expect(spreads[0]).toBeLessThan(3.5);
    expect(spreads[1]).toBeGreaterThan(6);
  });

  it('lie between both where records tell, nearer to the surer one, and are surer than either', () => {
    const both = withSchedule({ hours: 104, spread: 10 }, 100, told);
    expect(both.hours).toBeGreaterThan(100);
    expect(both.hours).toBeLessThan(102);
    expect(both.spread).toBeLessThan(fromSchedule(100, told).spread);
    const sure = withSchedule({ hours: 104, spread: 2 }, 100, told);
    expect(sure.hours).toBeGreaterThan(102);
    expect(sure.hours).toBeLessThan(104);
  });

  it('count what usually arrives and falls away', () => {
    expect(
      withSchedule({ hours: 110, spread: 5 }, 100, { ...untold, ratio: 1.1 }).hours,
    ).toBeCloseTo(110, 9);
  });

  it.each([200, 40])(
    'stay with the schedule, less surely, where the past expects %d h',
    (hours) => {
      const near = withSchedule({ hours: 101, spread: 2 }, 100, told);
      const far = withSchedule({ hours, spread: 2 }, 100, told);
      expect(Math.abs(far.hours - 100)).toBeLessThan(2);
      expect(far.spread).toBeGreaterThan(near.spread);
      expect(far.spread).toBeGreaterThan(fromSchedule(100, told).spread);
    },
  );

  it('admit that more may come where nothing is booked yet', () => {
    expect(withSchedule({ hours: 400, spread: 10 }, 0, untold).spread).toBeGreaterThan(20);
    expect(withSchedule({ hours: 0, spread: 0 }, 0, untold)).toEqual({ hours: 0, spread: 0 });
  });
});

describe('the width of an interval', () => {
  it('is the size that four in five misses stay below, wider while few are known', () => {
    const sizes = Array.from({ length: 199 }, (_, index) => (index + 1) / 100);
    expect(quantileOf(sizes, 1.28)).toBeCloseTo(1.6, 1);
    expect(quantileOf([0.1, 0.2], 1.28)).toBeGreaterThan(1);
    expect(quantileOf([], 1.28)).toBe(1.28);
  });

  it('never shrinks with the distance, whatever the misses were', () => {
    const spread = spreadOf([[0.01, 0.2, 0.1, 0.01], [0.02, 0.15, 0.02], [0, 0.1], [0.01]], 1);
    expect(spread(2)).toBeGreaterThanOrEqual(spread(1));
    expect(spread(9)).toBeGreaterThanOrEqual(spread(2));
    expect(spread(0)).toBeLessThan(spread(1));
  });

  it('is not nothing for a past that was always foretold, and less while a week goes by', () => {
    const never = Array.from({ length: 200 }, () => [0, 0, 0, 0]);
    expect(spreadOf(never, 1)(0)).toBeGreaterThanOrEqual(0.02);
    expect(spreadOf(never, 1)(3)).toBeGreaterThanOrEqual(0.02);
    expect(spreadOf(never, 1 / 7)(0)).toBeLessThan(0.01);
  });
});
