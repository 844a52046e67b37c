import { describe, expect, it } from 'vitest';
import { capacityOutlook } from '../../../../electron/core/capacity/outlook.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { addDays, HOUR, plus, type LocalDate } from '../../../../shared/util/time.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import {
  aPolicy,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  clientId,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { workedWeeks } from '../../../support/worked-weeks.ts';

const DAY_HOURS = 10;
/** Every day from the Sunday of `weeks` weeks before this week, whose week is not in full. */
function past(weeks: number, hours: (week: number) => number = () => DAY_HOURS): Visit[] {
  const from = addDays('2026-11-22' as LocalDate, -7 * weeks);
  const days = workedWeeks({ from, weeks: weeks + 1, hours });
  return days.slice(0, 7 * weeks + 5);
}

function outlookOf(parts: SnapshotParts, records = [] as Parameters<typeof capacityOutlook>[1]) {
  const outlook = capacityOutlook(aSnapshot(parts), records);
  if (outlook === null) throw new Error('nothing known');
  return outlook;
}

/** Four hours on each of the days from `from`, by Sarah or by nobody. */
function booked(from: string, days: number, caregiver: string | null = 'sarah') {
  return Array.from({ length: days }, (_, day) => {
    const start = plus(at(`${from} 14:00`), day * 24 * HOUR);
    const end = plus(start, 4 * HOUR);
    return aShift({ start, end, caregiverId: caregiver === null ? null : caregiverId(caregiver) });
  });
}

describe('the current week', () => {
  it('is what was worked, and what is scheduled for the rest, open shifts included', () => {
    const visits = workedWeeks({
      from: '2026-11-22' as LocalDate,
      weeks: 1,
      hours: () => 5,
    }).slice(0, 5);
    const shifts = [...booked('2026-11-27', 1), ...booked('2026-11-28', 1, null)];
    expect(outlookOf({ visits, shifts }).hours).toBe(5 * 5 + 4 + 4);
  });

  it('leaves out what nobody wants any more, and what began with nobody and is over', () => {
    const over = aShift({ start: at('2026-11-27 06:00'), end: at('2026-11-27 10:00') });
    const cancelled = aShift({ status: 'cancelled' });
    const running = aShift({
      start: at('2026-11-27 10:00'),
      appointmentId: '7' as AppointmentId,
    });
    expect(outlookOf({ shifts: [over, cancelled, running] }).hours).toBe(4);
  });

  it('begins on the day that the policy says', () => {
    const policy = aPolicy({ week: { startsOn: 'friday' } });
    const { weekStart, hours } = outlookOf({ policy, shifts: booked('2026-11-26', 7) });
    expect(weekStart).toBe('2026-11-27');
    expect(hours).toBe(6 * 4);
  });
});

describe('the typical capacity', () => {
  it('is the level of the last weeks without a holiday, and the ratio is to it', () => {
    // Columbus Day and Veterans Day stand in these weeks; theirs are not what is typical.
    const visits = past(12).map((visit) =>
      visit.clockIn !== null &&
      visit.clockIn > at('2026-11-08 00:00') &&
      visit.clockIn < at('2026-11-15 00:00')
        ? { ...visit, clockOut: plus(visit.clockIn, HOUR) }
        : visit,
    );
    const { typicalHours, ratio } = outlookOf({ visits, shifts: booked('2026-11-27', 1) });
    expect(typicalHours).toBe(70);
    expect(ratio).toBeCloseTo((50 + 4) / 70, 9);
  });

  it.each([
    ['no week', 0, null],
    ['four weeks, one of them with a holiday', 5, null],
    ['six weeks, two of them with holidays', 7, 70],
  ])('is known, or not, from %s', (_, weeks, expected) => {
    const shifts = booked('2026-11-27', 1);
    expect(outlookOf({ visits: past(weeks), shifts }).typicalHours).toBe(expected);
  });

  it('says nothing of an agency of which nothing is known', () => {
    expect(capacityOutlook(aSnapshot(), [])).toBeNull();
  });
});

describe('the coming weeks', () => {
  it('are as many as hiring takes, at least four, each within its interval', () => {
    const visits = past(20);
    const weeks = (leadWeeks: number) =>
      outlookOf({ visits, policy: aPolicy({ capacity: { leadWeeks } }) }).forecast;
    expect(weeks(2)).toHaveLength(5);
    expect(weeks(9)).toHaveLength(10);
    for (const { low, hours, high } of weeks(9)) {
      expect(low).toBeLessThanOrEqual(hours);
      expect(high).toBeGreaterThanOrEqual(hours);
    }
  });

  it('know their booked hours as far as the schedule was read', () => {
    const shifts = booked('2026-11-29', 7);
    const { forecast } = outlookOf({ shifts });
    expect(forecast.map(({ weekStart, booked: of }) => [weekStart, of])).toEqual([
      ['2026-11-22', 0],
      ['2026-11-29', 28],
    ]);
    const client = clientId('client-1');
    const unread = windowsOf([client]).map((window) => ({ ...window, readAt: null }));
    expect(outlookOf({ shifts, windows: unread }).forecast).toEqual([]);
    expect(outlookOf({ shifts, windows: windowsOf([client]).slice(0, 1) }).forecast).toHaveLength(
      1,
    );
  });

  it('are as booked where the schedule is read, and as the past was where it is not', () => {
    const { forecast } = outlookOf({ visits: past(20), shifts: booked('2026-11-29', 7) });
    const [, next, later] = forecast;
    expect(next?.hours).toBe(28);
    expect(next?.high).toBeLessThan(40);
    expect(later?.hours).toBeCloseTo(70, 6);
  });

  it('do not contradict the schedule of a week in which half of the clients fell away', () => {
    // 50 of the usual 70 hours are worked, and nothing is booked for the last two days.
    const [current] = outlookOf({ visits: past(20) }).forecast;
    expect(current?.hours).toBe(50);
    expect(current?.high).toBeLessThan(60);
  });

  it('are corrected by what became of the schedules of other weeks', () => {
    const visits = past(20, (week) => DAY_HOURS + 4 * Math.sin(week * week));
    const shifts = booked('2026-11-29', 7);
    const records = Array.from({ length: 18 }, (_, week) => {
      const weekStart = addDays('2026-11-15' as LocalDate, -7 * week);
      // Two days before a week only half of its hours were booked.
      return { takenOn: addDays(weekStart, -2), weekStart, hours: 35 };
    });
    const [, plain] = outlookOf({ visits, shifts }).forecast;
    const [, corrected] = outlookOf({ visits, shifts }, records).forecast;
    expect(corrected?.booked).toBe(plain?.booked);
    expect(corrected?.hours).toBeGreaterThan((plain?.hours ?? 0) + 3);
  });
});

describe('the hiring trigger', () => {
  const growing = past(20, (week) => DAY_HOURS * 1.02 ** week);
  const withTrigger = (triggerHours: number, leadWeeks: number) =>
    outlookOf({ visits: growing, policy: aPolicy({ capacity: { triggerHours, leadWeeks } }) });

  it('speaks of the first week whose interval reaches it, and not further than hiring takes', () => {
    const { forecast } = withTrigger(10_000, 6);
    const [, , , third, fourth] = forecast;
    const trigger = ((third?.high ?? 0) + (fourth?.high ?? 0)) / 2;
    expect(withTrigger(trigger, 6).triggerWeek).toBe(fourth?.weekStart);
    expect(withTrigger(trigger, 3).triggerWeek).toBeNull();
    expect(withTrigger(10_000, 6).triggerWeek).toBeNull();
  });
});
