import { describe, expect, it } from 'vitest';
import { d1Circumstances } from '../../bench/decisions/d1-circumstances.ts';
import { d1InUse } from '../../bench/decisions/d1.ts';
import { meanOf } from '../../bench/decisions/row.ts';

/** Seeds that the printed bench does not use. */
const SEEDS = [101, 202];

describe('match against hidden truth', () => {
  it('is sharp, calibrated, and puts the right one first while answers are recorded', () => {
    const ours = SEEDS.flatMap((seed) => Object.values(d1InUse(seed, ['ours'])));
    expect(meanOf(ours, (one) => one.brier)).toBeLessThanOrEqual(0.19);
    expect(meanOf(ours, (one) => one.calibrationError)).toBeLessThanOrEqual(0.03);
    expect(meanOf(ours, (one) => one.firstTruth)).toBeGreaterThanOrEqual(0.63);
  }, 240_000);

  it('gains from circumstances what records alone and fixed weights cannot', () => {
    const figures = d1Circumstances(101, { agencies: 1, days: 6 });
    const ours = figures['ours'];
    const others = Object.entries(figures).filter(([name]) => name !== 'ours' && name !== 'oracle');
    expect(others).toHaveLength(7);
    for (const [name, other] of others) {
      expect(ours?.brier, name).toBeLessThan(other.brier);
      expect(ours?.firstTruth, name).toBeGreaterThan(other.firstTruth);
    }
    expect(ours?.calibrationError).toBeLessThanOrEqual(0.05);
  }, 240_000);
});
