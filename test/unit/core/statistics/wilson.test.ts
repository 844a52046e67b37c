import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, Z_80, Z_90 } from '../../../../electron/core/statistics/wilson.ts';

describe("Wilson's interval", () => {
  it('is known: 7 of 10 at 95 %', () => {
    const [low, high] = wilson(7, 10, 1.96);
    expect(low).toBeCloseTo(0.3968, 4);
    expect(high).toBeCloseTo(0.8922, 4);
  });

  it('is everything where nothing was counted', () => {
    expect(wilson(0, 0, Z_90)).toEqual([0, 1]);
  });

  it('holds the share, stays within 0 and 1, and is wider for more confidence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const yes = Math.round(n * p);
          const [low, high] = wilson(yes, n, Z_80);
          const [lower, higher] = wilson(yes, n, Z_90);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(yes / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(yes / n - 1e-12);
          expect(lower).toBeLessThanOrEqual(low);
          expect(higher).toBeGreaterThanOrEqual(high);
        },
      ),
      { seed: 4 },
    );
  });
});
