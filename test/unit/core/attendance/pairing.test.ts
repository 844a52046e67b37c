import { describe, expect, it } from 'vitest';
import { pairVisits } from '../../../../electron/core/attendance/pairing.ts';
import { workOf } from '../../../../electron/core/attendance/work.ts';
import type { AppointmentId, VisitId } from '../../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCallOut, aShift, at, aVisit, caregiverId, clientId } from '../../../support/builders.ts';

const sarah = caregiverId('sarah');
const morning = aShift({
  appointmentId: '1' as AppointmentId,
  caregiverId: sarah,
  start: at('2026-11-27 08:00'),
  end: at('2026-11-27 12:00'),
});
const afternoon = aShift({
  appointmentId: '2' as AppointmentId,
  caregiverId: sarah,
  start: at('2026-11-27 13:00'),
  end: at('2026-11-27 17:00'),
});

function visit(over: Partial<Visit>): Visit {
  return aVisit(morning, { id: 'visit' as VisitId, clockOut: morning.end, ...over });
}

function ownerOf(one: Visit, shifts: readonly Shift[] = [morning, afternoon]): Shift | null {
  return pairVisits(shifts, [one]).pairs.find((pair) => pair.visits.length > 0)?.shift ?? null;
}

describe('which visit was made for which shift', () => {
  it.each([
    ['named by its appointment', {}, morning],
    ['two hours early', { clockIn: plus(morning.start, -2 * HOUR) }, morning],
    ['earlier than that', { clockIn: plus(morning.start, -2 * HOUR - 1) }, null],
    ['after every end', { clockIn: afternoon.end }, null],
    [
      'without an appointment, nearest start',
      { appointmentId: null, clockIn: at('2026-11-27 11:40') },
      afternoon,
    ],
    [
      'of an appointment that the schedule does not have',
      { appointmentId: '9' as AppointmentId },
      morning,
    ],
    [
      'without a clock-in, by its clock-out',
      { clockIn: null, clockOut: at('2026-11-27 12:04') },
      morning,
    ],
    [
      'without a clock-in, by its planned start',
      { clockIn: null, plannedStart: morning.start },
      morning,
    ],
    ['without a client, by its caregiver', { clientId: null, appointmentId: null }, morning],
    ['of another caregiver, by its appointment', { caregiverId: caregiverId('lisa') }, morning],
    [
      'of another caregiver, without an appointment',
      { caregiverId: caregiverId('lisa'), appointmentId: null },
      null,
    ],
    ['of another client', { clientId: clientId('client-2') }, null],
    ['without any time', { clockIn: null, clockOut: null }, null],
  ] as const)('a visit %s', (_, over, expected) => {
    expect(ownerOf(visit(over))).toBe(expected);
  });

  it('leaves open and cancelled shifts out', () => {
    const open = aShift({ start: morning.start, end: morning.end });
    const cancelled = { ...morning, status: 'cancelled' as const };
    expect(pairVisits([open, cancelled], []).pairs).toEqual([]);
  });
});

describe('what everybody worked', () => {
  const callOuts = [aCallOut(afternoon, 'sarah', { kind: 'logged' })];

  it('is the visit where there is one, else the schedule, and nothing for a call-out', () => {
    const clockIn = plus(morning.start, 5 * MINUTE);
    const visits = [visit({ clockIn })];
    const input = { shifts: [morning, afternoon], visits, callOuts: [] };
    expect(workOf(input)).toEqual([
      { caregiverId: sarah, start: clockIn, end: morning.end, source: 'visit', shift: morning },
      {
        caregiverId: sarah,
        start: afternoon.start,
        end: afternoon.end,
        source: 'schedule',
        shift: afternoon,
      },
    ]);
    expect(workOf({ ...input, callOuts })).toHaveLength(1);
  });

  it('takes a missing stamp from the plan, and nothing from a visit without any end', () => {
    const running = visit({ clockOut: null });
    const forgotten = visit({ clockIn: null });
    const lost = visit({ appointmentId: null, clientId: clientId('client-9'), clockOut: null });
    const spans = (one: Visit) =>
      workOf({ shifts: [morning], visits: [one], callOuts: [] })
        .filter(({ source }) => source === 'visit')
        .map(({ start, end }) => [start, end]);
    expect(spans(running)).toEqual([[morning.start, morning.end]]);
    expect(spans(forgotten)).toEqual([[morning.start, morning.end]]);
    expect(spans(lost)).toEqual([]);
  });
});
