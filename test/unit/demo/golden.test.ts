import { describe, expect, it } from 'vitest';
import { generateAgency } from '../../../electron/demo/agency/generate.ts';
import { DEFAULT_START } from '../../../electron/demo/simulator.ts';
import type { DemoShift } from '../../../electron/demo/world/model.ts';
import { HOUR, instant, localTime, parseInstant } from '../../../shared/util/time.ts';

const ZONE = 'America/Denver';
const [SARAH, JOHN, MARIA, EMMA] = ['3310001', '3310002', '3310003', '3310004'];
const [FRIDAY, SATURDAY] = [5, 6];

function at(text: string) {
  const parsed = parseInstant(text, 'UTC');
  if (parsed === null) throw new Error(`not an instant: ${text}`);
  return parsed;
}

const agency = generateAgency({ seed: 1, size: 'S', scenario: 'golden', startAt: DEFAULT_START });
const shiftsOf = (caregiverId: string | undefined) =>
  agency.shifts.filter((shift) => shift.caregiverId === caregiverId && !shift.cancelled);
const hours = (shifts: readonly DemoShift[]) =>
  shifts.reduce((sum, shift) => sum + shift.end - shift.start, 0) / HOUR;
const goldenWeek = (shift: DemoShift) =>
  shift.start >= at('2026-11-22T07:00:00Z') && shift.start < at('2026-11-29T07:00:00Z');
const isOpenAt = (id: string, start: string) =>
  agency.shifts.some(
    (shift) =>
      shift.appointmentId === id && shift.start === at(start) && shift.caregiverId === null,
  );

describe('the golden situations in the data', () => {
  it('leave Friday 2 PM and Saturday 7 AM open, and Tom on Saturday 10 AM', () => {
    expect(isOpenAt('109140010', '2026-11-27T21:00:00Z')).toBe(true);
    expect(isOpenAt('109140002', '2026-11-28T14:00:00Z')).toBe(true);
    const [toCome] = agency.callOutsToCome;
    expect(toCome?.shift).toMatchObject({ appointmentId: '109140003', caregiverId: '3310006' });
    expect(toCome?.shift.start).toBe(at('2026-11-28T17:00:00Z'));
    expect(toCome?.at).toBe(at('2026-11-27T18:02:00Z'));
  });

  it.each([
    ['Sarah', SARAH, 6, 7],
    ['John', JOHN, 2, 7],
  ])('%s said yes to the stated number of asks like Friday 2 PM', (_, id, accepted, asked) => {
    const similar = agency.asks.filter((ask) => {
      const start = localTime(ask.shiftStart, ZONE);
      const isNear = start.weekday === FRIDAY && Math.abs(start.minute - 14 * 60) <= 120;
      return ask.caregiverId === id && (ask.clientId === '2810002' || isNear);
    });
    const yes = similar.filter((ask) => ask.outcome === 'accepted');
    expect([yes.length, similar.length]).toEqual([accepted, asked]);
  });

  it('Emma worked 8 of the 9 Saturdays she was booked at 7 AM', () => {
    const worked = shiftsOf(EMMA).filter(
      (shift) => shift.clientId === '2810001' && shift.start < DEFAULT_START,
    );
    const calledOut = agency.callOuts.filter((one) => one.caregiverId === EMMA);
    expect([worked.length, calledOut.length]).toEqual([8, 1]);
    const days = [...worked.map((one) => one.start), ...calledOut.map((one) => one.shiftStart)];
    expect(days.every((day) => localTime(day, ZONE).weekday === SATURDAY)).toBe(true);
  });

  it('Maria gave back her only three Mondays, and one of many other shifts', () => {
    const calledOut = agency.callOuts.filter((one) => one.caregiverId === MARIA);
    const mondays = calledOut.filter((one) => localTime(one.shiftStart, ZONE).weekday === 1);
    expect([mondays.length, calledOut.length]).toEqual([3, 4]);
    const worked = shiftsOf(MARIA).filter((shift) => shift.start < DEFAULT_START);
    expect(worked.filter((shift) => localTime(shift.start, ZONE).weekday === 1)).toEqual([]);
    expect(worked.length).toBeGreaterThan(70);
  });

  it('John is booked 42 h in the golden week, Thursday evening among them', () => {
    const week = shiftsOf(JOHN).filter(goldenWeek);
    expect(hours(week)).toBe(42);
    const evenings = week.filter((shift) => shift.start === at('2026-11-26T23:00:00Z'));
    expect(evenings).toHaveLength(1);
  });

  it('the golden week has 2,150 h booked and the eight weeks before 2,287 h a week', () => {
    const booked = agency.shifts.filter(
      (shift) =>
        goldenWeek(shift) &&
        !shift.cancelled &&
        (shift.caregiverId !== null || shift.start >= DEFAULT_START),
    );
    expect(hours(booked)).toBe(2150);
    const from = at('2026-09-27T06:00:00Z');
    const before = agency.shifts.filter(
      (shift) =>
        shift.start >= from &&
        shift.start < at('2026-11-22T07:00:00Z') &&
        shift.caregiverId !== null &&
        !shift.cancelled,
    );
    expect(hours(before) / 8).toBeCloseTo(2287, 0);
  });

  it.each(['2026-11-22T07:30:00Z', '2026-11-28T03:00:00Z', '2026-11-24T20:00:00Z'])(
    'still lie ahead when the simulation starts at %s',
    (start) => {
      const startAt = at(start);
      const wish = { seed: 1, size: 'XS', scenario: 'golden', startAt } as const;
      const other = generateAgency(wish);
      const open = other.shifts.filter(
        (shift) => shift.pinned && shift.caregiverId === null && shift.start > startAt,
      );
      const next = instant(Math.min(...open.map((shift) => shift.start)));
      expect(localTime(next, ZONE)).toMatchObject({ weekday: FRIDAY, minute: 14 * 60 });
      expect(other.asks.every((ask) => ask.shiftStart < startAt)).toBe(true);
    },
  );
});
