import { describe, expect, it } from 'vitest';
import {
  addDays,
  atLocal,
  daysBetween,
  formatInstant,
  HOUR,
  instant,
  isTimeZone,
  localTime,
  minuteOfDay,
  parseInstant,
  parseLocalDate,
  plus,
  startOfDay,
  type LocalDate,
} from '../../../../shared/util/time.ts';

const DENVER = 'America/Denver';

describe('reading an instant', () => {
  it.each([
    ['2026-11-27T21:00:00Z', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-07:00', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-0700', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-07', '2026-11-27T21:00:00Z'],
    ['2026-11-28T04:00+07', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00', '2026-11-27T21:00:00Z'],
    ['2026-11-27 14:00:00.500', '2026-11-27T21:00:00Z'],
  ])('takes %s', (text, expected) => {
    const at = parseInstant(text, DENVER);
    expect(at === null ? null : formatInstant(at)).toBe(expected);
  });

  it.each(['', '2026-11-27', '2026-11-31T14:00', '14:00', 'tomorrow', '2026-11-27T25:00Z'])(
    'gives null for "%s"',
    (text) => {
      expect(parseInstant(text, DENVER)).toBeNull();
    },
  );
});

describe('the wall clock', () => {
  it.each([
    ['2026-11-27T21:00:00Z', DENVER, '2026-11-27', 5, 14 * 60],
    ['2026-11-28T06:59:59Z', DENVER, '2026-11-27', 5, 23 * 60 + 59],
    ['1969-12-31T12:00:00Z', 'UTC', '1969-12-31', 3, 12 * 60],
    // The clocks of Denver are set forward at 09:00Z and back at 08:00Z.
    ['2026-03-08T08:59:00Z', DENVER, '2026-03-08', 0, 60 + 59],
    ['2026-03-08T09:00:00Z', DENVER, '2026-03-08', 0, 3 * 60],
    ['2026-11-01T07:59:00Z', DENVER, '2026-11-01', 0, 60 + 59],
    ['2026-11-01T08:00:00Z', DENVER, '2026-11-01', 0, 60],
  ])('shows %s in %s as %s', (text, zone, date, weekday, minute) => {
    const at = parseInstant(text, 'UTC') ?? instant(Number.NaN);
    expect(localTime(at, zone)).toEqual({ date, weekday, minute });
  });

  it('finds the instant of a wall-clock time, also where the day has 23 or 25 hours', () => {
    const spring = '2026-03-08' as LocalDate;
    const autumn = '2026-11-01' as LocalDate;
    expect(startOfDay(addDays(spring, 1), DENVER) - startOfDay(spring, DENVER)).toBe(23 * HOUR);
    expect(startOfDay(addDays(autumn, 1), DENVER) - startOfDay(autumn, DENVER)).toBe(25 * HOUR);
    expect(formatInstant(atLocal(autumn, 14 * 60, DENVER))).toBe('2026-11-01T21:00:00Z');
    // A time that the clocks skip is read an hour later; one that comes twice is the first.
    expect(formatInstant(atLocal(spring, 2 * 60 + 30, DENVER))).toBe('2026-03-08T09:30:00Z');
    expect(formatInstant(atLocal(autumn, 60 + 30, DENVER))).toBe('2026-11-01T07:30:00Z');
  });

  it('begins a day after midnight where the clocks skip midnight', () => {
    const day = '2026-09-06' as LocalDate;
    const begins = startOfDay(day, 'America/Santiago');
    expect(localTime(begins, 'America/Santiago')).toEqual({ date: day, weekday: 0, minute: 60 });
    expect(localTime(plus(begins, -1), 'America/Santiago').date).toBe('2026-09-05');
  });
});

describe('days', () => {
  it('are counted over months, years and leap days', () => {
    expect(addDays('2028-02-28' as LocalDate, 2)).toBe('2028-03-01');
    expect(addDays('2027-01-01' as LocalDate, -1)).toBe('2026-12-31');
    expect(daysBetween('2026-12-31' as LocalDate, '2027-01-02' as LocalDate)).toBe(2);
    expect(daysBetween('2027-01-02' as LocalDate, '2026-12-31' as LocalDate)).toBe(-2);
  });

  it.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-02-29', null],
    ['2026-1-2', null],
    ['', null],
  ])('"%s" is read as %s', (text, expected) => {
    expect(parseLocalDate(text)).toBe(expected);
  });
});

describe('small things', () => {
  it('reads a time of day', () => {
    expect([minuteOfDay('00:00'), minuteOfDay('23:59')]).toEqual([0, 1439]);
  });

  it.each([
    ['America/Denver', true],
    ['UTC', true],
    ['Mountain', false],
    ['', false],
  ])('%s is a time zone: %s', (zone, expected) => {
    expect(isTimeZone(zone)).toBe(expected);
  });
});
