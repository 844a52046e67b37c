import { describe, expect, it } from 'vitest';
import { addedOvertime } from '../../../../electron/core/overtime/added-overtime.ts';
import { weekLoad } from '../../../../electron/core/overtime/week-load.ts';
import { aRuledWeek, days, work, type Setting } from '../../../support/overtime.ts';

const FEDERAL = { jurisdictions: ['us-federal'] };
const CALIFORNIA = { jurisdictions: ['us-ca'] };

function added(
  before: Parameters<typeof weekLoad>[0],
  shift: ReturnType<typeof work>,
  setting: Setting,
) {
  const ruled = aRuledWeek('2026-11-25 12:00', setting);
  return addedOvertime(weekLoad(before, ruled), shift, ruled);
}

describe('overtime that one more shift adds', () => {
  it.each([
    ['nothing well below the threshold', days(4, 8), work('2026-11-26 09:00', 4), FEDERAL, null],
    ['nothing up to the threshold itself', days(4, 9), work('2026-11-26 09:00', 4), FEDERAL, null],
    [
      'what lies beyond it',
      days(4, 9.5),
      work('2026-11-26 09:00', 6),
      FEDERAL,
      { hours: 4, premiumHours: 2, reaches: 44, rule: { unit: 'week' } },
    ],
    [
      'all of it once the week is over',
      days(5, 9),
      work('2026-11-27 09:00', 6),
      FEDERAL,
      { hours: 6, premiumHours: 3, reaches: 51 },
    ],
    [
      'what it pushes a later shift over',
      [...days(4, 9), work('2026-11-28 09:00', 4)],
      work('2026-11-26 20:00', 3),
      FEDERAL,
      { hours: 3, reaches: 43 },
    ],
    [
      'only the part of it in the week',
      days(5, 8),
      work('2026-11-28 22:00', 8),
      FEDERAL,
      { hours: 2, reaches: 42 },
    ],
    [
      'the second shift of a day',
      days(1, 6),
      work('2026-11-22 16:00', 5),
      CALIFORNIA,
      { hours: 3, premiumHours: 1.5, reaches: 11, rule: { unit: 'day' } },
    ],
    [
      'the rest of a day already beyond',
      days(1, 9),
      work('2026-11-22 18:00', 4),
      CALIFORNIA,
      { hours: 4, premiumHours: 2.5, reaches: 13, rule: { unit: 'day' } },
    ],
    [
      'double time alone',
      days(1, 12),
      work('2026-11-22 21:00', 2),
      CALIFORNIA,
      { hours: 2, premiumHours: 2, rule: { multiplier: 2 } },
    ],
    [
      'the seventh day of a week',
      days(6, 5),
      work('2026-11-28 09:00', 5),
      CALIFORNIA,
      { hours: 5, rule: { unit: 'seventh-day' }, reaches: 5 },
    ],
    [
      'the seventh day by filling the free one',
      [...days(5, 5), work('2026-11-28 09:00', 5)],
      work('2026-11-27 09:00', 5),
      CALIFORNIA,
      { hours: 5, rule: { unit: 'seventh-day' } },
    ],
    ['no daily overtime on another day', days(1, 9), work('2026-11-24 09:00', 8), CALIFORNIA, null],
    [
      'twelve hours in a row with the shift before',
      [work('2026-11-24 17:00', 8)],
      work('2026-11-25 01:00', 6),
      { jurisdictions: ['us-co'] },
      { hours: 2, reaches: 14, rule: { unit: 'consecutive' } },
    ],
  ])('is %s', (_, before, shift, setting, expected) => {
    const cost = added(before, shift, setting);
    if (expected === null) expect(cost).toBeNull();
    else expect(cost).toMatchObject(expected);
  });
});
