import { describe, expect, it } from 'vitest';
import { personOf } from '../../../../electron/core/reports/person.ts';
import { profileOf } from '../../../../electron/core/reports/profile.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import type { AppointmentId, AskId } from '../../../../shared/domain/ids.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCaregiver, aClient, aShift, aSnapshot, at, aVisit } from '../../../support/builders.ts';

const sarah = aCaregiver('Sarah', { phone: '3035550137' });
const client = aClient({ name: 'Harold Beaumont' });
const worked = aShift({ caregiverId: sarah.id, start: at('2026-11-26 08:00') });
const coming = aShift({
  appointmentId: '2' as AppointmentId,
  caregiverId: sarah.id,
  start: at('2026-11-27 14:00'),
});
const open = aShift({ appointmentId: '3' as AppointmentId, start: at('2026-11-28 14:00') });
const visit = aVisit(worked, {
  clockIn: plus(worked.start, 5 * MINUTE),
  clockOut: plus(worked.end, 5 * MINUTE),
});
const ask: Ask = {
  id: 'ask-1' as AskId,
  caregiverId: sarah.id,
  clientId: client.id,
  shiftStart: coming.start,
  shiftEnd: coming.end,
  askedAt: at('2026-11-26 14:10'),
  channel: 'call',
  outcome: 'no-answer',
  answeredAt: null,
  actor: 'Dana',
};
const snapshot = aSnapshot({
  clients: [client],
  caregivers: [sarah],
  shifts: [worked, coming, open],
  visits: [visit],
  asks: [{ ...ask, id: 'older' as AskId, askedAt: at('2026-11-20 14:10') }, ask],
});

describe('a profile', () => {
  it('of a caregiver has her hours of the workweek, what comes next and the newest ask', () => {
    const profile = profileOf(snapshot, { kind: 'caregiver', id: sarah.id });
    expect(profile).toMatchObject({
      name: 'Sarah Oakes',
      phone: '3035550137',
      weekHours: 8,
      hoursWanted: null,
      nextShifts: [{ shift: coming.key, with: 'Harold Beaumont' }],
      lastContact: {
        at: ask.askedAt,
        text: 'Called Thu 2:10 PM about Friday 2 PM: no answer',
      },
    });
    expect(profile?.missing).toHaveLength(1);
  });

  it('of a client has who comes next, open shifts among them, and the newest visit', () => {
    expect(profileOf(snapshot, { kind: 'client', id: client.id })).toMatchObject({
      weekHours: 8,
      nextShifts: [
        { shift: coming.key, with: 'Sarah Oakes' },
        { shift: open.key, with: null },
      ],
      lastContact: { text: 'Visited Thu 8:05 AM by Sarah O.' },
      missing: [],
    });
  });

  it('knows the hours that a file told', () => {
    const facts = { caregiverId: sarah.id, payRate: 18, hoursWanted: 30 };
    const told = { ...snapshot, caregiverFacts: new Map([[sarah.id, facts]]) };
    const profile = profileOf(told, { kind: 'caregiver', id: sarah.id });
    expect([profile?.hoursWanted, profile?.missing]).toEqual([30, []]);
  });

  it('counts only the hours that lie within the workweek', () => {
    const night = aShift({
      caregiverId: sarah.id,
      start: at('2026-11-28 22:00'),
      end: plus(at('2026-11-28 22:00'), 8 * HOUR),
    });
    const over = { ...snapshot, shifts: [night], visits: [] };
    expect(profileOf(over, { kind: 'caregiver', id: sarah.id })?.weekHours).toBe(2);
  });

  it.each([
    ['applicants', aCaregiver('Ann', { isHired: false })],
    ['stand-ins', aCaregiver('Open', { isPlaceholder: true })],
  ])('is not given of %s', (_, caregiver) => {
    const known = aSnapshot({ caregivers: [caregiver] });
    expect(personOf(known, { kind: 'caregiver', id: caregiver.id })).toBeNull();
  });

  it('is not given of prospects, nor of anybody unknown', () => {
    const prospect = aClient({ isClient: false });
    const known = aSnapshot({ clients: [prospect], caregivers: [] });
    expect(personOf(known, { kind: 'client', id: prospect.id })).toBeNull();
    expect(profileOf(known, { kind: 'caregiver', id: sarah.id })).toBeNull();
  });
});
