import { describe, expect, it } from 'vitest';
import { parseEncounter } from '../../../../../electron/io/wellsky/wire/encounter.ts';
import type { ClientId } from '../../../../../shared/domain/ids.ts';
import { at } from '../../../../support/wellsky-gateway.ts';
import { encounterRow } from '../../../../support/wire-rows.ts';

const CLIENT = '2810001' as ClientId;

describe('an encounter', () => {
  it('becomes a visit', () => {
    expect(parseEncounter(encounterRow(), CLIENT)).toEqual({
      ok: true,
      value: {
        id: '128770001',
        clientId: '2810001',
        caregiverId: '3310001',
        appointmentId: '109140001',
        clockIn: at('2026-11-20T21:03:00Z'),
        clockOut: at('2026-11-21T01:01:00Z'),
        plannedStart: null,
        plannedEnd: null,
      },
    });
  });

  it.each([
    ['an object', { Individual: { reference: 'Practitioner/3310001' } }],
    ['a lower-case list', { individual: [{ reference: 'Practitioner/3310001' }] }],
    ['a list of participants', [{ individual: { reference: 'Practitioner/3310001' } }]],
    ['a bare id', { Individual: [{ reference: '3310001' }] }],
  ])('finds its caregiver in %s', (_, participant) => {
    const parsed = parseEncounter(encounterRow({ participant }), CLIENT);
    expect(parsed).toMatchObject({ ok: true, value: { caregiverId: '3310001' } });
  });

  it.each([null, undefined])('that runs has no clock-out (%s)', (end) => {
    const period = { start: '2026-11-20T21:03:00', end };
    const parsed = parseEncounter(encounterRow({ status: 'IN_PROGRESS', period }), CLIENT);
    expect(parsed).toMatchObject({ ok: true, value: { clockOut: null } });
  });

  it('whose caregiver forgot to clock in keeps its clock-out', () => {
    const period = { start: null, end: '2026-11-21T01:01:00' };
    expect(parseEncounter(encounterRow({ period }), CLIENT)).toMatchObject({
      value: { clockIn: null, clockOut: at('2026-11-21T01:01:00Z') },
    });
  });

  it.each(['SCHEDULED', 'planned', 'CANCELLED'])('that is only %s is no visit', (status) => {
    expect(parseEncounter(encounterRow({ status }), CLIENT)).toBeNull();
  });

  it.each([
    ['no caregiver', { participant: {} }, 'participant names no caregiver'],
    ['no period', { period: undefined }, 'period is missing'],
    ['no time at all', { period: { start: null } }, 'period has neither start nor end'],
    ['a damaged clock-in', { period: { start: '', end: '2026-11-20T21:03:00' } }, 'period.start'],
    ['a damaged clock-out', { period: { start: '2026-11-20T21:03:00', end: 'x' } }, 'period.end'],
    [
      'a clock-out before the clock-in',
      { period: { start: '2026-11-20T21:03:00', end: '2026-11-20T20:00:00' } },
      'period.end is not after start',
    ],
    ['another client', { subject: { reference: 'Patient/2810002' } }, 'subject is not the one'],
  ])('with %s is quarantined', (_, changes, expected) => {
    const parsed = parseEncounter(encounterRow(changes), CLIENT);
    expect(parsed?.ok).toBe(false);
    expect(parsed?.ok === false ? parsed.error.reason : '').toContain(expected);
  });
});
