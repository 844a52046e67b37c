import { describe, expect, it } from 'vitest';
import {
  addedOvertime,
  hoursWithin,
  weeklyThreshold,
} from '../../../../electron/core/overtime/weekly-hours.ts';
import { at, aPolicy } from '../../../support/builders.ts';

describe('weekly threshold', () => {
  it.each([
    ['the federal default', {}, 40],
    ["the agency's own, whatever the jurisdiction", { weeklyThresholdHours: 45 }, 45],
    ['that of New York live-ins', { jurisdictions: ['us-ny-live-in'] }, 44],
    [
      'the lowest where several apply',
      { jurisdictions: ['us-ca-personal-attendant', 'us-federal'] },
      40,
    ],
  ])('is %s', (_, overtime, hours) => {
    expect(weeklyThreshold(aPolicy({ overtime }).overtime)).toBe(hours);
  });
});

describe('hours', () => {
  const week = { start: at('2026-11-22 00:00'), end: at('2026-11-29 00:00') };

  it('are split where a shift crosses the week', () => {
    const shifts = [
      { start: at('2026-11-21 22:00'), end: at('2026-11-22 06:00') },
      { start: at('2026-11-25 09:00'), end: at('2026-11-25 13:30') },
      { start: at('2026-11-28 20:00'), end: at('2026-11-29 08:00') },
      { start: at('2026-11-30 09:00'), end: at('2026-11-30 13:00') },
    ];
    expect(hoursWithin(shifts, week)).toBe(6 + 4.5 + 4);
  });

  it('count what passed, not what the wall clock showed, when the clocks change', () => {
    const night = { start: at('2026-10-31 22:00'), end: at('2026-11-01 06:00') };
    expect(hoursWithin([night], { start: night.start, end: night.end })).toBe(9);
  });
});

describe('overtime that one more shift adds', () => {
  it.each([
    [30, 6, 0],
    [38, 6, 4],
    [40, 6, 6],
    [44, 6, 6],
    [34, 6, 0],
  ])('to %d h by %d h is %d h', (hours, added, expected) => {
    expect(addedOvertime(hours, added, 40)).toBe(expected);
  });
});
