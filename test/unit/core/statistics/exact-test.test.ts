import { describe, expect, it } from 'vitest';
import {
  exactTest,
  leastExactTest,
  type Sides,
} from '../../../../electron/core/statistics/exact-test.ts';

function sides(
  count: number,
  opportunities: number,
  otherCount: number,
  otherOpportunities: number,
): Sides {
  return { count, opportunities, otherCount, otherOpportunities };
}

describe('the exact test', () => {
  it.each([
    // Fisher's tea: three of four cups told right.
    ['three of four cups', sides(3, 4, 1, 4), 17 / 70],
    ['all four cups', sides(4, 4, 0, 4), 1 / 70],
    // C(14, 11) C(10, 1) + C(14, 12) of the C(24, 12) ways.
    ['11 of 14 against 1 of 10', sides(11, 14, 1, 10), 3731 / 2_704_156],
    // 4 events on 78 occasions: C(4, 3) of the C(78, 3) ways to choose three hold only events.
    ['3 of 3 Mondays against 1 of 75', sides(3, 3, 1, 75), 4 / 76_076],
    ['the same share on both sides', sides(2, 4, 2, 4), 53 / 70],
    ['nothing at all', sides(0, 5, 3, 20), 1],
    ['one side empty', sides(4, 6, 0, 0), 1],
  ])('%s', (_, table, expected) => {
    expect(exactTest(table)).toBeCloseTo(expected, 12);
  });

  it('stays a probability where single outcomes are too rare for a number', () => {
    const p = exactTest(sides(500, 1000, 300, 1000));
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-18);
    expect(exactTest(sides(1, 2000, 900, 1000))).toBe(1);
  });

  it('knows the smallest value that its margins allow', () => {
    expect(leastExactTest(sides(0, 3, 4, 75))).toBeCloseTo(4 / 76_076, 12);
    // One event can never be told from chance: it falls on one of ten occasions out of twenty.
    expect(leastExactTest(sides(0, 10, 1, 10))).toBeCloseTo(0.5, 12);
  });
});
