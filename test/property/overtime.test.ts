import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedOvertime } from '../../electron/core/overtime/added-overtime.ts';
import { premiumOf, type Premium } from '../../electron/core/overtime/premium.ts';
import { timeWithin, workedOf } from '../../electron/core/overtime/spans.ts';
import { premiumOfLoad, weekLoad, type RuledWeek } from '../../electron/core/overtime/week-load.ts';
import type { TimeSpan } from '../../electron/core/overtime/workweek.ts';
import { JURISDICTIONS } from '../../shared/domain/policy.ts';
import { HOUR, MINUTE, plus } from '../../shared/util/time.ts';
import { aRuledWeek } from '../support/overtime.ts';

const RUNS = { seed: 4087, numRuns: 400 };

const several = fc.uniqueArray(fc.constantFrom(...JURISDICTIONS), { minLength: 1, maxLength: 4 });

/** Weeks with and without a change of the clocks, in zones that change at 2 AM and at midnight. */
const week = fc
  .record({
    jurisdictions: several,
    weeklyThresholdHours: fc.option(fc.constantFrom(36, 40.5, 45, 60), { nil: undefined }),
    workdayStartsAt: fc.constantFrom('00:00', '02:30', '07:00', '23:00'),
    zone: fc.constantFrom('America/Denver', 'America/Havana', 'America/Santiago', 'UTC'),
    sunday: fc.constantFrom('2026-11-22', '2026-03-08', '2026-11-01', '2026-04-05', '2026-09-06'),
  })
  .map(({ sunday, weeklyThresholdHours, ...rest }) =>
    aRuledWeek(`${sunday} 12:00`, {
      ...rest,
      ...(weeklyThresholdHours !== undefined && { weeklyThresholdHours }),
    }),
  );

/** Stretches in minutes from a day before the week on; they may overlap and reach beyond it. */
const drawn = fc.record({
  from: fc.integer({ min: 0, max: 8.5 * 1440 }),
  length: fc.integer({ min: 1, max: 1500 }),
});
const work = fc.array(drawn, { maxLength: 14 });

type Drawn = readonly { readonly from: number; readonly length: number }[];

function spansOf(drawn: Drawn, { week: { start } }: RuledWeek): TimeSpan[] {
  return drawn.map(({ from, length }) => {
    const at = plus(start, (from - 1440) * MINUTE);
    return { start: at, end: plus(at, length * MINUTE) };
  });
}

function priced(spans: readonly TimeSpan[], { days, rules }: RuledWeek): Premium {
  return premiumOf(workedOf(spans), days, rules);
}

describe('pricing any workweek', () => {
  it('conserves hours: straight and overtime are what was worked, each minute once', () => {
    fc.assert(
      fc.property(week, work, (ruled, drawn) => {
        const spans = spansOf(drawn, ruled);
        const premium = priced(spans, ruled);
        const worked = timeWithin(workedOf(spans), ruled.week) / HOUR;
        expect(premium.hours).toBeCloseTo(worked, 9);
        expect(premium.straightHours + premium.overtimeHours).toBeCloseTo(worked, 9);
        premium.spans.forEach((span, index) => {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(premium.spans[index - 1]?.end ?? 0);
        });
      }),
      RUNS,
    );
  });

  it('never costs less with more work', () => {
    fc.assert(
      fc.property(week, work, drawn, (ruled, drawn, more) => {
        const before = priced(spansOf(drawn, ruled), ruled);
        const after = priced(spansOf([...drawn, more], ruled), ruled);
        expect(after.premiumHours).toBeGreaterThanOrEqual(before.premiumHours - 1e-9);
        expect(after.overtimeHours).toBeGreaterThanOrEqual(before.overtimeHours - 1e-9);
      }),
      RUNS,
    );
  });

  it('is the same for any order of the shifts, and for a shift cut in two', () => {
    fc.assert(
      fc.property(week, work, fc.nat(), (ruled, drawn, seed) => {
        const spans = spansOf(drawn, ruled);
        const shuffled = spans.toSorted(
          (a, b) => ((a.start * 31 + seed) % 97) - ((b.start * 31 + seed) % 97),
        );
        const cut = shuffled.flatMap(({ start, end }) => {
          const middle = plus(start, Math.floor((end - start) / 2));
          return [
            { start: middle, end },
            { start, end: middle },
          ];
        });
        expect(priced(cut, ruled)).toEqual(priced(spans, ruled));
      }),
      RUNS,
    );
  });

  it('never gives less than any of its jurisdictions alone, in any order of them', () => {
    fc.assert(
      fc.property(several, work, (jurisdictions, drawn) => {
        const under = (ids: readonly string[]): Premium => {
          const ruled = aRuledWeek('2026-11-25 12:00', { jurisdictions: ids });
          return priced(spansOf(drawn, ruled), ruled);
        };
        const all = under(jurisdictions).premiumHours;
        expect(under(jurisdictions.toReversed()).premiumHours).toBeCloseTo(all, 9);
        for (const id of jurisdictions) {
          expect(all).toBeGreaterThanOrEqual(under([id]).premiumHours - 1e-9);
        }
      }),
      RUNS,
    );
  });

  it('gives straight time no more hours than the lowest weekly threshold', () => {
    fc.assert(
      fc.property(week, work, (ruled, drawn) => {
        const lowest = ruled.rules.week[0]?.afterHours ?? Infinity;
        expect(priced(spansOf(drawn, ruled), ruled).straightHours).toBeLessThanOrEqual(
          lowest + 1e-9,
        );
      }),
      RUNS,
    );
  });
});

describe('the overtime of one more shift', () => {
  it('is what the week costs with it beyond what it costs without', () => {
    fc.assert(
      fc.property(week, work, drawn, (ruled, drawn, more) => {
        const [shift] = spansOf([more], ruled);
        const others = spansOf(drawn, ruled).filter(
          ({ start, end }) => shift === undefined || end <= shift.start || start >= shift.end,
        );
        if (shift === undefined) return;
        const load = weekLoad(others, ruled);
        const added = addedOvertime(load, shift, ruled);
        const without = premiumOfLoad(load, ruled);
        const all = priced([...load.worked, shift], ruled);
        expect(added?.premiumHours ?? 0).toBeCloseTo(all.premiumHours - without.premiumHours, 9);
        expect(added?.hours ?? 0).toBeCloseTo(all.overtimeHours - without.overtimeHours, 9);
        if (added !== null) expect(added.reaches).toBeGreaterThan(added.rule.afterHours);
      }),
      RUNS,
    );
  });
});
