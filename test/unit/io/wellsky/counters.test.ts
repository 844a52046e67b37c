import { describe, expect, it } from 'vitest';
import { createCounters } from '../../../../electron/io/wellsky/counters.ts';

describe('request counters', () => {
  it('know nothing before the first call', () => {
    expect(createCounters().read()).toEqual({ count: 0, errors: 0, p50Ms: null, p95Ms: null });
  });

  it('give the median and the 95th percentile by nearest rank', () => {
    const counters = createCounters();
    for (let ms = 100; ms >= 1; ms -= 1) counters.record(ms, ms > 98);
    expect(counters.read()).toEqual({ count: 100, errors: 2, p50Ms: 50, p95Ms: 95 });
  });

  it('look at the newest 500 calls only', () => {
    const counters = createCounters();
    for (let call = 0; call < 600; call += 1) counters.record(call < 100 ? 9_000 : 10, false);
    expect(counters.read()).toEqual({ count: 600, errors: 0, p50Ms: 10, p95Ms: 10 });
  });
});
