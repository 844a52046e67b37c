import { expect, it } from 'vitest';
import { usualFeed, withFeedDay } from '../../../../electron/core/sweep/feed-record.ts';
import type { FeedDay } from '../../../../shared/domain/feed.ts';
import { addDays, type LocalDate } from '../../../../shared/util/time.ts';

const TODAY = '2026-11-27' as LocalDate;

/** Days up to yesterday with these counts, the last one newest. */
function days(counts: readonly number[], p95Ms: number | null = 900): FeedDay[] {
  return counts.map((quarantined, index) => ({
    date: addDays(TODAY, index - counts.length),
    quarantined,
    p95Ms,
  }));
}

it('nothing is usual before three days are on record', () => {
  expect(usualFeed([], TODAY)).toEqual({ quarantined: null, p95Ms: null });
  expect(usualFeed(days([4, 4]), TODAY)).toEqual({ quarantined: null, p95Ms: null });
  expect(usualFeed(days([4, 4, 4], null), TODAY)).toEqual({ quarantined: 4, p95Ms: null });
});

it.each([
  [[4, 4, 4], 4],
  [[4, 4, 90], 4],
  [[0, 0, 0, 12, 12, 12], 0],
  [[0, 0, 0, 12, 12, 12, 12], 12],
  [[99, 99, 99, 99, 2, 2, 2, 2], 2],
])('what is usual after days with %j is %i: one bad day is not', (counts, usual) => {
  expect(usualFeed(days(counts), TODAY).quarantined).toBe(usual);
});

it('today does not count as usual', () => {
  const today = { date: TODAY, quarantined: 80, p95Ms: 9000 };
  expect(usualFeed([...days([2, 2, 2]), today], TODAY)).toEqual({ quarantined: 2, p95Ms: 900 });
});

it('a day is replaced, old days are let go, and days from the future with them', () => {
  const known = days(Array.from({ length: 16 }, (_, index) => index));
  const today = { date: TODAY, quarantined: 5, p95Ms: null };
  const once = withFeedDay(known, { ...today, quarantined: 1 });
  const twice = withFeedDay(once, today);
  expect(twice.at(-1)).toEqual(today);
  expect(twice.map((one) => one.quarantined)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 5,
  ]);
  const [first] = known;
  const setBack = withFeedDay(twice, { ...today, date: first?.date ?? TODAY });
  expect(setBack).toHaveLength(1);
});
