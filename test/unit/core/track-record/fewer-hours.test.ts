import { expect, it } from 'vitest';
import { hasFewerHours } from '../../../../electron/core/track-record/fewer-hours.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  anIncident,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
} from '../../../support/builders.ts';

const JOHN = aCaregiver('John');
/** 42 h in the week of Sunday 2026-11-22. */
const WEEK = [22, 23, 24, 25, 26, 27].map((day): Shift => {
  const start = at(`2026-11-${String(day)} 08:00`);
  return aShift({
    appointmentId: String(day) as AppointmentId,
    caregiverId: JOHN.id,
    start,
    end: plus(start, 7 * HOUR),
  });
});
const [, , , , , LAST] = WEEK;
const TOLD = anIncident(aShift(), {
  workflow: 'overtime',
  caregiverId: JOHN.id,
  details: {
    weekStart: '2026-11-22',
    unit: 'week',
    hours: 42,
    threshold: 40,
    jurisdiction: 'us-federal',
    firstCrossing: null,
    weekHours: 42,
    overtimeHours: 2,
    isAhead: true,
  },
});

function fewer(shifts: readonly Shift[], over: Parameters<typeof aSnapshot>[0] = {}): boolean {
  const parts = { caregivers: [JOHN], shifts, now: at('2026-11-26 18:00'), ...over };
  return hasFewerHours(TOLD, aSnapshot(parts));
}

it('is so when a shift was taken off her week, or all of them', () => {
  expect(fewer(WEEK)).toBe(false);
  expect(fewer(WEEK.slice(1))).toBe(true);
  expect(fewer([])).toBe(true);
});

it('is asked of her own week, also once that is over and where it begins late in the day', () => {
  const now = at('2026-11-30 07:00');
  expect(fewer(WEEK, { now })).toBe(false);
  expect(fewer(WEEK, { now, policy: aPolicy({ week: { workdayStartsAt: '07:00' } }) })).toBe(false);
  expect(fewer(WEEK.slice(1), { now })).toBe(true);
});

it('is not what leaving half an hour early makes', () => {
  if (LAST === undefined) throw new Error('no last shift');
  const visit = aVisit(LAST, { clockOut: plus(LAST.end, -HOUR / 2) });
  expect(fewer(WEEK, { visits: [visit], now: at('2026-11-27 18:00') })).toBe(false);
});

it('says nothing of other workflows', () => {
  expect(hasFewerHours(anIncident(aShift()), aSnapshot({}))).toBe(false);
});
