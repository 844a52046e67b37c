import { describe, expect, it } from 'vitest';
import {
  findPatterns,
  type FoundPattern,
} from '../../../../electron/core/patterns/find-patterns.ts';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import type { VisitId } from '../../../../shared/domain/ids.ts';
import {
  addDays,
  DAY,
  HOUR,
  localDate,
  MINUTE,
  plus,
  WEEKDAYS,
  type LocalDate,
} from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aPolicy,
  aShift,
  aVisit,
  caregiverId,
  clientId,
  DENVER,
  FRIDAY_11_AM,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { halfYear, mariasAgency, pastStart, type Weekly } from '../../../support/half-year.ts';
import { anAvailability } from '../../../support/histories.ts';

const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3, 4];
const MARIA = caregiverId('maria');

/** Three Mondays, all called out, against 1 of 75 other shifts. */
const THREE_MONDAYS: readonly Weekly[] = [
  { weekday: MONDAY, weeks: 3, calledOut: [1, 2, 3] },
  { weekday: TUESDAY, weeks: 25 },
  { weekday: WEDNESDAY, weeks: 25, calledOut: [11] },
  { weekday: THURSDAY, weeks: 25 },
];

function found(snapshot: Snapshot): readonly FoundPattern[] {
  return findPatterns(snapshot).patterns;
}

function countsOf(pattern: FoundPattern | undefined) {
  if (pattern === undefined) return null;
  const { count, opportunities, otherCount, otherOpportunities } = pattern;
  return [count, opportunities, otherCount, otherOpportunities];
}

describe('call-outs that cluster on a weekday', () => {
  it('are found with the counts on both sides', () => {
    const [pattern, ...more] = found(mariasAgency(halfYear(...THREE_MONDAYS)));
    expect(more).toEqual([]);
    expect(pattern).toMatchObject({
      ...{ caregiverId: MARIA, kind: 'call-outs', dimension: 'weekday', value: 'monday' },
      ...{ days: 3, streak: 3 },
    });
    expect(countsOf(pattern)).toEqual([3, 3, 1, 75]);
    expect(pattern?.pValue).toBeCloseTo(4 / 76_076, 12);
  });

  it('are not told of two events, nor of three of many', () => {
    const two = halfYear(
      { weekday: MONDAY, weeks: 2, calledOut: [1, 2] },
      ...THREE_MONDAYS.slice(1),
    );
    expect(found(mariasAgency(two))).toEqual([]);
    const many = halfYear({ weekday: MONDAY, weeks: 25, calledOut: [1, 2, 3] });
    const others = halfYear(...THREE_MONDAYS.slice(1));
    const both = {
      visits: [...many.visits, ...others.visits].sort(byClockIn),
      callOuts: [...many.callOuts, ...others.callOuts],
    };
    expect(found(mariasAgency(both))).toEqual([]);
  });

  it('are told once, whatever else the same shifts have in common', () => {
    const [pattern, ...more] = found(
      mariasAgency(
        halfYear(
          {
            weekday: MONDAY,
            hour: 18,
            weeks: 20,
            calledOut: [1, 2, 3, 5, 8, 9],
            client: 'client-2',
          },
          ...THREE_MONDAYS.slice(1),
        ),
      ),
    );
    expect([pattern?.dimension, pattern?.value, more]).toEqual(['weekday', 'monday', []]);
  });

  it('are told of a client where the shifts lie on several weekdays', () => {
    const withClient = [MONDAY, WEDNESDAY, SUNDAY].map((weekday): Weekly => {
      return { weekday, weeks: 12, calledOut: [1, 3, 4, 8], client: 'client-2' };
    });
    const regular = [MONDAY, TUESDAY, WEDNESDAY, SUNDAY].map((weekday): Weekly => {
      return { weekday, hour: 14, weeks: 25 };
    });
    const patterns = found(mariasAgency(halfYear(...withClient, ...regular)));
    expect(patterns[0]).toMatchObject({ dimension: 'daypart', value: 'morning' });
    const atOneTime = regular.map((weekly) => ({ ...weekly, hour: 9.5 }));
    const [client] = found(mariasAgency(halfYear(...withClient, ...atOneTime)));
    expect(client).toMatchObject({ dimension: 'client', value: 'client-2' });
  });

  it('are told apart where one does not explain the other', () => {
    const mondaysAndThursdays = halfYear(
      { weekday: MONDAY, weeks: 20, calledOut: [1, 2, 3, 5, 6, 7, 9, 10] },
      { weekday: TUESDAY, weeks: 25 },
      { weekday: WEDNESDAY, weeks: 25 },
      { weekday: THURSDAY, weeks: 20, calledOut: [1, 2, 3, 5, 6, 7, 9] },
    );
    const patterns = found(mariasAgency(mondaysAndThursdays));
    const negative = patterns.filter((one) => one.kind === 'call-outs');
    expect(negative.map((one) => one.value)).toEqual(['monday', 'thursday']);
  });

  it('are not made of one sick day with many shifts, nor of one week of illness', () => {
    const sickMonday = [8, 10, 12, 14].map((hour): Weekly => {
      return { weekday: MONDAY, hour, weeks: 2, calledOut: [1] };
    });
    expect(found(mariasAgency(halfYear(...sickMonday, ...THREE_MONDAYS.slice(1))))).toEqual([]);
    const week = [1, 2, 3, 4, 5].map((weekday): Weekly => {
      return { weekday, weeks: 2, calledOut: [1], client: 'client-2' };
    });
    const regular = [1, 2, 3, 4, 5].map((weekday): Weekly => {
      return { weekday, hour: 14, weeks: 25, calledOut: [1] };
    });
    expect(found(mariasAgency(halfYear(...week, ...regular)))).toEqual([]);
  });
});

describe('an occasion', () => {
  it('counts once, however many records and visits there are of it', () => {
    const { visits, callOuts } = halfYear(...THREE_MONDAYS);
    const again = callOuts.map((one) => ({ ...one, kind: 'unassigned' as const }));
    const resumed = visits.map((one) => ({
      ...one,
      id: `${one.id} again` as VisitId,
      clockIn: plus(one.clockIn ?? FRIDAY_11_AM, 2 * HOUR),
    }));
    const twice = {
      visits: [...visits, ...resumed].sort(byClockIn),
      callOuts: [...callOuts, ...again],
    };
    expect(countsOf(found(mariasAgency(twice))[0])).toEqual([3, 3, 1, 75]);
  });

  it('is the same in a file that names no client', () => {
    const { visits, callOuts } = halfYear(...THREE_MONDAYS);
    const logs = visits.map((one) => ({
      ...one,
      ...{ id: `log ${one.id}` as VisitId, clientId: null, appointmentId: null },
      plannedStart: one.clockIn,
    }));
    const both = { visits: [...visits, ...logs].sort(byClockIn), callOuts };
    expect(countsOf(found(mariasAgency(both))[0])).toEqual([3, 3, 1, 75]);
  });

  it('was worked after all when there is a visit inside the call-out', () => {
    const { visits, callOuts } = halfYear(...THREE_MONDAYS);
    const late = callOuts.slice(0, 1).map((one) =>
      aVisit(aShift({ start: one.shiftStart, clientId: one.clientId }), {
        ...{ id: 'late' as VisitId, caregiverId: MARIA, clockIn: plus(one.shiftStart, HOUR) },
      }),
    );
    const came = { visits: [...visits, ...late].sort(byClockIn), callOuts };
    expect(found(mariasAgency(came))).toEqual([]);
  });

  it('is placed by the planned start where that is known, else by the nearest half hour', () => {
    const monday = { weekday: MONDAY, hour: 0, weeks: 3, calledOut: [1, 2, 3] };
    const { visits, callOuts } = halfYear(monday, ...THREE_MONDAYS.slice(1));
    // Clocked in on Sunday for a shift that begins with Monday, four weeks ago.
    const early = aVisit(aShift({ start: plus(pastStart(monday, 4), -12 * MINUTE) }), {
      ...{ id: 'early' as VisitId, caregiverId: MARIA },
    });
    const history = { visits: [...visits, early].sort(byClockIn), callOuts };
    const lax = { policy: aPolicy({ patterns: { q: 0.5 } }) };
    expect(countsOf(found(mariasAgency(history, lax))[0])).toEqual([3, 4, 1, 75]);
  });

  it.each(['America/Denver', 'America/New_York', 'Pacific/Honolulu'])(
    'lies on the weekday of the wall in %s, on both sides of the change of clocks',
    (zone) => {
      // The clocks went back on Sunday November 1: 25 weeks reach far into summer time.
      const late = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY].map((weekday): Weekly => {
        const isHabit = weekday === MONDAY;
        return {
          weekday,
          hour: 23,
          weeks: 22,
          calledOut: isHabit ? [1, 2, 5, 6, 9, 15] : [],
          zone,
        };
      });
      const agency = { id: '9001', name: 'Example Home Care', timeZone: zone };
      const [pattern] = found(mariasAgency(halfYear(...late), { agency }));
      expect(pattern?.value).toBe('monday');
      expect(countsOf(pattern)).toEqual([6, 22, 0, 66]);
    },
  );

  it('counts only where the visits are known', () => {
    const { visits, callOuts } = halfYear(...THREE_MONDAYS);
    expect(found(mariasAgency({ visits: [], callOuts }))).toEqual([]);
    const unread = callOuts.map((one) => ({ ...one, clientId: clientId('client-9') }));
    const read = (...clients: string[]) => ({
      visitsReadAt: new Map(clients.map((id) => [clientId(id), FRIDAY_11_AM])),
    });
    const both = { visits, callOuts: unread };
    expect(found(mariasAgency(both, read('client-1')))).toEqual([]);
    expect(found(mariasAgency(both, read('client-1', 'client-9')))).toHaveLength(1);
    const recent = visits.filter(({ clockIn }) => (clockIn ?? 0) > plus(FRIDAY_11_AM, -4 * DAY));
    expect(found(mariasAgency({ visits: recent, callOuts }))).toEqual([]);
    const silent = visits.filter(({ clockIn }) => (clockIn ?? 0) < plus(FRIDAY_11_AM, -30 * DAY));
    expect(found(mariasAgency({ visits: silent, callOuts }))).toEqual([]);
  });

  it('is a kept one where the schedule shows a past shift without a word', () => {
    const { visits, callOuts } = halfYear(...THREE_MONDAYS);
    const shift = aShift({
      caregiverId: MARIA,
      start: plus(pastStart({ weekday: THURSDAY, weeks: 1 }, 1), 7 * HOUR),
    });
    const later = aVisit(aShift({ start: plus(FRIDAY_11_AM, -HOUR) }), { id: 'later' as VisitId });
    const history = { visits: [...visits, later], callOuts };
    const [pattern] = found(mariasAgency(history, { shifts: [shift] }));
    expect(countsOf(pattern)).toEqual([3, 3, 1, 76]);
  });
});

describe('protected leave', () => {
  const history = halfYear(...THREE_MONDAYS);

  it('protects a shift, whatever else was noted about it', () => {
    const [first] = history.callOuts;
    if (first === undefined) throw new Error('no call-out');
    const callOuts = [
      ...history.callOuts,
      { ...first, kind: 'unassigned' as const, isProtected: true },
    ];
    expect(found(mariasAgency({ ...history, callOuts }))).toEqual([]);
  });

  it.each<[string, SnapshotParts]>([
    [
      'for certain dates',
      { availability: [anAvailability({ ...offFrom(21), isProtected: true })] },
    ],
    [
      'for a part of every Monday',
      {
        availability: [
          anAvailability({
            ...{ caregiverId: MARIA, weekday: MONDAY, fromMinute: 540, toMinute: 600 },
            isProtected: true,
          }),
        ],
      },
    ],
  ])('counts on no side %s', (_, over) => {
    expect(found(mariasAgency(history, over))).toEqual([]);
  });

  it('takes days off the other side, too', () => {
    const thursday = localDate(pastStart({ weekday: THURSDAY, weeks: 1 }, 5), DENVER);
    const availability = [
      anAvailability({
        ...{ caregiverId: MARIA, kind: 'time-off', isProtected: true },
        ...{ dateFrom: thursday, dateTo: thursday },
      }),
    ];
    expect(countsOf(found(mariasAgency(history, { availability }))[0])).toEqual([3, 3, 1, 74]);
  });
});

function offFrom(days: number) {
  const today = localDate(FRIDAY_11_AM, DENVER);
  return {
    ...{ caregiverId: MARIA, kind: 'time-off' as const },
    ...{ dateFrom: addDays(today, -days), dateTo: today },
  };
}

describe('a pattern', () => {
  it('fades when its newest evidence is older than the policy says', () => {
    const history = halfYear(...THREE_MONDAYS);
    const [pattern] = found(mariasAgency(history));
    const lastDay = localDate(pastStart({ weekday: MONDAY, weeks: 3 }, 1), DENVER);
    expect(pattern?.expiresOn).toBe(addDays(lastDay, 60));
    const within = (expireDays: number) => ({ policy: aPolicy({ patterns: { expireDays } }) });
    expect(found(mariasAgency(history, within(4)))).toHaveLength(1);
    expect(found(mariasAgency(history, within(3)))).toEqual([]);
  });

  it.each([
    ['left', { active: false }],
    ['is not hired', { isHired: false }],
    ['is a stand-in', { isPlaceholder: true }],
  ])('is not told of somebody who %s', (_, over) => {
    const caregivers = [aCaregiver('Maria', over)];
    expect(found(mariasAgency(halfYear(...THREE_MONDAYS), { caregivers }))).toEqual([]);
  });

  it('is held to the rate of the policy', () => {
    const history = halfYear(...THREE_MONDAYS);
    const strict = { policy: aPolicy({ patterns: { q: 0.00001 } }) };
    expect(found(mariasAgency(history, strict))).toEqual([]);
  });
});

describe('days off', () => {
  const working = [1, 2, 3, 4, 5].map((weekday): Weekly => ({ weekday, weeks: 25 }));
  const requestsOn = (weekday: number, weeks: readonly number[]) =>
    weeks.map((number) => {
      const date = localDate(pastStart({ weekday, weeks: 25 }, number), DENVER);
      return requested(date, date);
    });
  const requested = (dateFrom: LocalDate, dateTo: LocalDate) =>
    anAvailability({ caregiverId: MARIA, kind: 'time-off', dateFrom, dateTo });
  /** The shifts of the days off were given to somebody else in time. */
  const without = (availability: readonly { readonly dateFrom: LocalDate | null }[]) => {
    const off = new Set(availability.map((one) => one.dateFrom));
    const { visits } = halfYear(...working);
    const kept = visits.filter((one) => !off.has(localDate(one.clockIn ?? FRIDAY_11_AM, DENVER)));
    return { visits: kept, callOuts: [] };
  };

  it('that cluster on a weekday are found among the days she usually works', () => {
    const availability = [...requestsOn(MONDAY, [1, 2, 4, 7, 8, 12]), ...requestsOn(THURSDAY, [3])];
    const [pattern, ...more] = found(mariasAgency(without(availability), { availability }));
    expect(more).toEqual([]);
    expect(pattern).toMatchObject({ kind: 'days-off', dimension: 'weekday', value: 'monday' });
    const [count, opportunities, otherCount, others] = countsOf(pattern) ?? [];
    expect([count, otherCount]).toEqual([6, 1]);
    // Today is a Friday, and a working day.
    expect([opportunities, others]).toEqual([25, 101]);
  });

  it('are no pattern of Mondays when whole weeks are taken', () => {
    const availability = [1, 5, 9, 14, 20].map((number) => {
      const monday = localDate(pastStart({ weekday: MONDAY, weeks: 25 }, number), DENVER);
      return requested(monday, addDays(monday, 4));
    });
    expect(found(mariasAgency(without(availability), { availability }))).toEqual([]);
  });

  it('on weekdays without shifts say nothing', () => {
    const availability = requestsOn(SUNDAY, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found(mariasAgency(halfYear(...working), { availability }))).toEqual([]);
  });

  it('of protected leave, for part of a day or for every week say nothing', () => {
    const mondays = requestsOn(MONDAY, [1, 2, 4, 7, 8, 12]);
    const silent = [
      mondays.map((one) => ({ ...one, isProtected: true })),
      mondays.map((one) => ({ ...one, fromMinute: 540, toMinute: 600 })),
      [anAvailability({ caregiverId: MARIA, kind: 'time-off', weekday: MONDAY })],
    ];
    for (const availability of silent) {
      expect(found(mariasAgency(halfYear(...working), { availability }))).toEqual([]);
    }
  });
});

describe('regular work', () => {
  it('is told of a weekday that is kept when others are not', () => {
    const history = halfYear(
      { weekday: SUNDAY, weeks: 24 },
      { weekday: TUESDAY, weeks: 25, calledOut: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20] },
      { weekday: THURSDAY, weeks: 25, calledOut: [1, 4, 7, 9, 12, 15, 17, 19, 22] },
    );
    const patterns = found(mariasAgency(history));
    const works = patterns.filter((one) => one.kind === 'works');
    expect(works.map((one) => one.value)).toEqual(['sunday']);
    expect(countsOf(works[0])).toEqual([24, 24, 31, 50]);
  });

  it('is nothing of note where she always comes', () => {
    const always = WEEKDAYS.map((_, weekday): Weekly => ({ weekday, weeks: 25 }));
    expect(findPatterns(mariasAgency(halfYear(...always)))).toEqual({ patterns: [], tests: 0 });
  });
});

function byClockIn(a: { clockIn: number | null }, b: { clockIn: number | null }): number {
  return (a.clockIn ?? 0) - (b.clockIn ?? 0);
}
