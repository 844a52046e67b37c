import { describe, expect, it } from 'vitest';
import {
  fitLogistic,
  logit,
  logLoss,
  sigmoid,
  type Cases,
} from '../../../../electron/core/match/logistic.ts';
import { seededRandom } from '../../../support/random.ts';

/** Cases with two features whose weights are 1.5 and -0.5, at an intercept of 0.3. */
function drawCases(count: number, seed = 7): Cases {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: 2 * count }, () => 2 * random() - 1);
  const offset = Float64Array.from({ length: count }, () => random() - 0.5);
  const outcome = Uint8Array.from(offset, (start, i) => {
    const odds = start + 0.3 + 1.5 * (values[2 * i] ?? 0) - 0.5 * (values[2 * i + 1] ?? 0);
    return random() < sigmoid(odds) ? 1 : 0;
  });
  return { count, features: 2, values, offset, outcome };
}

describe('logistic regression', () => {
  it('finds the weights that made the data', () => {
    const { intercept, weights } = fitLogistic(drawCases(20_000), 1);
    expect(intercept).toBeCloseTo(0.3, 1);
    expect(weights[0]).toBeCloseTo(1.5, 1);
    expect(weights[1]).toBeCloseTo(-0.5, 1);
  });

  it('comes to rest where the gradient of what it maximises vanishes', () => {
    const cases = drawCases(200);
    const { intercept, weights } = fitLogistic(cases, 10);
    const gradient = [-10 * (weights[0] ?? 0), -10 * (weights[1] ?? 0)];
    for (let i = 0; i < cases.count; i += 1) {
      const row = [cases.values[2 * i] ?? 0, cases.values[2 * i + 1] ?? 0] as const;
      const odds =
        (cases.offset[i] ?? 0) +
        intercept +
        row[0] * (weights[0] ?? 0) +
        row[1] * (weights[1] ?? 0);
      row.forEach((value, j) => {
        gradient[j] = (gradient[j] ?? 0) + value * ((cases.outcome[i] ?? 0) - sigmoid(odds));
      });
    }
    for (const one of gradient) expect(Math.abs(one)).toBeLessThan(1e-4);
  });

  it('gives the same answer from any guess, and only looks at the first cases when told to', () => {
    const cases = drawCases(500);
    const cold = fitLogistic(cases, 5, { count: 300 });
    const from = { intercept: 3, weights: Float64Array.of(-4, 4) };
    const warm = fitLogistic(cases, 5, { count: 300, from });
    expect(warm.weights[0]).toBeCloseTo(cold.weights[0] ?? NaN, 4);
    expect(fitLogistic(drawCases(300), 5).weights[0]).not.toBe(0);
    expect(fitLogistic(cases, 5).weights[0]).not.toBeCloseTo(cold.weights[0] ?? NaN, 6);
  });

  it('stays finite where a feature tells everything, or everything happened', () => {
    const values = Float64Array.of(-1, -1, 1, 1);
    const outcome = Uint8Array.of(0, 0, 1, 1);
    const offset = new Float64Array(4);
    const parted = fitLogistic({ count: 4, features: 1, values, offset, outcome }, 0.1);
    expect(parted.weights[0]).toBeGreaterThan(1);
    expect(parted.weights[0]).toBeLessThan(20);
    const always = { count: 4, features: 1, values, offset, outcome: Uint8Array.of(1, 1, 1, 1) };
    expect(Number.isFinite(fitLogistic(always, 1).intercept)).toBe(true);
  });

  it('measures surprise without overflowing', () => {
    expect(logLoss(logit(0.8), 1)).toBeCloseTo(-Math.log(0.8), 12);
    expect(logLoss(logit(0.8), 0)).toBeCloseTo(-Math.log(0.2), 12);
    expect(logLoss(-800, 1)).toBeCloseTo(800, 6);
    expect(logLoss(800, 1)).toBeCloseTo(0, 12);
  });
});
