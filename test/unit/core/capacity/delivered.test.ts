import { describe, expect, it } from 'vitest';
import { deliveredDays, weeklySums } from '../../../../electron/core/capacity/delivered.ts';
import { pastHours } from '../../../../electron/core/capacity/past-hours.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { HOUR, plus, type LocalDate } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { workedWeeks } from '../../../support/worked-weeks.ts';

/** Sunday, eight weeks before the week of FRIDAY_11_AM. */
const FROM = '2026-09-27' as LocalDate;

function delivered(parts: SnapshotParts) {
  const snapshot = aSnapshot(parts);
  return deliveredDays(snapshot, pastHours(snapshot));
}

/** Hours by date, of the days that have any. */
function byDate(parts: SnapshotParts): Record<string, number> {
  const { days, hours } = delivered(parts);
  const named = days.map(({ date }, day): [string, number] => [date, hours[day] ?? 0]);
  return Object.fromEntries(named.filter(([, of]) => of > 0));
}

function visit(clockIn: string, over: Partial<Visit> = {}): Visit {
  const start = at(clockIn);
  const visit = aVisit(aShift({ start, caregiverId: caregiverId('sarah') }));
  return { ...visit, clockOut: plus(start, 4 * HOUR), ...over };
}

describe('delivered hours of a day', () => {
  it('count where a visit starts, also over midnight, and without a client', () => {
    const visits = [
      visit('2026-10-05 22:00', { clientId: null }),
      visit('2026-10-06 09:00'),
      visit('2026-10-06 15:00'),
    ];
    expect(byDate({ visits })).toEqual({ '2026-10-05': 4, '2026-10-06': 8 });
  });

  it('are those on the clock when the clocks change: 3 h from midnight to 4 AM', () => {
    const clockOut = at('2026-03-08 04:00');
    const visits = [visit('2026-03-08 00:00', { clockOut })];
    const now = at('2026-03-20 11:00');
    expect(byDate({ now, visits })).toEqual({ '2026-03-08': 3 });
  });

  it('belong to the day before while the workday has not begun', () => {
    const policy = aPolicy({ week: { workdayStartsAt: '04:00' } });
    const visits = [visit('2026-10-05 10:00'), visit('2026-10-07 03:00')];
    expect(byDate({ policy, visits })).toEqual({ '2026-10-05': 4, '2026-10-06': 4 });
  });

  it('take a missing stamp from the plan, else from the usual length of the appointment', () => {
    const planned = visit('2026-10-05 09:00', {
      clockOut: null,
      plannedEnd: at('2026-10-05 15:00'),
    });
    const usual = visit('2026-10-06 09:00', { clockOut: null });
    const endOnly = visit('2026-10-07 09:00', { clockIn: null });
    const other = { appointmentId: '200' as AppointmentId, clockOut: at('2026-10-08 19:00') };
    const visits = [planned, usual, endOnly, visit('2026-10-08 09:00', other)];
    // Three visits of appointment 100 are known in full: 6 h, and twice 4 h.
    const more = [visit('2026-10-09 09:00'), visit('2026-10-10 09:00')];
    expect(byDate({ visits: [...visits, ...more] })).toEqual({
      '2026-10-05': 6,
      '2026-10-06': 4,
      '2026-10-07': 4,
      '2026-10-08': 10,
      '2026-10-09': 4,
      '2026-10-10': 4,
    });
  });

  it('are those of the schedule while a visit of the last days is still to come in', () => {
    const start = at('2026-11-26 09:00');
    const sarahs = aShift({ start, caregiverId: caregiverId('sarah') });
    expect(byDate({ shifts: [sarahs] })).toEqual({ '2026-11-26': 4 });
    const clockOut = plus(start, 5 * HOUR);
    expect(byDate({ shifts: [sarahs], visits: [aVisit(sarahs, { clockOut })] })).toEqual({
      '2026-11-26': 5,
    });
    expect(byDate({ shifts: [sarahs], callOuts: [aCallOut(sarahs, 'sarah')] })).toEqual({});
    expect(byDate({ shifts: [aShift({ start })] })).toEqual({});
  });

  it('of a night shift that is still running count on the evening it began', () => {
    const running = aShift({
      start: at('2026-11-26 22:00'),
      end: at('2026-11-27 12:00'),
      caregiverId: caregiverId('sarah'),
    });
    expect(byDate({ shifts: [running], visits: [aVisit(running)] })).toEqual({ '2026-11-26': 14 });
  });

  it('of today are apart, without what still runs', () => {
    const over = aShift({ start: at('2026-11-27 05:00'), caregiverId: caregiverId('sarah') });
    const running = aShift({ start: at('2026-11-27 10:00'), caregiverId: caregiverId('ana') });
    expect(delivered({ shifts: [over, running] }).today).toBe(4);
  });
});

describe('the first week that counts', () => {
  it.each([
    ['the one after the week in which the history begins', FROM, 8, '2026-10-04'],
    ['not before a week of at least half the usual hours', FROM, 1, '2026-10-11'],
  ])('is %s', (_, from, thinHours, expected) => {
    const hours = (week: number): number => (week === 1 ? thinHours : 8);
    const { days, firstFullWeek } = delivered({ visits: workedWeeks({ from, weeks: 8, hours }) });
    expect(days[firstFullWeek]?.date).toBe(expected);
  });

  it('follows the day on which the agency begins its week', () => {
    const policy = aPolicy({ week: { startsOn: 'monday' } });
    const visits = workedWeeks({ from: FROM, weeks: 8, hours: () => 8 });
    const { days, firstFullWeek } = delivered({ policy, visits });
    expect(days[firstFullWeek]?.date).toBe('2026-09-28');
  });

  it('does not exist without visits; the current week is known from its shifts all the same', () => {
    const { days, hours, firstFullWeek } = delivered({});
    expect(days.map(({ date }) => date)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ]);
    expect(weeklySums(hours.slice(firstFullWeek))).toEqual([]);
  });
});
