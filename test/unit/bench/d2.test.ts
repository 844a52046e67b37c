import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { d2 } from '../../bench/decisions/d2.ts';
import { meanOf } from '../../bench/decisions/row.ts';

const { q } = DEFAULT_POLICY.patterns;

/** Null agencies on seeds of which the bench knows nothing. */
const results = [101, 202].map((seed) => d2(seed, 40));

describe('patterns at simulated agencies', () => {
  it('accuse nobody by chance more often than promised', () => {
    expect(meanOf(results, (one) => one.independent.ours.falseRate)).toBeLessThanOrEqual(q);
    expect(meanOf(results, (one) => one.illnesses.ours.falseRate)).toBeLessThanOrEqual(q);
    expect(meanOf(results, (one) => one.planted.ours.falseRate)).toBeLessThanOrEqual(q);
  });

  it('find the strong habits that were planted', () => {
    expect(meanOf(results, (one) => one.planted.ours.found)).toBeGreaterThanOrEqual(0.8);
  });

  it('are told from what people go by, which accuses at nearly every agency', () => {
    expect(meanOf(results, (one) => one.independent['three in a row'].falseRate)).toBeGreaterThan(
      0.9,
    );
  });
});
