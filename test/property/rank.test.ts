import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveTrials } from '../../electron/core/match/beta-binomial.ts';
import { estimate, interval80 } from '../../electron/core/match/estimate.ts';
import { fillRisk } from '../../electron/core/match/fill-risk.ts';
import { buildRankIndex } from '../../electron/core/match/rank-index.ts';
import { callingOrder } from '../../electron/core/match/order.ts';
import { emptyTally } from '../../electron/core/match/tally.ts';
import type { Ask, AskOutcome } from '../../shared/domain/history.ts';
import type { AppointmentId, AskId, VisitId } from '../../shared/domain/ids.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aClient,
  aShift,
  aSnapshot,
  aVisit,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
} from '../support/builders.ts';
import { anAsk, anAvailability, ranked } from '../support/histories.ts';

const SEED = 20_261_127;
const NAMES = ['Amy', 'Bea', 'Cat', 'Dee', 'Eva', 'Fay'];
const person = fc.constantFrom(...NAMES.map((name) => name.toLowerCase()));
const client = fc.constantFrom('client-1', 'client-2').map(clientId);
const hoursAgo = fc.integer({ min: 1, max: 24 * 200 });

const asks = fc.array(
  fc.record({
    who: person,
    client,
    ago: hoursAgo,
    outcome: fc.constantFrom<AskOutcome>('accepted', 'declined', 'no-answer', 'withdrawn'),
  }),
  { maxLength: 40 },
);
const visits = fc.array(fc.record({ who: person, client, ago: hoursAgo }), { maxLength: 40 });
const booked = fc.array(fc.record({ who: person, at: fc.integer({ min: -60, max: 60 }) }), {
  maxLength: 12,
});
const people = fc.array(
  fc.record({ isHired: fc.constantFrom(true, true, null, false), active: fc.boolean() }),
  { minLength: NAMES.length, maxLength: NAMES.length },
);

const agency = fc.record({ asks, visits, missed: visits, booked, people }).map((drawn) => {
  const before = (ago: number) => plus(FRIDAY_11_AM, -ago * HOUR);
  return aSnapshot({
    clients: [aClient(), aClient({ id: clientId('client-2') })],
    caregivers: NAMES.map((name, i) => aCaregiver(name, drawn.people[i])),
    asks: drawn.asks.map(({ who, client: clientId, ago, outcome }, i): Ask => {
      const id = `ask-${String(i)}` as AskId;
      const shiftStart = plus(before(ago), 24 * HOUR);
      return anAsk(who, { id, clientId, shiftStart, askedAt: before(ago), outcome });
    }),
    visits: drawn.visits.map(({ who, client: clientId, ago }, i) =>
      aVisit(aShift({ start: before(ago), clientId }), {
        id: `visit-${String(i)}` as VisitId,
        caregiverId: caregiverId(who),
      }),
    ),
    callOuts: drawn.missed.map(({ who, client: clientId, ago }) =>
      aCallOut(aShift({ start: before(ago), end: plus(before(ago), HOUR), clientId }), who),
    ),
    shifts: drawn.booked.map(({ who, at }, i) =>
      aShift({
        appointmentId: `booked-${String(i)}` as AppointmentId,
        caregiverId: caregiverId(who),
        start: plus(FRIDAY_11_AM, at * HOUR),
        end: plus(FRIDAY_11_AM, (at + 3) * HOUR),
      }),
    ),
    availability: [anAvailability({ caregiverId: caregiverId('bea'), weekday: 5 })],
  });
});

describe('ranking', () => {
  it('names every caregiver once, and every figure is a probability', () => {
    fc.assert(
      fc.property(agency, (snapshot) => {
        const { candidates, excluded } = ranked(snapshot);
        const named = [...candidates, ...excluded].map((one) => one.caregiverId).sort();
        expect(named).toEqual(NAMES.map((name) => name.toLowerCase()));
        for (const { match, interval, reasons } of candidates) {
          const [low, high] = interval;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(match);
          expect(match).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeLessThanOrEqual(3);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('does not depend on the order of its input', () => {
    const shuffled = agency.chain((snapshot) =>
      fc.record({
        original: fc.constant(snapshot),
        shuffled: fc
          .record({
            asks: all(snapshot.asks),
            visits: all(snapshot.visits),
            callOuts: all(snapshot.callOuts),
            shifts: all(snapshot.shifts),
            caregivers: all([...snapshot.caregivers]).map((entries) => new Map(entries)),
          })
          .map((parts) => ({ ...snapshot, ...parts })),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ original, shuffled: other }) => {
        expect(ranked(other)).toEqual(ranked(original));
        // Far enough away for the exploration slot.
        const far = aShift({ start: plus(FRIDAY_11_AM, 100 * HOUR) });
        expect(ranked(other, far)).toEqual(ranked(original, far));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** The same rows in any order. */
function all<T>(rows: readonly T[]) {
  return fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
}

const strength = fc.double({ min: 0.5, max: 1000, noNaN: true });
const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const priors = fc.record({ mean: rate, caregiverStrength: strength, similarStrength: strength });

describe('the estimate', () => {
  it('never falls when one more similar ask is accepted, never rises when it is declined', () => {
    const counts = fc.record({
      trials: fc.integer({ min: 0, max: 60 }),
      winShare: fc.double({ min: 0, max: 1, noNaN: true }),
      similar: fc.integer({ min: 0, max: 20 }),
      similarShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, priors, (drawn, prior) => {
        const similarWins = Math.round(drawn.similar * drawn.similarShare);
        const tally = {
          ...emptyTally(),
          trials: drawn.trials + drawn.similar,
          wins: Math.round(drawn.trials * drawn.winShare) + similarWins,
          similarTrials: drawn.similar,
          similarWins,
        };
        const more = { ...tally, trials: tally.trials + 1, similarTrials: tally.similarTrials + 1 };
        const yes = { ...more, wins: more.wins + 1, similarWins: more.similarWins + 1 };
        const { mean } = estimate(tally, prior);
        expect(estimate(yes, prior).mean).toBeGreaterThanOrEqual(mean - 1e-12);
        expect(estimate(more, prior).mean).toBeLessThanOrEqual(mean + 1e-12);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('has a wider interval with a greater variance', () => {
    fc.assert(
      fc.property(rate, rate, rate, (mean, a, b) => {
        const narrow = interval80(mean, Math.min(a, b) / 10);
        const wide = interval80(mean, Math.max(a, b) / 10);
        expect(wide[0]).toBeLessThanOrEqual(narrow[0]);
        expect(wide[1]).toBeGreaterThanOrEqual(narrow[1]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('never counts similar trials for more than they are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), strength, (trials, held) => {
        const worth = effectiveTrials(trials, held);
        expect(worth).toBeLessThanOrEqual(trials * (1 + 1e-12));
        expect(worth).toBeLessThanOrEqual((held + 1) * (1 + 1e-12));
      }),
      { seed: SEED },
    );
  });
});

const placed = fc.uniqueArray(
  fc.record({
    caregiverId: fc.string({ minLength: 1, maxLength: 4 }),
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    match: rate,
    asksThisWeek: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: (one) => one.caregiverId, maxLength: 30 },
);

describe('the calling order', () => {
  it('holds everybody once and never puts anybody behind one more than two points worse', () => {
    fc.assert(
      fc.property(placed, (candidates) => {
        const order = callingOrder(candidates);
        expect([...order].sort(byId)).toEqual([...candidates].sort(byId));
        let worst = Infinity;
        for (const { score } of order) {
          expect(score).toBeLessThanOrEqual(worst + 2);
          worst = Math.min(worst, score);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('of two candidates more than two points apart does not change when others come or go', () => {
    fc.assert(
      fc.property(placed, fc.nat(), (candidates, pick) => {
        const gone = candidates[pick % Math.max(1, candidates.length)];
        const fewer = callingOrder(candidates.filter((one) => one !== gone));
        const places = new Map(callingOrder(candidates).map((one, place) => [one, place]));
        fewer.forEach((first, i) => {
          for (const second of fewer.slice(i + 1)) {
            if (Math.abs(first.score - second.score) <= 2) continue;
            expect(places.get(first)).toBeLessThan(places.get(second) ?? -1);
          }
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

function byId(a: { caregiverId: string }, b: { caregiverId: string }): number {
  return a.caregiverId < b.caregiverId ? -1 : 1;
}

/** What might have been learned of the risk, whatever the history was. */
const learnedRisk = fc.record({
  intercept: fc.double({ min: -3, max: 3, noNaN: true }),
  slope: fc.double({ min: 0.01, max: 3, noNaN: true }),
  weights: fc.float64Array({ minLength: 11, maxLength: 11, min: -2, max: 2, noNaN: true }),
  means: fc.constant(new Float64Array(11)),
});
const index = buildRankIndex(aSnapshot());

describe('the fill risk', () => {
  it('never rises with one more candidate or with more time, whatever was learned', () => {
    const matches = fc.array(rate, { maxLength: 20 });
    const minutesLeft = fc.integer({ min: 0, max: 600 });
    const learned = fc.option(learnedRisk).map((adjustment) => {
      const fill = { adjustment, verdict: 'better', heldOut: null } as const;
      return { ...index, learned: { ...index.learned, fill } };
    });
    fc.assert(
      fc.property(matches, rate, minutesLeft, learned, (known, one, minutes, current) => {
        const shift = aShift();
        const risk = (values: number[], before: number) =>
          fillRisk(
            { candidates: values.map((value) => aCandidate('Amy', value)), excluded: [] },
            shift,
            plus(shift.start, -before * 60_000),
            current,
          );
        const base = risk(known, minutes);
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base).toBeLessThanOrEqual(1);
        expect(risk([...known, one], minutes)).toBeLessThanOrEqual(base);
        expect(risk(known, minutes + 30)).toBeLessThanOrEqual(base);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
