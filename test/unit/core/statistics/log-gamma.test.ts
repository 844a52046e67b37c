import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../../electron/core/statistics/log-gamma.ts';

describe('log gamma', () => {
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [0.001, 6.907178885383853],
    [5, Math.log(24)],
    [11, Math.log(3_628_800)],
    [171, 706.5730622457874],
  ])('of %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10);
  });
});
