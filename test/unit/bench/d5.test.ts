import { describe, expect, it } from 'vitest';
import { d5 } from '../../bench/decisions/d5.ts';

describe('alerts over a scripted stretch of call-outs, flaps, deletions and an outage', () => {
  it.each([101, 202])(
    'are said once, never rest on stale data, and come in time (seed %i)',
    async (seed) => {
      const { ours, everyObservation } = await d5(seed, 5);
      expect(ours).toMatchObject({ duplicates: 0, stale: 0, wrong: 0 });
      expect(ours.unfilled).toBeGreaterThan(0);
      expect(ours.inTime).toBe(ours.unfilled);
      expect(everyObservation.duplicates).toBeGreaterThan(100);
    },
    180_000,
  );
});
