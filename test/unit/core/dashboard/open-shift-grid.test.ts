import { describe, expect, it } from 'vitest';
import {
  openShiftsAhead,
  openShiftsPast,
  pastDays,
} from '../../../../electron/core/dashboard/open-shift-grid.ts';
import type { OpenShiftCell } from '../../../../shared/contract/dashboard.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Opening, OpeningFate } from '../../../../shared/domain/opening.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { HOUR, localDateSchema, plus } from '../../../../shared/util/time.ts';
import { aPolicy, aShift, aSnapshot, at, caregiverId, DENVER } from '../../../support/builders.ts';

let appointments = 0;

function shift(start: string, holder: string | null, over: Partial<Shift> = {}): Shift {
  appointments += 1;
  const caregiver = holder === null ? null : caregiverId(holder);
  const appointmentId = String(appointments) as AppointmentId;
  return aShift({ appointmentId, start: at(start), caregiverId: caregiver, ...over });
}

function opening({ key, start, end }: Shift, fate: OpeningFate | null): Opening {
  const openedAt = plus(start, -24 * HOUR);
  const closedAt = fate === null ? null : plus(start, -HOUR);
  return { shift: key, shiftStart: start, shiftEnd: end, openedAt, holderId: null, closedAt, fate };
}

/** Cells that hold anything, as "weekday daypart: the other figures". */
function filled(cells: readonly OpenShiftCell[]): string[] {
  return cells
    .filter((cell) => cell.shifts > 0)
    .map(({ weekday, daypart, ...figures }) =>
      [String(weekday), daypart, ...Object.values(figures).map(String)].join(' '),
    );
}

describe('open shifts ahead', () => {
  it('stand by the agency’s weekday and part of the day, over the change of clocks', () => {
    const now = at('2026-10-30 11:00');
    const shifts = [
      // 4:30 AM is still night, and so is 10 PM; both nights of the longer Sunday have 1:30 AM.
      shift('2026-11-01 04:30', null),
      shift('2026-11-01 01:30', 'emma'),
      shift('2026-11-01 05:00', null),
      shift('2026-11-01 11:59', 'emma'),
      shift('2026-11-01 12:00', null),
      shift('2026-11-08 17:00', 'emma'),
      shift('2026-11-08 22:00', null),
    ];
    const ahead = openShiftsAhead(aSnapshot({ now, shifts }));
    expect(filled(ahead.cells)).toEqual([
      '0 morning 2 1',
      '0 afternoon 1 1',
      '0 evening 1 0',
      '0 night 3 2',
    ]);
    expect(ahead).toMatchObject({ from: '2026-10-30', to: '2026-11-12', shifts: 7, open: 4 });
  });

  it('leave out what is over, cancelled, or beyond the days that are read', () => {
    const shifts = [
      shift('2026-11-27 05:00', null),
      shift('2026-11-27 09:00', null),
      shift('2026-11-27 14:00', null, { status: 'cancelled' }),
      shift('2026-12-10 23:30', null),
      shift('2026-12-11 00:30', null),
    ];
    const ahead = openShiftsAhead(aSnapshot({ shifts }));
    expect(ahead).toMatchObject({ to: '2026-12-10', shifts: 2, open: 2 });
    expect(filled(ahead.cells)).toEqual(['4 night 1 1', '5 morning 1 1']);
  });

  it('hold every cell from the first day of the agency’s week, even of nothing', () => {
    const policy = aPolicy({ week: { startsOn: 'monday' } });
    const { cells } = openShiftsAhead(aSnapshot({ policy }));
    expect(cells.map(({ weekday }) => weekday).filter((_, index) => index % 4 === 0)).toEqual([
      1, 2, 3, 4, 5, 6, 0,
    ]);
    expect(cells.every((cell) => cell.shifts === 0 && cell.open === 0)).toBe(true);
  });
});

describe('open shifts of past days', () => {
  it('are those that nobody had at some time, and of these the ones that nobody took', () => {
    const taken = shift('2026-11-24 09:00', 'emma');
    const late = shift('2026-11-24 10:00', 'emma');
    const absent = shift('2026-11-24 11:00', 'tom');
    const kept = shift('2026-11-24 08:00', 'tom');
    const left = shift('2026-11-24 13:00', null);
    const unseen = shift('2026-11-24 14:00', 'emma');
    const cancelled = shift('2026-11-24 09:00', null, { status: 'cancelled' });
    const overNight = shift('2026-11-26 22:00', null, { end: at('2026-11-27 12:00') });
    const past = openShiftsPast({
      ...aSnapshot(),
      from: localDateSchema.parse('2026-11-20'),
      to: localDateSchema.parse('2026-11-26'),
      shifts: [taken, late, absent, kept, left, unseen, cancelled, overNight],
      openings: [
        opening(taken, 'filled'),
        opening(taken, 'filled'),
        opening(absent, 'missed'),
        opening(kept, 'kept'),
        opening(left, 'missed'),
        opening(unseen, 'unseen'),
        opening(overNight, null),
        opening(cancelled, 'cancelled'),
      ],
    });
    expect(filled(past.cells)).toEqual(['2 morning 4 2 1', '2 afternoon 2 2 1', '4 night 1 1 0']);
    expect(past).toMatchObject({ shifts: 7, open: 5, unfilled: 2 });
  });

  it('are looked for on whole days before today', () => {
    expect(pastDays(at('2026-11-27 23:59'), 1, DENVER)).toEqual({
      from: '2026-11-20',
      to: '2026-11-26',
    });
  });
});
