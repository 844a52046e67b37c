import { describe, expect, it } from 'vitest';
import { missingForCapacity } from '../../../../electron/core/capacity/missing.ts';
import { hoursByPlace } from '../../../../electron/core/capacity/places.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aClient,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
} from '../../../support/builders.ts';

const here = aClient({ locationId: '2' });
const there = aClient({ id: clientId('client-2'), locationId: '12' });
const nowhere = aClient({ id: clientId('client-3') });
const sarah = aCaregiver('Sarah', { locationId: '2' });
const ana = aCaregiver('Ana', { locationId: '2' });

function shift(start: string, client: string, caregiver: string | null) {
  return aShift({
    start: at(start),
    end: plus(at(start), 4 * HOUR),
    clientId: clientId(client),
    caregiverId: caregiver === null ? null : caregiverId(caregiver),
    appointmentId: `${client}-${start.slice(8, 10)}` as AppointmentId,
  });
}

const snapshot = aSnapshot({
  clients: [here, there, nowhere],
  caregivers: [sarah, ana, aCaregiver('Applicant', { isHired: false })],
  caregiverFacts: new Map([[sarah.id, { caregiverId: sarah.id, payRate: null, hoursWanted: 30 }]]),
  visits: [
    aVisit(shift('2026-11-23 08:00', 'client-1', 'sarah'), { clockOut: at('2026-11-23 13:00') }),
    aVisit(shift('2026-11-20 08:00', 'client-1', 'sarah'), { clockOut: at('2026-11-20 13:00') }),
  ],
  shifts: [
    shift('2026-11-27 14:00', 'client-1', 'ana'),
    shift('2026-11-28 22:00', 'client-2', null),
    shift('2026-11-28 06:00', 'client-3', 'sarah'),
    shift('2026-11-29 06:00', 'client-3', 'sarah'),
  ],
});

describe("this week's hours by place", () => {
  it('stand by location and part of the day, worked and booked, those without one last', () => {
    expect(hoursByPlace(snapshot).places).toEqual([
      { place: 'Location 2', daypart: 'morning', hours: 5, openHours: 0 },
      { place: 'Location 2', daypart: 'afternoon', hours: 4, openHours: 0 },
      { place: 'Location 12', daypart: 'night', hours: 4, openHours: 4 },
      { place: 'No location', daypart: 'morning', hours: 4, openHours: 0 },
    ]);
  });

  it('stand beside the hours wanted by those who told them', () => {
    expect(hoursByPlace(snapshot).wanted).toEqual([
      { place: 'Location 2', hours: 9, hoursWanted: 30, told: 1, caregivers: 2 },
    ]);
  });
});

describe('what is missing', () => {
  const outlook = null;

  it('is said with what it would add', () => {
    const knowledge = { outlook, clients: 3, unreadClients: 1, recordedDays: 2 };
    expect(missingForCapacity(snapshot, knowledge)).toEqual([
      'Past visits of 1 of 3 clients are not read yet. Until then past weeks show too few hours.',
      'Typical capacity needs 4 complete weeks of visits without a holiday; 0 complete weeks are known. Importing care logs adds earlier weeks.',
      'After 28 days of use (2 so far) the forecast also knows how much of a schedule usually still arrives or falls away.',
      'Wanted hours are not known of 1 of 2 caregivers. Importing caregivers with hours_wanted shows where there is room.',
      '1 of 3 clients have no location in WellSky. Their hours stand under "No location".',
    ]);
  });

  it('is nothing where everything is known', () => {
    const complete = aSnapshot({ clients: [here], caregivers: [] });
    const known = {
      weekStart: '2026-11-22' as never,
      hours: 10,
      typicalHours: 10,
      ratio: 1,
      triggerHours: 2200,
      leadWeeks: 6,
      triggerWeek: null,
      history: [],
      forecast: [],
    };
    const knowledge = { outlook: known, clients: 1, unreadClients: 0, recordedDays: 28 };
    expect(missingForCapacity(complete, knowledge)).toEqual([]);
  });
});
