import { describe, expect, it } from 'vitest';
import { d3 } from '../../bench/decisions/d3.ts';

describe.each([101, 202])('weekly hours of simulated agencies, seed %i', (seed) => {
  const { past, coverage, booked } = d3(seed);
  const ours = past['ours'];

  it.each(['8-week weekday mean', 'weekday mean + EWMA', 'seasonal naive'])(
    'are foretold nearer than by %s',
    (name) => {
      expect(ours?.mae).toBeLessThan(past[name]?.mae ?? 0);
      expect(ours?.mape).toBeLessThan(past[name]?.mape ?? 0);
    },
  );

  it('come to lie within the 80 % interval about that often', () => {
    expect(coverage).toBeGreaterThanOrEqual(0.76);
    expect(coverage).toBeLessThanOrEqual(0.84);
  });

  it('are foretold nearer still where the schedule is read', () => {
    expect(booked.mae).toBeLessThan(ours?.mae ?? 0);
    expect(booked.coverage).toBeGreaterThanOrEqual(0.76);
  });
});
