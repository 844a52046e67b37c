import { describe, expect, it } from 'vitest';
import { workdayOf, workweekOf, workweeksOf } from '../../../../electron/core/overtime/workweek.ts';
import { at, aPolicy, DENVER } from '../../../support/builders.ts';

const SUNDAY = aPolicy().week;
const MONDAY_6_AM = aPolicy({ week: { startsOn: 'monday', workdayStartsAt: '06:00' } }).week;

describe('workweek', () => {
  it.each([
    ['a Friday', '2026-11-27 14:00', SUNDAY, '2026-11-22'],
    ['its first minute', '2026-11-22 00:00', SUNDAY, '2026-11-22'],
    ['the minute before it', '2026-11-21 23:59', SUNDAY, '2026-11-15'],
    ['early Monday, before the workday', '2026-11-23 05:59', MONDAY_6_AM, '2026-11-16'],
    ['Monday 6 AM', '2026-11-23 06:00', MONDAY_6_AM, '2026-11-23'],
    ['Sunday night', '2026-11-29 23:00', MONDAY_6_AM, '2026-11-23'],
  ])('of %s begins on the right day', (_, time, rules, date) => {
    expect(workweekOf(at(time), rules, DENVER).date).toBe(date);
  });

  it('is one hour longer when the clocks go back', () => {
    const week = workweekOf(at('2026-11-01 12:00'), SUNDAY, DENVER);
    expect((week.end - week.start) / 3_600_000).toBe(169);
  });

  it('of a shift over the boundary are two', () => {
    const span = { start: at('2026-11-28 22:00'), end: at('2026-11-29 06:00') };
    expect(workweeksOf(span, SUNDAY, DENVER).map((week) => week.date)).toEqual([
      '2026-11-22',
      '2026-11-29',
    ]);
  });

  it('of a shift that ends exactly at the boundary is one', () => {
    const span = { start: at('2026-11-28 16:00'), end: at('2026-11-29 00:00') };
    expect(workweeksOf(span, SUNDAY, DENVER)).toHaveLength(1);
  });
});

describe('workday', () => {
  it('runs from its start to the same wall-clock time a day later', () => {
    const day = workdayOf(at('2026-11-27 03:00'), MONDAY_6_AM, DENVER);
    expect(day).toEqual({
      date: '2026-11-26',
      start: at('2026-11-26 06:00'),
      end: at('2026-11-27 06:00'),
    });
  });
});
