import { describe, expect, it } from 'vitest';
import {
  briefingByClock,
  dueNow,
  DUE_TIMES,
  lastDue,
  type DueTime,
} from '../../../../electron/core/briefing/due.ts';
import {
  HOUR,
  localTime,
  minuteOfDay,
  MINUTE,
  plus,
  type Instant,
} from '../../../../shared/util/time.ts';
import { at, DENVER } from '../../../support/builders.ts';

/** At 02:30, which the wall clock skips in spring and shows twice in autumn. */
const HALF_PAST_TWO: DueTime = { minute: minuteOfDay('02:30'), weekday: null, goodFor: HOUR };

/** Every minute from one wall-clock time to another, with what was served. */
function served(time: DueTime, from: string, to: string): Instant[] {
  const dues: Instant[] = [];
  for (let now = at(from); now <= at(to); now = plus(now, MINUTE)) {
    const due = dueNow(time, now, DENVER, dues.at(-1) ?? null);
    if (due !== null) dues.push(due);
  }
  return dues;
}

describe('what is due', () => {
  it.each([
    ['morning', '2026-11-27 06:59', null],
    ['morning', '2026-11-27 07:00', '2026-11-27 07:00'],
    ['morning', '2026-11-27 12:00', '2026-11-27 07:00'],
    ['morning', '2026-11-27 12:01', null],
    ['evening', '2026-11-27 16:59', null],
    ['evening', '2026-11-27 17:00', '2026-11-27 17:00'],
    ['evening', '2026-11-27 22:01', null],
    ['weekly', '2026-11-29 07:00', null],
    ['weekly', '2026-11-30 07:00', '2026-11-30 07:00'],
    ['weekly', '2026-12-01 19:00', '2026-11-30 07:00'],
    ['weekly', '2026-12-01 19:01', null],
  ] as const)('of the %s at %s is %s', (kind, now, due) => {
    expect(dueNow(DUE_TIMES[kind], at(now), DENVER, null)).toBe(due === null ? null : at(due));
  });

  it('is served once', () => {
    const seven = at('2026-11-27 07:00');
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 07:01'), DENVER, seven)).toBeNull();
    expect(dueNow(DUE_TIMES.morning, at('2026-11-28 07:00'), DENVER, seven)).toBe(
      at('2026-11-28 07:00'),
    );
  });

  it('after a week of sleep is the newest alone', () => {
    const served = at('2026-11-20 07:00');
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 08:00'), DENVER, served)).toBe(
      at('2026-11-27 07:00'),
    );
  });

  it('is not forgotten for what was served while the clock was wrong', () => {
    const fromTheFuture = at('2031-01-01 07:00');
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 07:00'), DENVER, fromTheFuture)).toBe(
      at('2026-11-27 07:00'),
    );
  });

  it('is not served again when the clock is set back over it', () => {
    const seven = at('2026-11-27 07:00');
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 06:30'), DENVER, seven)).toBeNull();
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 07:00'), DENVER, seven)).toBeNull();
  });

  it('is not served again when the agency moves to another time zone', () => {
    const seven = at('2026-11-27 07:00', 'America/New_York');
    expect(dueNow(DUE_TIMES.morning, at('2026-11-27 07:05'), DENVER, seven)).toBeNull();
  });
});

describe('in the weeks in which the clocks change', () => {
  it.each([
    ['forward', '2026-03-06 00:00', '2026-03-10 23:59', 5],
    ['back', '2026-10-30 00:00', '2026-11-03 23:59', 5],
  ])('there is a morning on every day (%s)', (_case, from, to, days) => {
    const mornings = served(DUE_TIMES.morning, from, to);
    expect(mornings).toHaveLength(days);
    expect(mornings.map((due) => localTime(due, DENVER).minute)).toEqual(
      Array.from({ length: days }, () => 7 * 60),
    );
  });

  it('a time that is skipped comes when the gap is over', () => {
    const days = served(HALF_PAST_TWO, '2026-03-07 00:00', '2026-03-09 12:00');
    expect(days).toEqual([at('2026-03-07 02:30'), at('2026-03-08 03:30'), at('2026-03-09 02:30')]);
  });

  it('a time that the clock shows twice comes once, the first time', () => {
    const days = served(HALF_PAST_TWO, '2026-10-31 00:00', '2026-11-02 12:00');
    const first = at('2026-11-01 02:30');
    expect(days).toEqual([at('2026-10-31 02:30'), first, at('2026-11-02 02:30')]);
    const oneThirty = { ...HALF_PAST_TWO, minute: minuteOfDay('01:30') };
    const doubled = served(oneThirty, '2026-10-31 12:00', '2026-11-01 12:00');
    expect(doubled).toHaveLength(1);
    expect(localTime(plus(doubled[0] ?? first, HOUR), DENVER).minute).toBe(90);
  });
});

it('the last due time of a week day is that day at the latest a week ago', () => {
  expect(lastDue(DUE_TIMES.weekly, at('2026-11-30 06:59'), DENVER)).toBe(at('2026-11-23 07:00'));
  expect(lastDue(DUE_TIMES.weekly, at('2026-11-30 07:00'), DENVER)).toBe(at('2026-11-30 07:00'));
});

it.each([
  ['2026-11-27 03:00', 'evening'],
  ['2026-11-27 07:00', 'morning'],
  ['2026-11-27 16:59', 'morning'],
  ['2026-11-27 17:00', 'evening'],
])('the day is at %s at the %s', (now, kind) => {
  expect(briefingByClock(at(now), DENVER)).toBe(kind);
});
