import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSchedule, withSchedule } from '../../electron/core/capacity/combine.ts';
import { deliveredDays } from '../../electron/core/capacity/delivered.ts';
import { capacityOutlook } from '../../electron/core/capacity/outlook.ts';
import { pastHours } from '../../electron/core/capacity/past-hours.ts';
import { typicalHours } from '../../electron/core/capacity/typical.ts';
import { forecastWeeks } from '../../electron/core/capacity/weekly-forecast.ts';
import type { VisitId } from '../../shared/domain/ids.ts';
import type { Visit } from '../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus } from '../../shared/util/time.ts';
import {
  aPolicy,
  aShift,
  aSnapshot,
  aVisit,
  caregiverId,
  FRIDAY_11_AM,
} from '../support/builders.ts';

const SEED = 20_261_129;
const options = { seed: SEED, numRuns: 60 };

const dailyHours = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), {
  minLength: 14,
  maxLength: 182,
});
const holidayNames = fc.array(
  fc.constantFrom(null, null, null, null, 'Labor Day', 'Veterans Day'),
  {
    minLength: 0,
    maxLength: 230,
  },
);

function forecasts(hours: readonly number[], holidays: readonly (string | null)[]) {
  return forecastWeeks({ hours, holidays }, { elapsed: hours.length % 7, weeks: 7 });
}

describe('the forecast, whatever the past was like', () => {
  it('is a number of hours that is not negative, with a width', () => {
    fc.assert(
      fc.property(dailyHours, holidayNames, (hours, holidays) => {
        for (const week of forecasts(hours, holidays)) {
          expect(week.hours).toBeGreaterThanOrEqual(0);
          expect(week.spread).toBeGreaterThan(0);
          expect(Number.isFinite(week.hours + week.spread)).toBe(true);
        }
      }),
      options,
    );
  });

  it('scales with the agency: ten times the hours, ten times the forecast, the same width', () => {
    fc.assert(
      fc.property(dailyHours, holidayNames, (hours, holidays) => {
        const small = forecasts(hours, holidays);
        const large = forecasts(
          hours.map((day) => day * 8),
          holidays,
        );
        large.forEach((week, index) => {
          expect(week.hours).toBeCloseTo(8 * (small[index]?.hours ?? NaN), 4);
          expect(week.spread).toBeCloseTo(small[index]?.spread ?? NaN, 6);
        });
      }),
      options,
    );
  });
});

describe('the typical capacity', () => {
  it('lies within the weeks it is made of, and scales with them', () => {
    const weeks = fc.array(fc.double({ min: 1, max: 5000, noNaN: true }), {
      minLength: 4,
      maxLength: 8,
    });
    fc.assert(
      fc.property(weeks, fc.constantFrom(0.25, 2, 16), (hours, factor) => {
        const of = (scale: number): number =>
          typicalHours(hours.map((one) => ({ hours: one * scale, hasHoliday: false }))) ?? NaN;
        expect(of(1)).toBeGreaterThanOrEqual(Math.min(...hours) - 1e-9);
        expect(of(1)).toBeLessThanOrEqual(Math.max(...hours) + 1e-9);
        expect(of(factor)).toBeCloseTo(factor * of(1), 6);
      }),
      options,
    );
  });
});

describe('the past and the schedule of a week together', () => {
  it('lie between both, as wide at most as to reach both, and as booked while nothing is told', () => {
    const hours = fc.double({ min: 0, max: 5000, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(hours, part, hours, part, part, (expected, width, booked, spread, told) => {
        const past = { hours: expected, spread: expected * width };
        const arrival = { ratio: 1, spread, told };
        const both = withSchedule(past, booked, arrival);
        const gap = Math.abs(expected - booked);
        expect(both.hours).toBeGreaterThanOrEqual(Math.min(expected, booked) - 1e-9);
        expect(both.hours).toBeLessThanOrEqual(Math.max(expected, booked) + 1e-9);
        const reach = past.spread + fromSchedule(booked, arrival).spread + 2 * gap;
        expect(both.spread).toBeLessThanOrEqual(reach + 1e-9);
        expect(withSchedule(past, booked, { ...arrival, told: 0 }).hours).toBe(booked);
      }),
      options,
    );
  });
});

describe('delivered hours', () => {
  const visits = fc
    .array(
      fc.record({
        minutesAgo: fc.integer({ min: 1, max: 182 * 1440 }),
        minutes: fc.integer({ min: 1, max: 900 }),
      }),
      {
        maxLength: 60,
      },
    )
    .map((rows) =>
      rows
        .toSorted((a, b) => b.minutesAgo - a.minutesAgo)
        .map(({ minutesAgo, minutes }, index): Visit => {
          const start = plus(FRIDAY_11_AM, -minutesAgo * MINUTE);
          const shift = aShift({ start, caregiverId: caregiverId('sarah') });
          const id = `visit-${String(index)}` as VisitId;
          return { ...aVisit(shift), id, clockOut: plus(start, minutes * MINUTE) };
        }),
    );
  const rules = fc.record({
    startsOn: fc.constantFrom('sunday', 'monday', 'thursday'),
    workdayStartsAt: fc.constantFrom('00:00', '04:30'),
  });

  it('are those of the visits, each counted once, over a change of the clocks too', () => {
    fc.assert(
      fc.property(visits, rules, (of, week) => {
        const snapshot = aSnapshot({ visits: of, policy: aPolicy({ week }) });
        const { hours, today } = deliveredDays(snapshot, pastHours(snapshot));
        const total = of.reduce(
          (sum, { clockIn, clockOut }) => sum + ((clockOut ?? 0) - (clockIn ?? 0)) / HOUR,
          0,
        );
        expect(hours.reduce((sum, day) => sum + day, today)).toBeCloseTo(total, 6);
      }),
      options,
    );
  });

  it('give an outlook whose intervals hold their forecasts', () => {
    fc.assert(
      fc.property(visits, rules, (of, week) => {
        const snapshot = aSnapshot({ visits: of, policy: aPolicy({ week }) });
        for (const { low, hours, high } of capacityOutlook(snapshot, [])?.forecast ?? []) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(hours);
          expect(high).toBeGreaterThanOrEqual(hours);
        }
      }),
      options,
    );
  });
});
