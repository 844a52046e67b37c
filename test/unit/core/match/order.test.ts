import { describe, expect, it } from 'vitest';
import { callingOrder } from '../../../../electron/core/match/order.ts';

function order(...rows: [id: string, score: number, asks: number, match?: number][]): string {
  const placed = rows.map(([caregiverId, score, asksThisWeek, match = score / 100]) => {
    return { caregiverId, score, asksThisWeek, match };
  });
  return callingOrder(placed)
    .map((one) => one.caregiverId)
    .join(' ');
}

describe('calling order', () => {
  it.each([
    ['by score', order(['a', 50, 0], ['b', 60, 3]), 'b a'],
    ['asked least first within two points', order(['a', 60, 1], ['b', 58, 0]), 'b a'],
    ['by score beyond two points', order(['a', 60, 1], ['b', 57.9, 0]), 'a b'],
    [
      'by match, then id, where asks are equal',
      order(['c', 60, 0, 0.5], ['b', 59, 0, 0.5], ['a', 58, 0, 0.6]),
      'a b c',
    ],
    [
      'ties anchored at their best, not chained',
      order(['a', 60, 2], ['b', 58.5, 1], ['c', 57, 0]),
      'b a c',
    ],
    ['nobody', order(), ''],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});
