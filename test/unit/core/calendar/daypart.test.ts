import { expect, it } from 'vitest';
import { daypartOf } from '../../../../electron/core/calendar/daypart.ts';

it.each([
  ['00:00', 0, 'night'],
  ['04:59', 4 * 60 + 59, 'night'],
  ['05:00', 5 * 60, 'morning'],
  ['11:59', 11 * 60 + 59, 'morning'],
  ['12:00', 12 * 60, 'afternoon'],
  ['16:59', 16 * 60 + 59, 'afternoon'],
  ['17:00', 17 * 60, 'evening'],
  ['21:59', 21 * 60 + 59, 'evening'],
  ['22:00', 22 * 60, 'night'],
  ['23:59', 23 * 60 + 59, 'night'],
])('%s is in the right part of the day', (_, minute, part) => {
  expect(daypartOf(minute)).toBe(part);
});
