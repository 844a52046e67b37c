import { describe, expect, it } from 'vitest';
import { liveThrough } from '../support/delivery-histories/report.ts';

/** 600 in all; `npm run soak` lives through more. Parts, so that a slow machine is in time with each. */
const HISTORIES = 50;
const SEEDS = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 49, 55];

describe(`in ${String(HISTORIES)} random histories`, () => {
  it.each(SEEDS)('tells everything once, or says that it did not (seed %i)', async (seed) => {
    const { lived, failure } = await liveThrough(HISTORIES, seed);
    expect(failure).toBeNull();
    expect(lived).toBe(HISTORIES);
  });
});
