import { describe, expect, it } from 'vitest';
import { d4 } from '../../bench/decisions/d4.ts';

describe.each([101, 202])('outreach at simulated agencies, seed %i', (seed) => {
  const { mild, heavy } = d4(seed);
  const OURS = 'smallest wave';

  it('fills as many shifts with few asks, and soon', () => {
    expect(mild[OURS]?.fill).toBeGreaterThanOrEqual(0.99);
    expect(mild[OURS]?.asksAShift).toBeLessThanOrEqual(5);
    expect(mild[OURS]?.p90Minutes).toBeLessThanOrEqual(60);
  });

  it('asks fewer people than a broadcast and comes sooner than one at a time', () => {
    expect(mild[OURS]?.asksAShift).toBeLessThan(mild['fixed waves of 5']?.asksAShift ?? 0);
    expect(mild[OURS]?.p90Minutes).toBeLessThan(mild['one at a time']?.p90Minutes ?? 0);
  });

  it('fills no fewer than one at a time where asking wears people out', () => {
    expect(heavy[OURS]?.fill).toBeGreaterThanOrEqual(heavy['one at a time']?.fill ?? 1);
  });
});
