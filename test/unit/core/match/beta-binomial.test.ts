import { describe, expect, it } from 'vitest';
import {
  effectiveTrials,
  fitStrength,
  logBetaBinomial,
} from '../../../../electron/core/match/beta-binomial.ts';

describe('beta-binomial', () => {
  it('gives the probability of a known outcome', () => {
    // A uniform rate makes every number of wins in two trials equally likely; 1 of 2 has two orders.
    const group = { wins: 1, losses: 1, expected: 0.5 };
    expect(Math.exp(logBetaBinomial(group, 2)) * 2).toBeCloseTo(1 / 3, 12);
  });
});

describe('fitted strength', () => {
  const prior = { median: 4, spread: 1 };
  const groups = (wins: readonly number[], trials: number) =>
    wins.map((one) => ({ wins: one, losses: trials - one, expected: 0.5 }));

  it('is the prior guess without data', () => {
    expect(fitStrength([], prior)).toBeCloseTo(4, 1);
  });

  it('is small for groups that differ and large for groups that agree', () => {
    const differ = Array.from({ length: 50 }, (_, i) => (i % 2) * 20);
    const agree = Array.from({ length: 50 }, () => 10);
    expect(fitStrength(groups(differ, 20), prior)).toBeLessThan(1);
    expect(fitStrength(groups(agree, 20), prior)).toBeGreaterThan(30);
  });
});

describe('effective trials', () => {
  it('grow with the trials but never beyond the strength', () => {
    expect(effectiveTrials(0, 8)).toBe(0);
    expect(effectiveTrials(1, 8)).toBe(1);
    expect(effectiveTrials(1000, 8)).toBeLessThan(9);
    expect(effectiveTrials(10, 1e9)).toBeCloseTo(10, 6);
  });
});
