import { describe, expect, it } from 'vitest';
import { parseAppointments } from '../../../../../electron/io/wellsky/wire/appointment.ts';
import type { ClientId } from '../../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../../shared/domain/shift.ts';
import { at } from '../../../../support/wellsky-gateway.ts';
import { appointmentRow } from '../../../../support/wire-rows.ts';

const CLIENT = '2810001' as ClientId;

function shift(changes: Record<string, unknown>): Shift {
  const [parsed] = parseAppointments([appointmentRow(changes)], CLIENT);
  if (parsed?.ok !== true) throw new Error('the row should fit');
  return parsed.value;
}

function reason(row: unknown): string {
  const [parsed] = parseAppointments([row], CLIENT);
  if (parsed === undefined || parsed.ok) throw new Error('the row should not fit');
  return parsed.error.reason;
}

describe('an appointment row', () => {
  it('becomes a shift known by id and start', () => {
    expect(shift({ position: { latitude: 39.7047, longitude: -105.0814 } })).toEqual({
      key: '109140001@2026-11-27T21:00:00Z',
      appointmentId: '109140001',
      clientId: '2810001',
      caregiverId: '3310001',
      start: at('2026-11-27T21:00:00Z'),
      end: at('2026-11-28T01:00:00Z'),
      status: 'scheduled',
      position: { latitude: 39.7047, longitude: -105.0814 },
    });
  });

  it.each([
    ['without a caregiver field', { caregiver: undefined }],
    ['with null', { caregiver: null }],
    ['with an empty object', { caregiver: {} }],
    ['with an empty id', { caregiver: { id: '' } }],
    ['with a null id', { caregiver: { id: null } }],
    ['with id "0"', { caregiver: { id: '0' } }],
    ['with id 0', { caregiver: { id: 0 } }],
    ['with id "None"', { caregiver: { id: 'None' } }],
    ['with an empty list', { caregiver: [] }],
    ['with status OPEN', { caregiver: undefined, status: 'OPEN' }],
    ['with status OPEN and a left-over caregiver', { status: 'OPEN' }],
  ])('is open %s', (_, changes) => {
    expect(shift(changes).caregiverId).toBeNull();
  });

  it.each([
    ['2026-11-27T21:00:00Z', '2026-11-27T21:00:00Z'],
    ['2026-11-27T21:00:00', '2026-11-27T21:00:00Z'],
    ['2026-11-27 21:00', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-07:00', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-0700', '2026-11-27T21:00:00Z'],
    ['2026-11-27T14:00:00-07', '2026-11-27T21:00:00Z'],
    ['2026-11-27T21:00:00.640Z', '2026-11-27T21:00:00Z'],
  ])('starts at %s', (start, expected) => {
    expect(shift({ start }).start).toBe(at(expected));
  });

  it.each([
    [undefined, 'scheduled'],
    ['SCHEDULED', 'scheduled'],
    ['scheduled', 'scheduled'],
    ['IN_PROGRESS', 'in-progress'],
    ['In Progress', 'in-progress'],
    ['CANCELED', 'cancelled'],
    ['CANCELLED', 'cancelled'],
    ['COMPLETED', 'completed'],
    ['MISSED', 'missed'],
    ['CONFIRMED', 'confirmed'],
    ['PENDING_REVIEW', 'unknown'],
    ['constructor', 'unknown'],
    ['None', 'unknown'],
    [null, 'unknown'],
    [3, 'unknown'],
  ])('of status %s is %s', (status, expected) => {
    expect(shift({ status }).status).toBe(expected);
  });

  it('may carry numbers as ids', () => {
    const changes = { id: 109140001, client: { id: 2810001 }, caregiver: { id: 3310001 } };
    expect(shift(changes)).toEqual(shift({}));
  });

  it('without an id gets a stable one, with ordinals for simultaneous shifts', () => {
    const rows = [
      appointmentRow({ id: undefined }),
      appointmentRow({ id: undefined, caregiver: null }),
      appointmentRow({ id: undefined, start: '2026-11-27T22:00:00Z' }),
    ];
    const keys = parseAppointments(rows, CLIENT).map((one) => (one.ok ? one.value.key : null));
    expect(keys).toEqual([
      'c2810001@2026-11-27T21:00:00Z',
      'c2810001-2@2026-11-27T21:00:00Z',
      'c2810001@2026-11-27T22:00:00Z',
    ]);
  });

  it.each([
    ['no start', appointmentRow({ start: undefined }), 'start is missing or not a date-time'],
    ['an empty end', appointmentRow({ end: '' }), 'end is not a date-time'],
    ['a date for a start', appointmentRow({ start: '2026-11-27' }), 'start is not a date-time'],
    ['an impossible day', appointmentRow({ start: '2026-02-30T10:00:00Z' }), 'start is not'],
    ['a zone in brackets', appointmentRow({ start: '2026-11-27T14:00[America/Denver]' }), 'start'],
    ['a number for a time', appointmentRow({ end: 1795323322 }), 'end is missing or not'],
    ['an end at the start', appointmentRow({ end: '2026-11-27T21:00:00Z' }), 'end is not after'],
    ['an end before it', appointmentRow({ end: '2026-11-27T03:00:00Z' }), 'end is not after start'],
    [
      'another client',
      appointmentRow({ client: { id: '2810009' } }),
      'client is not the one asked',
    ],
    ['a caregiver like no other', appointmentRow({ caregiver: { id: { a: 1 } } }), 'caregiver'],
    ['an id that is prose', appointmentRow({ id: 'Ruth Anderson' }), 'id is not an id'],
    ['nothing in it', 'Ruth Anderson', 'record'],
  ])('with %s is quarantined by path and rule', (_, row, expected) => {
    const why = reason(row);
    expect(why).toContain(expected);
    expect(why).not.toMatch(/Ruth|2810009|1795323322|Denver|2026/);
  });

  it('that does not fit leaves the others alone, and keeps its id where it is one', () => {
    const rows = [
      appointmentRow(),
      appointmentRow({ id: '109140002', end: 'tomorrow' }),
      appointmentRow({ id: '109140003' }),
    ];
    const parsed = parseAppointments(rows, CLIENT);
    expect(parsed.map((one) => one.ok)).toEqual([true, false, true]);
    expect(parsed[1]).toMatchObject({
      error: { resource: 'appointment', recordId: '109140002' },
    });
  });
});
