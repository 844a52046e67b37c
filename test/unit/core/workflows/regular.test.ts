import { describe, expect, it } from 'vitest';
import { regularOf } from '../../../../electron/core/workflows/regular.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { addDays, type LocalDate } from '../../../../shared/util/time.ts';
import { aShift, aSnapshot, aVisit, at, caregiverId } from '../../../support/builders.ts';

const sarah = caregiverId('sarah');
const tom = caregiverId('tom');
/** Three Mondays after the clocks went back on November 1, and three before. */
const MONDAYS = [-42, -35, -28, -21, -14, -7].map((days) =>
  addDays('2026-11-23' as LocalDate, days),
);
const monday = aShift({ start: at('2026-11-23 08:00') });

function visitOn(day: LocalDate, wallClock: string, by: Visit['caregiverId']): Visit {
  return aVisit(monday, { caregiverId: by, clockIn: at(`${day} ${wallClock}`) });
}

function mondays(wallClock: string, by: Visit['caregiverId']): Visit[] {
  return MONDAYS.map((day) => visitOn(day, wallClock, by));
}

function regular(visits: readonly Visit[], now = at('2026-11-20 11:00')) {
  return regularOf(aSnapshot({ now, visits }), monday);
}

describe('the regular of a weekly shift', () => {
  it('is whoever made most of the visits at that time by the wall clock', () => {
    expect(regular(mondays('08:05', sarah))).toBe(sarah);
    expect(regular(mondays('09:01', sarah))).toBeNull();
    const both = MONDAYS.map((day, week) => visitOn(day, '08:00', week < 2 ? tom : sarah));
    expect(regular(both)).toBe(sarah);
  });

  it('is nobody where two share it, or where it was made twice', () => {
    const shared = [...mondays('08:00', sarah), ...mondays('08:10', tom)].toSorted(
      (a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0),
    );
    expect(regular(shared)).toBeNull();
    expect(regular(mondays('08:00', sarah).slice(-2))).toBeNull();
  });

  it('is asked of the same visits for any moment', () => {
    const visits = mondays('08:00', sarah);
    expect(regular(visits, at('2026-12-16 11:00'))).toBe(sarah);
    expect(regular(visits, at('2027-01-20 11:00'))).toBeNull();
    expect(regular(visits, at('2026-10-20 11:00'))).toBeNull();
    expect(regular(visits, at('2026-11-20 11:00'))).toBe(sarah);
  });
});
