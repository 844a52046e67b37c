import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDelays, answeredWithin } from '../../electron/core/outreach/answers.ts';
import { planWave, type Askable } from '../../electron/core/outreach/wave.ts';
import { HOUR, MINUTE, plus } from '../../shared/util/time.ts';
import { caregiverId, FRIDAY_11_AM } from '../support/builders.ts';

const SEED = 20_261_127;
const SITUATION = {
  now: FRIDAY_11_AM,
  start: plus(FRIDAY_11_AM, 8 * HOUR),
  target: 0.8,
  weeklyBudget: 4,
  delays: answerDelays([]),
};
const MOST = 5;

const pools = fc
  .array(
    fc.record({
      chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      asksThisWeek: fc.integer({ min: 0, max: 5 }),
      rests: fc.boolean(),
      askedAgo: fc.option(fc.integer({ min: 1, max: 300 })),
      isWaiting: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ chance, asksThisWeek, rests, askedAgo, isWaiting }, i): Askable => ({
      caregiverId: caregiverId(String(i)),
      chance,
      asksThisWeek,
      from: rests ? plus(FRIDAY_11_AM, 3 * HOUR) : FRIDAY_11_AM,
      askedAt: askedAgo === null ? null : plus(FRIDAY_11_AM, -askedAgo * MINUTE),
      isWaiting: askedAgo !== null && isWaiting,
    })),
  );

/** Every group of at most `MOST`. */
function groupsOf<T>(all: readonly T[]): T[][] {
  return all
    .reduce<T[][]>((groups, one) => [...groups, ...groups.map((group) => [...group, one])], [[]])
    .filter((group) => group.length <= MOST);
}

describe('the wave', () => {
  it('asks nobody past the budget, at rest, or again, and never more than five', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const wave = planWave(pool, SITUATION);
        const asked = pool.filter((one) => wave.caregiverIds.includes(one.caregiverId));
        expect(asked).toHaveLength(wave.caregiverIds.length);
        expect(asked.length).toBeLessThanOrEqual(MOST);
        for (const one of asked) {
          expect(one.askedAt).toBeNull();
          expect(one.asksThisWeek).toBeLessThan(SITUATION.weeklyBudget);
          expect(one.from).toBeLessThanOrEqual(wave.from);
        }
        expect(wave.probability).toBeGreaterThanOrEqual(0);
        expect(wave.probability).toBeLessThanOrEqual(1);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is as small as any group that reaches the target', () => {
    const fresh = pools.map((pool) =>
      pool.map((one) => ({
        ...one,
        ...{ asksThisWeek: 0, from: FRIDAY_11_AM, askedAt: null, isWaiting: false },
      })),
    );
    fc.assert(
      fc.property(fresh, (pool) => {
        const wave = planWave(pool, SITUATION);
        const share = answeredWithin(wave.by - wave.from, SITUATION.delays);
        const reaching = groupsOf(pool).filter(
          (group) =>
            1 - group.reduce((rest, { chance }) => rest * (1 - chance * share), 1) >=
            SITUATION.target,
        );
        if (reaching.length === 0) {
          expect(wave.shortOf).not.toBeNull();
          expect(wave.caregiverIds).toHaveLength(Math.min(MOST, pool.length));
        } else {
          expect(wave.shortOf).toBeNull();
          expect(wave.caregiverIds).toHaveLength(Math.min(...reaching.map((g) => g.length)));
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
