import { describe, expect, it } from 'vitest';
import { fillRate } from '../../../../electron/core/dashboard/fill-rate.ts';
import type { AskedOpening } from '../../../../electron/core/match/past-openings.ts';
import { fillRateSchema } from '../../../../shared/contract/dashboard.ts';
import type { ShiftKey } from '../../../../shared/domain/ids.ts';
import type { Opening, OpeningFate } from '../../../../shared/domain/opening.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aSnapshot, at, FRIDAY_11_AM } from '../../../support/builders.ts';

/** An opening that lasted `minutes`. */
function opening(start: string, opened: string, fate: OpeningFate | null, minutes = 0): Opening {
  const openedAt = at(opened);
  return {
    shift: `100@${start}` as ShiftKey,
    shiftStart: at(start),
    shiftEnd: plus(at(start), 4 * HOUR),
    openedAt,
    holderId: null,
    closedAt: fate === null ? null : plus(openedAt, minutes * MINUTE),
    fate,
  };
}

function asked(start: string, own: Partial<AskedOpening> = {}): AskedOpening {
  const askedAt = plus(at(start), -5 * HOUR);
  const takenAt = plus(askedAt, 30 * MINUTE);
  return { shiftStart: at(start), askedAt, takenAt, fate: 'filled', ...own };
}

const input = { ...aSnapshot(), weeks: 4, openings: [], asked: [], watchedSince: null };
const LONG_AGO = at('2026-01-01 00:00');

describe('fill rate and time to fill', () => {
  it('count a shift in the week in which it was to start, over the change of clocks', () => {
    const { weeks } = fillRate({
      ...input,
      now: at('2026-11-04 12:00'),
      watchedSince: LONG_AGO,
      openings: [
        opening('2026-10-31 23:30', '2026-10-30 12:00', 'filled', 60),
        opening('2026-11-01 00:30', '2026-10-30 12:00', 'missed'),
        opening('2026-11-01 01:30', '2026-10-30 12:00', 'cancelled'),
      ],
    });
    expect(weeks.map(({ weekStart, isComplete }) => [weekStart, isComplete])).toEqual([
      ['2026-10-11', true],
      ['2026-10-18', true],
      ['2026-10-25', true],
      ['2026-11-01', false],
    ]);
    expect(weeks[2]).toMatchObject({
      filledInTime: 1,
      missed: 0,
      filledShare: 1,
      medianMinutes: 60,
    });
    expect(weeks[3]).toMatchObject({ filledInTime: 0, missed: 1, cancelled: 1, filledShare: 0 });
    expect(weeks[0]).toMatchObject({ filledShare: null, medianMinutes: null, basis: 'incidents' });
  });

  it('hold apart what was filled in time, filled late, missed, cancelled and is still open', () => {
    const { total, missing } = fillRate({
      ...input,
      watchedSince: LONG_AGO,
      openings: [
        opening('2026-11-24 12:00', '2026-11-24 10:00', 'filled', 120),
        opening('2026-11-24 12:00', '2026-11-24 10:00', 'filled', 121),
        opening('2026-11-25 12:00', '2026-11-24 10:00', 'missed', 60),
        opening('2026-11-25 12:00', '2026-11-24 10:00', 'cancelled', 60),
        opening('2026-11-25 12:00', '2026-11-24 10:00', 'kept', 60),
        opening('2026-11-25 12:00', '2026-11-24 10:00', 'unseen', 60),
        opening('2026-11-28 12:00', '2026-11-24 10:00', null),
      ],
    });
    expect(total).toEqual({
      ...{ filledInTime: 1, filledLate: 1, missed: 1, cancelled: 1, stillOpen: 1 },
      ...{ filledShare: 1 / 3, medianMinutes: 121, p90Minutes: null },
    });
    expect(missing).toEqual([
      '1 open shift is left out: the schedule was not read while it could have been filled.',
    ]);
  });

  it('tell the slowest tenth from five filled shifts on', () => {
    const times = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    const openings = times.map((minutes) =>
      opening('2026-11-25 12:00', '2026-11-24 08:00', 'filled', minutes),
    );
    const told = (count: number) =>
      fillRate({ ...input, watchedSince: LONG_AGO, openings: openings.slice(0, count) }).total;
    expect(told(10)).toMatchObject({ medianMinutes: 55, p90Minutes: 90 });
    expect(told(5)).toMatchObject({ medianMinutes: 30, p90Minutes: 50 });
    expect(told(4)).toMatchObject({ medianMinutes: 25, p90Minutes: null });
  });

  it('know the time before Standby watched from asks, up to that moment', () => {
    const rate = fillRate({
      ...input,
      watchedSince: at('2026-11-25 08:00'),
      openings: [opening('2026-11-26 12:00', '2026-11-26 10:00', 'filled', 10)],
      asked: [
        asked('2026-11-10 12:00'),
        asked('2026-11-10 14:00', { takenAt: null }),
        asked('2026-11-11 12:00', { takenAt: null, fate: 'unfilled' }),
        asked('2026-11-11 12:00', { takenAt: null, fate: 'withdrawn' }),
        asked('2026-11-12 12:00', { takenAt: null, fate: null }),
        asked('2026-11-12 12:00', { takenAt: at('2026-11-12 12:30') }),
        asked('2026-11-24 12:00'),
        asked('2026-11-26 12:00', { takenAt: null, fate: 'unfilled' }),
      ],
    });
    expect(rate.weeks.map(({ weekStart, basis }) => [weekStart, basis])).toEqual([
      ['2026-11-08', 'asks'],
      ['2026-11-15', 'asks'],
      ['2026-11-22', 'asks'],
    ]);
    expect(rate.weeks[0]).toMatchObject({
      ...{ filledInTime: 2, filledLate: 1, missed: 1, cancelled: 1, stillOpen: 0 },
      ...{ filledShare: 0.5, isComplete: true },
    });
    expect(rate.weeks[2]).toMatchObject({ filledInTime: 2, missed: 0, medianMinutes: 20 });
    expect(rate.missing).toEqual([
      'Standby watches since Nov 25. Earlier weeks count shifts that somebody was asked to take, from the first ask to the yes.',
    ]);
    expect(fillRateSchema.parse(rate)).toEqual(rate);
  });

  it('are of no week before anything is known', () => {
    const fresh = fillRate({ ...input, watchedSince: FRIDAY_11_AM });
    expect(fresh.weeks.map(({ weekStart, isComplete }) => [weekStart, isComplete])).toEqual([
      ['2026-11-22', false],
    ]);
    expect(fresh).toMatchObject({
      watchedSince: '2026-11-27',
      missing: ['Standby watches since Nov 27. An import of asks shows earlier weeks.'],
    });
    expect(fillRate(input)).toMatchObject({
      watchedSince: null,
      missing: ['The schedule has not been read yet, so no open shift is known.'],
    });
  });
});
