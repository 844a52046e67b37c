import { describe, expect, it } from 'vitest';
import { adjusted, fitAdjustment, type Case } from '../../../../electron/core/match/adjustment.ts';
import { logit, sigmoid } from '../../../../electron/core/match/logistic.ts';
import { seededRandom } from '../../../support/random.ts';

/** Cases whose truth differs from the plain estimate by `weight` for each unit of a feature. */
function drawHistory(count: number, weight: number, seed: number): Case[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const plain = 0.1 + 0.8 * random();
    const value = 10 * random();
    const truth = sigmoid(logit(plain) + weight * (value - 5));
    return { plain, values: [value], outcome: random() < truth };
  });
}

describe('an adjustment of a plain estimate', () => {
  it('is not tried with too few cases', () => {
    expect(fitAdjustment(drawHistory(299, 1, 1), 300).verdict).toBe('too-few');
    expect(fitAdjustment([], 0).adjustment).toBeNull();
  });

  it('is used where circumstances matter, and forecasts better than the plain estimate', () => {
    const { adjustment, verdict, heldOut } = fitAdjustment(drawHistory(2_000, 0.4, 2), 300);
    expect(verdict).toBe('better');
    expect(heldOut?.adjusted).toBeLessThan(heldOut?.plain ?? 0);
    expect(adjustment?.weights[0]).toBeGreaterThan(0.3);
    expect(adjustment?.weights[0]).toBeLessThan(0.5);
    expect(adjustment?.slope).toBeGreaterThan(0.8);
    expect(adjustment?.slope).toBeLessThan(1.2);
  });

  it('is rarely used where circumstances do not matter, and then does hardly anything', () => {
    const fits = Array.from({ length: 20 }, (_, k) => fitAdjustment(drawHistory(1_000, 0, k), 300));
    const used = fits.flatMap(({ adjustment }) => (adjustment === null ? [] : [adjustment]));
    expect(used.length).toBeLessThanOrEqual(6);
    for (const one of used) {
      expect(Math.abs(adjusted(one, 0.5, [8]) - adjusted(one, 0.5, [2]))).toBeLessThan(0.15);
    }
  });

  it('corrects an estimate that is always too high', () => {
    const history = drawHistory(1_000, 0, 3).map((one) => ({
      ...one,
      plain: sigmoid(logit(one.plain) + 1.5),
    }));
    const { adjustment } = fitAdjustment(history, 300);
    if (adjustment === null) throw new Error('not adjusted');
    expect(adjusted(adjustment, sigmoid(logit(0.5) + 1.5), [5])).toBeCloseTo(0.5, 1);
  });

  it('takes what is not known for average', () => {
    const history = drawHistory(2_000, 0.4, 4).map((one, i) =>
      i % 3 === 0 ? { ...one, values: [NaN] } : one,
    );
    const { adjustment } = fitAdjustment(history, 300);
    if (adjustment === null) throw new Error('not adjusted');
    const average = adjusted(adjustment, 0.5, [adjustment.means[0] ?? 0]);
    expect(adjusted(adjustment, 0.5, [NaN])).toBeCloseTo(average, 12);
  });

  it('ignores a feature that never changes', () => {
    const history = drawHistory(600, 0, 5).map((one) => ({ ...one, values: [7], plain: 0.9 }));
    const { adjustment } = fitAdjustment(history, 300);
    expect(adjustment?.weights[0]).toBe(0);
  });
});
