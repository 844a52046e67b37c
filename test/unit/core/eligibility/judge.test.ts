import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/util/time.ts';
import type { AppointmentId, TagId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import {
  aCallOut,
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  clientId,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { anAsk, aTag, ranked, sarahExcluded, tagMap } from '../../../support/histories.ts';

const MRS_A = aClient({ id: clientId('client-2'), name: 'Ruth Anderson', shortName: 'Mrs. A.' });
const DOWNTOWN = { latitude: 39.74, longitude: -104.99 };
/** About 22 km east of downtown. */
const AURORA = { latitude: 39.74, longitude: -104.73 };

/** Sarah's shift with Mrs. A., by the wall clock. */
function hers(from: string, to: string, over: Partial<Shift> = {}): Shift {
  return aShift({
    appointmentId: `hers-${from}` as AppointmentId,
    clientId: MRS_A.id,
    caregiverId: caregiverId('sarah'),
    start: at(from),
    end: at(to),
    ...over,
  });
}

function withTags(ids: string[]): SnapshotParts {
  return {
    clients: [aClient({ tagIds: ids as TagId[] })],
    tags: tagMap(aTag('cna'), aTag('cpr', { kind: 'skill' }), aTag('dog', { kind: 'attribute' })),
  };
}

function withShift(...shifts: Shift[]): SnapshotParts {
  return { clients: [aClient(), MRS_A], shifts };
}

describe('who cannot take an open shift, Friday 2 to 6 PM', () => {
  it.each<[string, SnapshotParts, string, string]>([
    [
      'applicants',
      { caregivers: [aCaregiver('Sarah', { isHired: false })] },
      'not-hired',
      'Applicant, not hired yet.',
    ],
    [
      'people who left',
      { caregivers: [aCaregiver('Sarah', { active: false })] },
      'inactive',
      'Inactive in WellSky.',
    ],
    [
      'who called out of this very shift',
      { callOuts: [aCallOut(aShift(), 'sarah')] },
      'called-out',
      'Called out of this shift.',
    ],
    [
      'who must not be sent there',
      {
        preferences: [
          {
            clientId: clientId('client-1'),
            caregiverId: caregiverId('sarah'),
            kind: 'blocked',
            source: 'family',
            expiresOn: '2026-11-27' as LocalDate,
          },
        ],
      },
      'blocked',
      'Mr. D.: do not send.',
    ],
    [
      'who opted out by a tag',
      {
        caregivers: [aCaregiver('Sarah', { tagIds: ['9' as TagId] })],
        tags: tagMap(aTag('9', { name: 'Do not contact', kind: 'attribute' })),
      },
      'opted-out',
      'Asked not to be offered shifts.',
    ],
    [
      'who said no to this shift',
      {
        asks: [
          anAsk('sarah', {
            clientId: clientId('client-1'),
            shiftStart: aShift().start,
            outcome: 'declined',
          }),
        ],
      },
      'declined-already',
      'Already said no to this shift.',
    ],
    [
      'who still works when it starts',
      withShift(hers('2026-11-27 09:00', '2026-11-27 15:00')),
      'overlap',
      'Works until 3:00 PM with Mrs. A., overlaps by 1 h.',
    ],
    [
      'who works before it ends',
      withShift(hers('2026-11-27 17:30', '2026-11-27 21:00')),
      'overlap',
      'Works from 5:30 PM with Mrs. A., overlaps by 30 min.',
    ],
    [
      'who lacks a required certificate',
      withTags(['cna']),
      'missing-tag',
      'Does not have CNA, which the client requires.',
    ],
    [
      'who lacks a required skill',
      withTags(['cpr']),
      'missing-tag',
      'Does not have CPR, which the client requires.',
    ],
    [
      'who lacks an attribute that the agency requires by name',
      { ...withTags(['dog']), policy: aPolicy({ eligibility: { requiredTags: ['Dog'] } }) },
      'missing-tag',
      'Does not have DOG, which the client requires.',
    ],
    [
      'whose required certificate expired',
      {
        ...withTags(['cna']),
        caregivers: [aCaregiver('Sarah', { tagIds: ['cna' as TagId] })],
        credentials: [
          { caregiverId: caregiverId('sarah'), name: 'Cna', expiresOn: '2026-11-26' as LocalDate },
        ],
      },
      'credential-expired',
      'CNA is required and expired on Nov 26, 2026.',
    ],
    [
      'who cannot be there in time',
      withShift(hers('2026-11-27 09:00', '2026-11-27 13:30', { position: AURORA })),
      'travel-gap',
      'Works until 1:30 PM with Mrs. A.: about 48 min on the way, 30 min between the shifts.',
    ],
    [
      'who cannot be at the next shift in time',
      withShift(hers('2026-11-27 18:15', '2026-11-27 20:00', { position: AURORA })),
      'travel-gap',
      'Works from 6:15 PM with Mrs. A.: about 48 min on the way, 15 min between the shifts.',
    ],
    [
      'who would pass the hour cap',
      {
        ...withShift(hers('2026-11-24 08:00', '2026-11-24 16:30')),
        policy: aPolicy({ eligibility: { hourCap: 12 } }),
      },
      'hour-cap',
      'Would reach 12.5 h in that week, the limit is 12 h.',
    ],
  ])('%s', (_, parts, reason, text) => {
    const shift = aShift({ position: DOWNTOWN });
    expect(sarahExcluded(aSnapshot(parts), shift)).toEqual({
      caregiverId: 'sarah',
      name: 'Sarah O.',
      reason,
      text,
    });
  });

  it('people in the set of those who gave it back', () => {
    const except = new Set([caregiverId('sarah')]);
    expect(ranked(aSnapshot(), aShift(), { except }).excluded).toMatchObject([
      { caregiverId: 'sarah', reason: 'called-out' },
    ]);
  });

  it('its own caregiver, when cover is looked for', () => {
    const assigned = aShift({ caregiverId: caregiverId('sarah') });
    expect(sarahExcluded(aSnapshot({ shifts: [assigned] }), assigned)).toMatchObject({
      reason: 'overlap',
      text: 'Is assigned to this shift.',
    });
  });
});

describe('who is not excluded', () => {
  it.each<[string, SnapshotParts]>([
    [
      'somebody whose hire status is not known',
      { caregivers: [aCaregiver('Sarah', { isHired: null })] },
    ],
    [
      'somebody whose earlier shift ends as this one starts',
      withShift(hers('2026-11-27 10:00', '2026-11-27 14:00')),
    ],
    [
      'somebody whose shift was cancelled',
      withShift(hers('2026-11-27 14:00', '2026-11-27 18:00', { status: 'cancelled' })),
    ],
    [
      'somebody who changed her no into a yes',
      {
        asks: (['declined', 'accepted'] as const).map((outcome, number) =>
          anAsk('sarah', {
            clientId: clientId('client-1'),
            shiftStart: aShift().start,
            askedAt: at(`2026-11-27 0${String(8 + number)}:00`),
            outcome,
          }),
        ),
      },
    ],
    [
      'somebody whose block expired yesterday',
      {
        preferences: [
          {
            clientId: clientId('client-1'),
            caregiverId: caregiverId('sarah'),
            kind: 'blocked',
            source: 'family',
            expiresOn: '2026-11-26' as LocalDate,
          },
        ],
      },
    ],
    [
      'somebody with a credential of the required name',
      {
        ...withTags(['cna']),
        credentials: [
          { caregiverId: caregiverId('sarah'), name: 'cna', expiresOn: '2026-11-27' as LocalDate },
        ],
      },
    ],
    ['somebody without an attribute that is only a preference', withTags(['dog'])],
    [
      'somebody whose expired certificate is not required here',
      {
        credentials: [
          { caregiverId: caregiverId('sarah'), name: 'CNA', expiresOn: '2020-01-01' as LocalDate },
        ],
      },
    ],
    [
      'somebody who stays with the same client',
      withShift(
        hers('2026-11-27 10:00', '2026-11-27 13:55', {
          clientId: clientId('client-1'),
          position: AURORA,
        }),
      ),
    ],
  ])('%s', (_, parts) => {
    expect(sarahExcluded(aSnapshot(parts), aShift({ position: DOWNTOWN }))).toBeUndefined();
  });
});

describe('rest between workdays', () => {
  const early = aShift({ start: at('2026-11-28 05:00'), end: at('2026-11-28 09:00') });
  const late = hers('2026-11-27 17:00', '2026-11-27 22:00');

  it('is at least 8 h from the last shift of a workday to the first of the next', () => {
    expect(sarahExcluded(aSnapshot(withShift(late)), early)).toMatchObject({
      reason: 'rest',
      text: 'Works until Fri 10:00 PM, only 7 h of rest before this shift (8 h wanted).',
    });
  });

  it('counts towards the following workday too', () => {
    const evening = aShift({ start: at('2026-11-27 18:00'), end: at('2026-11-27 23:00') });
    const morning = hers('2026-11-28 06:00', '2026-11-28 10:00');
    expect(sarahExcluded(aSnapshot(withShift(morning)), evening)).toMatchObject({
      reason: 'rest',
      text: 'Works again Sat 6:00 AM, only 7 h of rest after this shift (8 h wanted).',
    });
  });

  it('is not asked for within one workday, and follows the policy', () => {
    const noon = aShift({ start: at('2026-11-27 12:00'), end: at('2026-11-27 16:00') });
    expect(sarahExcluded(aSnapshot(withShift(late)), noon)).toBeUndefined();
    const policy = aPolicy({ eligibility: { restHours: 7 } });
    expect(sarahExcluded(aSnapshot({ ...withShift(late), policy }), early)).toBeUndefined();
  });
});
