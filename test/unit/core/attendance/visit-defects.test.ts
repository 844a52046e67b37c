import { describe, expect, it } from 'vitest';
import {
  visitDefects,
  type DefectInput,
} from '../../../../electron/core/attendance/visit-defects.ts';
import type { AppointmentId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCallOut, aShift, at, aVisit, caregiverId, clientId } from '../../../support/builders.ts';

const tom = caregiverId('tom');
/** Four hours from 2 PM. */
const shift = aShift({ start: at('2026-11-26 14:00'), caregiverId: tom });
const { start, end } = shift;

function visit(from: number | null, to: number | null, over: Partial<Visit> = {}): Visit {
  return aVisit(shift, {
    clockIn: from === null ? null : plus(start, from * MINUTE),
    clockOut: to === null ? null : plus(start, to * MINUTE),
    ...over,
  });
}

function found(over: Partial<DefectInput>) {
  return visitDefects({
    shifts: [shift],
    visits: [],
    callOuts: [],
    now: plus(end, 3 * HOUR),
    wasRead: () => true,
    ...over,
  }).map(({ code, minutes }) => [code, minutes]);
}

describe('the record of a visit', () => {
  it.each<[string, Visit[], unknown[]]>([
    ['that was made as planned', [visit(0, 240)], []],
    ['that is missing', [], [['no-visit', 0]]],
    ['without a clock-out', [visit(0, null)], [['missing-clock-out', null]]],
    ['without a clock-in', [visit(null, 240)], [['missing-clock-in', null]]],
    ['an hour short of four', [visit(0, 180)], []],
    ['more than an hour short of four', [visit(0, 179)], [['shorter', 179]]],
    ['more than an hour over four', [visit(-1, 300)], [['longer', 301]]],
    [
      'in two parts that make it up',
      [visit(0, 100), visit(110, 240, { id: 'second' as VisitId })],
      [],
    ],
    [
      'in two parts, one without an end',
      [visit(0, null), visit(110, 240, { id: 'second' as VisitId })],
      [['missing-clock-out', null]],
    ],
    ['of somebody who stood in', [visit(0, 240, { caregiverId: caregiverId('ana') })], []],
  ])('%s', (_case, visits, expected) => {
    expect(found({ visits })).toEqual(expected);
  });

  it.each([
    ['30 min of one hour', 1, 30, []],
    ['29 min of one hour', 1, 29, [['shorter', 29]]],
    ['90 min of one hour', 1, 90, []],
    ['91 min of one hour', 1, 91, [['longer', 91]]],
    ['2 h 15 of three hours', 3, 135, []],
    ['2 h 14 of three hours', 3, 134, [['shorter', 134]]],
    ['11 h of twelve', 12, 660, []],
    ['10 h 59 of twelve', 12, 659, [['shorter', 659]]],
  ])(
    'misses its plan by a quarter, between half an hour and one: %s',
    (_case, hours, worked, expected) => {
      const planned = { ...shift, end: plus(start, hours * HOUR) };
      const now = plus(planned.end, 3 * HOUR);
      expect(found({ shifts: [planned], visits: [visit(0, worked)], now })).toEqual(expected);
    },
  );

  it.each<[string, Partial<DefectInput>]>([
    ['less than an hour after the end', { now: plus(end, HOUR - 1) }],
    ['where the record was not read since', { wasRead: (_client, since) => since < end }],
    ['of a shift that somebody called out of', { callOuts: [aCallOut(shift, 'tom')] }],
    ['of a shift that WellSky calls completed', { shifts: [{ ...shift, status: 'completed' }] }],
    ['of a shift that nobody had', { shifts: [{ ...shift, caregiverId: null }] }],
    ['of a cancelled shift', { shifts: [{ ...shift, status: 'cancelled' }] }],
  ])('is not missed %s', (_case, over) => {
    expect(found(over)).toEqual([]);
  });
});

describe('a visit without a shift', () => {
  const elsewhere = visit(0, 60, { clientId: clientId('client-2') });

  it('is found once it is an hour old', () => {
    const made = { shifts: [], visits: [elsewhere] };
    expect(found(made)).toEqual([['no-shift', 60]]);
    expect(found({ ...made, now: plus(start, HOUR - 1) })).toEqual([]);
    expect(found({ ...made, wasRead: () => false })).toEqual([]);
  });

  it('is not told of a file that names no client', () => {
    expect(found({ shifts: [], visits: [{ ...elsewhere, clientId: null }] })).toEqual([]);
  });
});

describe('two visits of one caregiver', () => {
  const other = (from: number, to: number, over: Partial<Visit> = {}): Visit =>
    visit(from, to, {
      id: 'other' as VisitId,
      clientId: clientId('client-2'),
      appointmentId: '200' as AppointmentId,
      ...over,
    });
  const next = (from: number, hours = 2) =>
    aShift({
      start: plus(start, from * MINUTE),
      end: plus(start, from * MINUTE + hours * HOUR),
      appointmentId: '200' as AppointmentId,
      clientId: clientId('client-2'),
      caregiverId: tom,
    });

  it.each([
    ['that meet', 240, []],
    ['that overlap by 7 min', 233, []],
    ['that overlap by 8 min', 232, [['overlap', 8]]],
  ])('%s', (_case, from, expected) => {
    const visits = [visit(0, 240), other(from, 360)];
    expect(found({ shifts: [shift, next(240)], visits, now: plus(end, 6 * HOUR) })).toEqual(
      expected,
    );
  });

  it('may overlap where their shifts do', () => {
    const visits = [visit(0, 240), other(120, 240)];
    expect(found({ shifts: [shift, next(120)], visits })).toEqual([]);
  });

  it('do not overlap when they are of two caregivers', () => {
    const visits = [visit(0, 240), other(200, 320, { caregiverId: caregiverId('ana') })];
    const hers = { ...next(240), caregiverId: caregiverId('ana') };
    expect(found({ shifts: [shift, hers], visits, now: plus(end, 6 * HOUR) })).toEqual([]);
  });

  it('tell the longest of several overlaps', () => {
    const long = visit(-60, 400, {
      id: 'long' as VisitId,
      appointmentId: '300' as AppointmentId,
      clientId: clientId('client-3'),
    });
    const visits = [long, visit(0, 240), other(232, 360)];
    const codes = found({ shifts: [shift, next(240)], visits, now: plus(end, 6 * HOUR) });
    expect(codes.filter(([code]) => code === 'overlap')).toEqual([
      ['overlap', 240],
      ['overlap', 128],
    ]);
  });
});
