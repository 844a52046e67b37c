import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatterns, type FoundPattern } from '../../electron/core/patterns/find-patterns.ts';
import { exactTest } from '../../electron/core/statistics/exact-test.ts';
import { discoveries } from '../../electron/core/statistics/false-discovery.ts';
import { DAY, plus, WEEKDAYS } from '../../shared/util/time.ts';
import { aCaregiver, aPolicy, FRIDAY_11_AM, type SnapshotParts } from '../support/builders.ts';
import { halfYear, mariasAgency, type HalfYear, type Weekly } from '../support/half-year.ts';

const RUNS = 30;

/** Some regular weeks of three people, with some of the shifts called out of. */
const week = fc.array(
  fc.record({
    weekday: fc.integer({ min: 0, max: 6 }),
    hour: fc.constantFrom(8, 13, 18),
    weeks: fc.integer({ min: 1, max: 12 }),
    calledOut: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
    caregiver: fc.constantFrom('maria', 'tom', 'lisa'),
    client: fc.constantFrom('client-1', 'client-2'),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Nobody is in two places at once. */
function apart(weekly: readonly Weekly[]): Weekly[] {
  const seen = new Map(
    weekly.map((one) => [
      `${String(one.caregiver)} ${String(one.weekday)} ${String(one.hour)}`,
      one,
    ]),
  );
  return [...seen.values()];
}

/** At a rate at which much is told, so that there is something to compare. */
const policy = aPolicy({ patterns: { q: 0.9, expireDays: 365 } });

function found(history: HalfYear, over: SnapshotParts = {}): readonly FoundPattern[] {
  const caregivers = ['Maria', 'Tom', 'Lisa'].map((name) => aCaregiver(name));
  return findPatterns(mariasAgency(history, { caregivers, policy, ...over })).patterns;
}

/** A zone without a change of clocks: a day later everything is the same but the weekday. */
const HONOLULU = 'Pacific/Honolulu';

function foundLater({ visits, callOuts }: HalfYear, later: number): readonly FoundPattern[] {
  const moved = {
    visits: visits.map((one) => ({
      ...one,
      clockIn: plus(one.clockIn ?? FRIDAY_11_AM, later),
      clockOut: plus(one.clockOut ?? FRIDAY_11_AM, later),
    })),
    callOuts: callOuts.map((one) => ({
      ...one,
      shiftStart: plus(one.shiftStart, later),
      shiftEnd: plus(one.shiftEnd, later),
    })),
  };
  const agency = { id: '9001', name: 'Example Home Care', timeZone: HONOLULU };
  return found(moved, { agency, now: plus(FRIDAY_11_AM, later) });
}

/** What is said of each value, without when it was. */
function said(patterns: readonly FoundPattern[], rename = (value: string) => value): string[] {
  return patterns
    .map(({ caregiverId, kind, dimension, value, count, opportunities, otherCount, pValue }) =>
      [
        ...[caregiverId, kind, dimension, dimension === 'weekday' ? rename(value) : value],
        ...[count, opportunities, otherCount, pValue.toPrecision(9)].map(String),
      ].join(' '),
    )
    .sort();
}

describe('patterns', () => {
  it('do not depend on the order in which call-outs are told', () => {
    fc.assert(
      fc.property(week, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (weekly, orders) => {
        const history = halfYear(...apart(weekly));
        const callOuts = history.callOuts
          .map((one, place) => ({ one, order: orders[place] ?? 0 }))
          .sort((a, b) => a.order - b.order)
          .map(({ one }) => one);
        expect(found({ ...history, callOuts })).toEqual(found(history));
      }),
      { seed: 11, numRuns: RUNS },
    );
  });

  it('move with the days: nothing is special about Monday', () => {
    fc.assert(
      fc.property(week, fc.integer({ min: 1, max: 6 }), (weekly, days) => {
        const renamed = (value: string): string =>
          WEEKDAYS[(WEEKDAYS.findIndex((name) => name === value) + days) % 7] ?? value;
        const history = halfYear(...apart(weekly).map((one) => ({ ...one, zone: HONOLULU })));
        const later = foundLater(history, days * DAY);
        expect(said(later)).toEqual(said(foundLater(history, 0), renamed));
      }),
      { seed: 12, numRuns: RUNS },
    );
  });

  it('rest on three events and never exceed their rate', () => {
    fc.assert(
      fc.property(week, (weekly) => {
        for (const pattern of found(halfYear(...apart(weekly)))) {
          expect(pattern.count).toBeGreaterThanOrEqual(3);
          expect(pattern.count).toBeLessThanOrEqual(pattern.opportunities);
          expect(pattern.pValue).toBeLessThanOrEqual(pattern.qValue);
          expect(pattern.qValue).toBeLessThanOrEqual(policy.patterns.q);
        }
      }),
      { seed: 13, numRuns: RUNS },
    );
  });
});

describe('the exact test', () => {
  const margins = fc.record({
    opportunities: fc.integer({ min: 0, max: 40 }),
    otherOpportunities: fc.integer({ min: 0, max: 40 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('shares all probability among the outcomes that its margins allow', () => {
    fc.assert(
      fc.property(margins, ({ opportunities, otherOpportunities, share }) => {
        const events = Math.floor(share * (opportunities + otherOpportunities));
        const least = Math.max(0, events - otherOpportunities);
        const most = Math.min(events, opportunities);
        const tail = (count: number): number =>
          exactTest({ count, opportunities, otherCount: events - count, otherOpportunities });
        expect(tail(least)).toBe(1);
        for (let count = least; count < most; count += 1) {
          expect(tail(count + 1)).toBeLessThanOrEqual(tail(count) + 1e-12);
        }
      }),
      { seed: 14, numRuns: 200 },
    );
  });
});

it('more tests that came to nothing never make a discovery', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 20 }), fc.nat(20), (values, more) => {
      const tests = values.map((value) => ({ p: value, least: 0 }));
      const nothing = Array.from({ length: more }, () => ({ p: 1, least: 0 }));
      const alone = discoveries(tests, 0.1).qValues;
      const among = discoveries([...tests, ...nothing], 0.1).qValues;
      alone.forEach((value, place) => {
        expect(among[place]).toBeGreaterThanOrEqual(value - 1e-12);
      });
    }),
    { seed: 15, numRuns: 200 },
  );
});
