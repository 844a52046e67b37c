import { describe, expect, it } from 'vitest';
import { afterNightShift, afterQuietHours } from '../../../../electron/core/outreach/quiet.ts';
import { askablesOf } from '../../../../electron/core/outreach/pool.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import {
  aCandidate,
  aCaregiver,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  DENVER,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

describe('quiet hours', () => {
  it.each([
    ['2026-11-27 20:59', '2026-11-27 20:59'],
    ['2026-11-27 21:00', '2026-11-28 08:00'],
    ['2026-11-28 02:30', '2026-11-28 08:00'],
    ['2026-11-28 08:00', '2026-11-28 08:00'],
    // The night in which the clocks go forward has an hour less, and ends at 8 all the same.
    ['2026-03-07 23:00', '2026-03-08 08:00'],
  ])('at %s asking begins %s', (now, begins) => {
    expect(afterQuietHours(at(now), DEFAULT_POLICY.asking, DENVER)).toBe(at(begins));
  });

  it('may lie within a day', () => {
    const siesta = { quietFrom: '13:00', quietTo: '15:00' };
    expect(afterQuietHours(at('2026-11-27 14:00'), siesta, DENVER)).toBe(at('2026-11-27 15:00'));
    expect(afterQuietHours(at('2026-11-27 22:00'), siesta, DENVER)).toBe(at('2026-11-27 22:00'));
  });
});

describe('after a night shift', () => {
  const shift = (start: string, end: string) =>
    aShift({
      appointmentId: 'night' as AppointmentId,
      caregiverId: caregiverId('sarah'),
      start: at(start),
      end: at(end),
    });
  it.each([
    ['8 h of sleep', '2026-11-26 23:00', '2026-11-27 07:00', '2026-11-27 15:00'],
    ['nothing after a late evening', '2026-11-26 16:00', '2026-11-26 23:30', '2026-11-27 11:00'],
    ['nothing once 8 h are over', '2026-11-26 19:00', '2026-11-27 03:00', '2026-11-27 11:00'],
    ['nothing before one', '2026-11-27 23:00', '2026-11-28 07:00', '2026-11-27 11:00'],
  ])('%s', (_, start, end, awake) => {
    expect(afterNightShift(FRIDAY_11_AM, [shift(start, end)], DENVER)).toBe(at(awake));
  });
});

describe('who can be asked', () => {
  const ranking = {
    candidates: [aCandidate('Sarah', 0.8), aCandidate('John', 0.4)],
    excluded: [],
  };
  const forThis = { clientId: aShift().clientId, shiftStart: aShift().start };

  it('comes with her asks of the week and her ask for this shift', () => {
    const asks = [
      anAsk('sarah', { shiftStart: at('2026-11-24 09:00'), askedAt: at('2026-11-23 09:00') }),
      anAsk('sarah', { ...forThis, askedAt: at('2026-11-27 10:50'), outcome: null }),
      anAsk('john', { askedAt: at('2026-11-20 10:00') }),
    ];
    const caregivers = [aCaregiver('Sarah'), aCaregiver('John')];
    expect(askablesOf(aSnapshot({ caregivers, asks }), aShift(), ranking)).toMatchObject([
      { caregiverId: 'sarah', asksThisWeek: 2, isWaiting: true, askedAt: at('2026-11-27 10:50') },
      { caregiverId: 'john', asksThisWeek: 0, isWaiting: false, askedAt: null, chance: 0.4 },
    ]);
  });
});
