import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueNow, DUE_TIMES } from '../../electron/core/briefing/due.ts';
import { BRIEFING_KINDS } from '../../shared/contract/insights.ts';
import {
  DAY,
  HOUR,
  localDate,
  MINUTE,
  minuteOfDay,
  plus,
  type Instant,
} from '../../shared/util/time.ts';
import { at } from '../support/builders.ts';

/** Zones with ordinary, odd and no clock changes, one of them at midnight. */
const ZONES = ['America/Denver', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC'];

const TIMES = [
  ...BRIEFING_KINDS.map((kind) => DUE_TIMES[kind]),
  { minute: minuteOfDay('00:00'), weekday: null, goodFor: 2 * HOUR },
  { minute: minuteOfDay('02:30'), weekday: 0, goodFor: 12 * HOUR },
];

/** Moments at which a computer that sleeps now and then asks what is due. */
const wakes = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }).map((one) => one * MINUTE) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((one) => one * HOUR) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((one) => one * DAY) },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((gaps) => {
    let now = at('2026-01-01 00:00', 'UTC');
    return gaps.map((gap) => (now = plus(now, gap)));
  });

const situation = fc.record({
  zone: fc.constantFrom(...ZONES),
  time: fc.constantFrom(...TIMES),
  wakes,
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

/** What was served, and when it was asked for. */
function serve({ zone, time, wakes: moments }: Situation) {
  const served: { readonly due: Instant; readonly now: Instant }[] = [];
  for (const now of moments) {
    const due = dueNow(time, now, zone, served.at(-1)?.due ?? null);
    if (due !== null) served.push({ due, now });
  }
  return served;
}

it('is served at most once a day, never early and never stale, whatever the computer slept', () => {
  fc.assert(
    fc.property(situation, (parts) => {
      const served = serve(parts);
      const days = served.map(({ due }) => localDate(due, parts.zone));
      expect(new Set(days).size).toBe(days.length);
      for (const { due, now } of served) {
        expect(due).toBeLessThanOrEqual(now);
        expect(now - due).toBeLessThanOrEqual(parts.time.goodFor);
      }
    }),
    { seed: 31, numRuns: 400 },
  );
});

it('is never missed by a computer that is awake when it is due', () => {
  fc.assert(
    fc.property(situation, (parts) => {
      const served = serve(parts);
      for (const now of parts.wakes) {
        const due = dueNow(parts.time, now, parts.zone, null);
        if (due !== null) expect(served.map((one) => one.due)).toContain(due);
      }
    }),
    { seed: 32, numRuns: 400 },
  );
});

it('does not come twice when the clock is set back and forth', () => {
  fc.assert(
    fc.property(situation, fc.array(fc.integer({ min: -26, max: 26 })), (parts, jumps) => {
      const [start] = parts.wakes;
      if (start === undefined) return;
      // What the store would answer: the newest that is not in the future.
      const served: Instant[] = [];
      let now = start;
      for (const jump of jumps) {
        now = plus(now, jump * HOUR);
        const moment = now;
        const last = served.filter((due) => due <= moment).sort((a, b) => b - a)[0] ?? null;
        const due = dueNow(parts.time, now, parts.zone, last);
        if (due !== null) served.push(due);
      }
      expect(new Set(served).size).toBe(served.length);
    }),
    { seed: 33, numRuns: 400 },
  );
});
