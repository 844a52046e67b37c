import { describe, expect, it } from 'vitest';
import {
  brier,
  calibrationError,
  equalMassBins,
  type Scored,
} from '../../../../electron/core/track-record/scores.ts';
import { seededRandom } from '../../../support/random.ts';

function scored(match: number, cameTrue: boolean): Scored {
  return { match, cameTrue };
}

describe('brier', () => {
  it.each<{ what: string; pairs: readonly Scored[]; expected: number | null }>([
    { what: 'no promise', pairs: [], expected: null },
    { what: 'certainty that holds', pairs: [scored(1, true), scored(0, false)], expected: 0 },
    { what: 'certainty that fails', pairs: [scored(1, false)], expected: 1 },
    { what: 'a coin', pairs: [scored(0.5, true), scored(0.5, false)], expected: 0.25 },
    { what: 'a mix', pairs: [scored(0.9, true), scored(0.6, false)], expected: 0.185 },
  ])('of $what is $expected', ({ pairs, expected }) => {
    if (expected === null) expect(brier(pairs)).toBeNull();
    else expect(brier(pairs)).toBeCloseTo(expected, 12);
  });
});

describe('equalMassBins', () => {
  it('cuts promises into bins whose sizes differ by one at most, and loses none', () => {
    const pairs = Array.from({ length: 23 }, (_, k) => scored(((k * 7) % 23) / 23, k % 3 === 0));
    const bins = equalMassBins(pairs, 5);
    expect(bins.map((bin) => bin.count).toSorted()).toEqual([4, 4, 5, 5, 5]);
    expect(bins.reduce((sum, bin) => sum + bin.yes, 0)).toBe(8);
    for (const [index, bin] of bins.entries()) {
      expect(bin.low).toBeLessThanOrEqual(bin.meanMatch);
      expect(bin.meanMatch).toBeLessThanOrEqual(bin.high);
      expect(bin.low).toBeGreaterThanOrEqual(bins[index - 1]?.high ?? 0);
    }
  });

  it('keeps equal promises together, whatever came of them', () => {
    const pairs = [0.3, 0.3, 0.3, 0.3, 0.3, 0.8].map((match, k) => scored(match, k % 2 === 0));
    expect(equalMassBins(pairs, 3).map((bin) => bin.count)).toEqual([5, 1]);
    const coin = Array.from({ length: 100 }, (_, k) => scored(0.5, k % 2 === 0));
    expect(calibrationError(coin, 10)).toBeCloseTo(0, 12);
  });

  it('makes no more bins than there are promises', () => {
    expect(equalMassBins([scored(0.2, false), scored(0.7, true)], 10)).toHaveLength(2);
    expect(equalMassBins([], 10)).toEqual([]);
  });
});

describe('calibrationError', () => {
  it('is nothing without promises and zero where promises hold on average', () => {
    expect(calibrationError([], 10)).toBeNull();
    const pairs = [0, 1, 2, 3].map((k) => scored(0.75, k > 0));
    expect(calibrationError(pairs, 1)).toBeCloseTo(0, 12);
  });

  it('is the gap where everything is promised too high', () => {
    const pairs = Array.from({ length: 100 }, (_, k) => scored(0.8, k % 2 === 0));
    expect(calibrationError(pairs, 1)).toBeCloseTo(0.3, 12);
  });

  it('does not depend on the order of the promises', () => {
    const random = seededRandom(5);
    const pairs = Array.from({ length: 300 }, () =>
      scored(Math.round(random() * 10) / 10, random() < 0.5),
    );
    const turned = pairs.toReversed();
    expect(calibrationError(turned, 10)).toBeCloseTo(calibrationError(pairs, 10) ?? NaN, 12);
  });

  it('is small for calibrated promises and large for overconfident ones', () => {
    const random = seededRandom(17);
    const truth = Array.from({ length: 5000 }, () => random());
    const honest = truth.map((p) => scored(p, random() < p));
    const boasting = truth.map((p, k) =>
      scored(Math.min(1, p + 0.2), honest[k]?.cameTrue ?? false),
    );
    expect(calibrationError(honest, 10)).toBeLessThan(0.03);
    expect(calibrationError(boasting, 10)).toBeGreaterThan(0.1);
  });
});
