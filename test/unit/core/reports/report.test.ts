import { describe, expect, it } from 'vitest';
import { hoursReport, type ReportInput } from '../../../../electron/core/reports/report.ts';
import type { AppointmentId, CaregiverId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Charge } from '../../../../shared/domain/insight.ts';
import type { Shift, Visit } from '../../../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus, type LocalDate } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aClient,
  aShift,
  at,
  aVisit,
  clientId,
  DENVER,
} from '../../../support/builders.ts';

const day = '2026-11-20' as LocalDate;
const sarah = aCaregiver('Sarah');
const lisa = aCaregiver('Lisa');
const client = aClient();
const shift = aShift({
  caregiverId: sarah.id,
  start: at('2026-11-20 08:00'),
  end: at('2026-11-20 12:00'),
});
const visit = aVisit(shift, { clockOut: shift.end });

function charge(over: Partial<Charge> = {}): Charge {
  return {
    id: 'charge-1',
    clientId: client.id,
    caregiverId: sarah.id,
    start: shift.start,
    end: shift.end,
    quantity: 4,
    status: 'billable',
    ...over,
  };
}

function report(over: Partial<ReportInput> = {}) {
  return hoursReport({
    kind: 'billing',
    from: day,
    to: day,
    timeZone: DENVER,
    now: at('2026-11-27 11:00'),
    shifts: [shift],
    visits: [visit],
    charges: [charge()],
    clients: new Map([[client.id, client]]),
    caregivers: new Map([sarah, lisa].map((one) => [one.id, one])),
    chargesReadAt: at('2026-11-27 10:00'),
    scheduleFrom: at('2026-11-01 00:00'),
    ...over,
  });
}

describe('an hours report', () => {
  it('puts what was scheduled, visited and charged side by side', () => {
    const { rows, missing } = report();
    expect(rows).toEqual([
      { id: client.id, name: client.name, scheduled: 4, visited: 4, charged: 4, differences: [] },
    ]);
    expect(missing).toEqual([]);
  });

  it('counts by whoever worked for payroll, and by client for billing', () => {
    const visits = [{ ...visit, caregiverId: lisa.id }];
    const charges = [charge({ caregiverId: lisa.id })];
    const payroll = report({ kind: 'payroll', visits, charges }).rows;
    expect(payroll.map(({ id, visited }) => [id, visited])).toEqual([[lisa.id, 4]]);
    expect(payroll[0]?.differences.map((one) => one.code)).toEqual(['other-caregiver']);
    expect(report({ visits, charges }).rows.map(({ id }) => id)).toEqual([client.id]);
  });

  const stamps = (over: Partial<Visit>): Partial<ReportInput> => ({
    visits: [{ ...visit, ...over }],
  });
  it.each<[string, Partial<ReportInput>, [string, number][]]>([
    ['a visit that did not happen', { visits: [], charges: [] }, [['no-visit', -4]]],
    ['a shift that is still to come', { visits: [], charges: [], now: at('2026-11-20 11:00') }, []],
    ['a visit without a shift', { shifts: [] }, [['no-shift', 4]]],
    ['a visit from before the schedule was read', { shifts: [], scheduleFrom: null }, []],
    [
      'a visit without a shift that was planned elsewhere',
      { shifts: [], ...stamps({ plannedStart: shift.start, plannedEnd: shift.end }) },
      [],
    ],
    ['a forgotten clock-in', stamps({ clockIn: null }), [['missing-clock-in', 0]]],
    ['a forgotten clock-out', stamps({ clockOut: null }), [['missing-clock-out', 0]]],
    ['a quarter of an hour', stamps({ clockOut: plus(shift.end, 15 * MINUTE) }), []],
    [
      'half an hour too long',
      stamps({ clockOut: plus(shift.end, 30 * MINUTE) }),
      [
        ['longer', 0.5],
        ['charge-differs', -0.5],
      ],
    ],
    [
      'an hour too short',
      stamps({ clockOut: plus(shift.end, -HOUR) }),
      [
        ['shorter', -1],
        ['charge-differs', 1],
      ],
    ],
    ['a charge that is missing', { charges: [] }, [['not-charged', -4]]],
    ['a charge that is not due yet', { charges: [], now: at('2026-11-21 11:00') }, []],
    ['charges that were not read', { charges: [], chargesReadAt: null }, []],
    ['a charge without a visit', { shifts: [], visits: [] }, [['charged-without-visit', 4]]],
    [
      'a charge of another caregiver',
      { charges: [charge({ caregiverId: lisa.id })] },
      [
        ['not-charged', -4],
        ['charged-without-visit', 4],
      ],
    ],
  ])('says of %s', (_, over, expected) => {
    const found = report(over).rows.flatMap((row) => row.differences);
    expect(found.map(({ code, hours }) => [code, hours])).toEqual(expected);
  });

  it('holds a shift over midnight to the day it starts on, and nothing of other days', () => {
    const night = aShift({
      appointmentId: '7' as AppointmentId,
      caregiverId: sarah.id,
      start: at('2026-11-20 22:00'),
      end: at('2026-11-21 06:00'),
    });
    const inputs = { shifts: [shift, night], visits: [], charges: [] };
    expect(report(inputs).rows[0]?.scheduled).toBe(12);
    const next = '2026-11-21' as LocalDate;
    expect(report({ ...inputs, from: next, to: next }).rows).toEqual([]);
  });

  it('counts the real hours of a night on which the clocks are set back', () => {
    const night: Shift = aShift({
      caregiverId: sarah.id,
      start: at('2026-10-31 22:00'),
      end: at('2026-11-01 06:00'),
    });
    const from = '2026-10-31' as LocalDate;
    const inputs = { from, to: from, shifts: [night], visits: [], charges: [] };
    expect(report(inputs).rows[0]?.scheduled).toBe(9);
  });

  it('names people that nobody knows by their id, and lines of no client as such', () => {
    const visits = [
      { ...visit, clientId: null, appointmentId: null, caregiverId: 'x' as CaregiverId },
      { ...visit, id: 'other' as VisitId, clientId: clientId('gone') },
    ];
    const billing = report({ shifts: [], visits, charges: [] }).rows.map((row) => row.name);
    expect(billing).toEqual(['Client gone', 'No client named']);
    const payroll = report({ kind: 'payroll', shifts: [], visits, charges: [] }).rows;
    expect(payroll.map((row) => row.name)).toEqual(['Caregiver x', 'Sarah Oakes']);
  });

  it('says what it could not compare', () => {
    const { missing, rows } = report({
      chargesReadAt: null,
      charges: [],
      scheduleFrom: shift.start,
    });
    expect(missing).toHaveLength(1);
    expect(rows[0]?.charged).toBeNull();
    expect(report({ scheduleFrom: at('2026-11-21 08:00') }).missing).toEqual([
      'Standby did not read the schedule before 2026-11-21; visits of that time stand without their shifts.',
    ]);
  });

  it('gives a CSV file that no spreadsheet takes for formulas', () => {
    const clients = new Map([[client.id, { ...client, name: '=SUM(A1), "x"' }]]);
    const { csv } = report({ clients, charges: [], visits: [] });
    expect(csv.split('\r\n')).toEqual([
      'id,name,scheduled,visited,charged,when,difference,hours',
      `client-1,"'=SUM(A1), ""x""",4.00,0.00,0.00,,,`,
      `client-1,"'=SUM(A1), ""x""",,,,2026-11-20 08:00,"scheduled, but no visit",-4.00`,
      '',
    ]);
  });
});
