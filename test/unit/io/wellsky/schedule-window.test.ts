import { describe, expect, it } from 'vitest';
import { shiftSearches } from '../../../../electron/io/wellsky/schedule-window.ts';
import type { LocalDate } from '../../../../shared/util/time.ts';

const day = (text: string): LocalDate => text as LocalDate;

describe('shift searches', () => {
  it('ask for one extra day at both ends', () => {
    expect(shiftSearches(day('2026-11-27'), day('2026-11-28'))).toEqual([
      { startDate: '20261126', additionalDays: '3' },
    ]);
  });

  it('cover five days in one search, the most that WellSky answers', () => {
    expect(shiftSearches(day('2026-03-01'), day('2026-03-05'))).toEqual([
      { startDate: '20260228', additionalDays: '6' },
    ]);
  });

  it('split longer ranges without a gap', () => {
    expect(shiftSearches(day('2026-11-01'), day('2026-11-12'))).toEqual([
      { startDate: '20261031', additionalDays: '6' },
      { startDate: '20261105', additionalDays: '6' },
      { startDate: '20261110', additionalDays: '3' },
    ]);
  });

  it('ask nothing for an empty range', () => {
    expect(shiftSearches(day('2026-11-02'), day('2026-11-01'))).toEqual([]);
  });
});
