import { describe, expect, it } from 'vitest';
import { explorationPick, withPick } from '../../../../electron/core/match/exploration.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aShift,
  aSnapshot,
  caregiverId,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';
import { fridayAsks, ranked } from '../../../support/histories.ts';

const one = (id: string, match: number, timesAsked: number, variance = 0.002) => ({
  caregiverId: caregiverId(id),
  match,
  variance,
  timesAsked,
});
const KNOWN = [one('a', 0.8, 20), one('b', 0.7, 20), one('c', 0.6, 20)];
const FAR = 100 * HOUR;

describe('the exploration slot', () => {
  it.each([
    ['whoever could plausibly be best', [one('d', 0.5, 0, 0.02), one('e', 0.4, 0, 0.08)], 'e'],
    ['the smaller id where all is equal', [one('d', 0.5, 1, 0.05), one('e', 0.5, 1, 0.05)], 'd'],
    ['nobody who is known well', [one('d', 0.5, 5, 0.08)], undefined],
    ['nobody who is plausibly no better', [one('d', 0.1, 0, 0.0001)], undefined],
  ])('goes to %s', (_, others, expected) => {
    expect(explorationPick([...KNOWN, ...others], FAR)?.caregiverId).toBe(expected);
  });

  it('exists for no shift within 72 h', () => {
    const order = [...KNOWN, one('d', 0.5, 0, 0.05)];
    expect(explorationPick(order, 72 * HOUR)).toBeNull();
    expect(explorationPick(order, 72 * HOUR + 1)?.caregiverId).toBe('d');
  });

  it('is the third place, and everybody else keeps the order', () => {
    const pick = one('e', 0.4, 0);
    const order = [...KNOWN, one('d', 0.5, 20), pick];
    expect(withPick(order, pick).map((row) => row.caregiverId)).toEqual(['a', 'b', 'e', 'c', 'd']);
  });

  it('shows on the candidate, for a shift with time only', () => {
    const known = ['Amy', 'Bea', 'Cat'];
    const snapshot = aSnapshot({
      caregivers: [...known, 'New'].map((name) => aCaregiver(name)),
      asks: known.flatMap((name) => fridayAsks(name.toLowerCase(), 6, 7)),
    });
    const far = plus(aShift().start, 7 * DAY);
    const order = (start: typeof far) =>
      ranked(snapshot, aShift({ start, end: plus(start, 4 * HOUR) })).candidates;
    expect(order(far)[2]).toMatchObject({ caregiverId: 'new', reasons: ['exploration'] });
    expect(order(plus(FRIDAY_11_AM, 24 * HOUR))[3]?.caregiverId).toBe('new');
  });
});
