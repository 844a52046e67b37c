import { describe, expect, it } from 'vitest';
import { groupPlanned } from '../../../../renderer/features/telling/planned-groups.ts';
import type { PlannedTelling } from '../../../../shared/contract/telling.ts';
import { DIGEST } from '../../../../shared/domain/delivery.ts';
import type { IncidentId } from '../../../../shared/domain/ids.ts';
import { TAKEN_ALONG } from '../../../../shared/domain/together.ts';
import { plus } from '../../../../shared/util/time.ts';
import { inHours } from '../../../support/panel-data.ts';

function planned(incident: string, hours: number, recipientName: string): PlannedTelling {
  return {
    incidentId: incident as IncidentId,
    channel: 'sms',
    recipientName,
    at: inHours(hours),
  };
}

describe('what goes out next', () => {
  it('stands together where it leaves in one message', () => {
    const burst = ['a', 'b', 'c', 'd', 'e', 'f'].map((incident, index) => {
      const one = planned(incident, 1, 'Dana');
      return { ...one, at: plus(one.at, index * 40) };
    });
    const later = { ...planned('g', 1, 'Dana'), at: plus(inHours(1), TAKEN_ALONG + 1) };
    const digest = { ...planned(DIGEST, 1, 'Dana'), channel: 'email' as const };
    const email = { ...planned('h', 1, 'Dana'), channel: 'email' as const };
    const groups = groupPlanned([...burst, digest, email, later]);
    expect(groups.map((group) => group.map(({ incidentId }) => incidentId))).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['f'],
      [DIGEST],
      ['h'],
      ['g'],
    ]);
  });

  it('stands together where it goes to the same person at the same moment', () => {
    const groups = groupPlanned([
      planned('friday', 1, 'Dana'),
      planned('saturday', 1, 'Lee'),
      planned('sunday', 1, 'Dana'),
      planned('friday', 2, 'Dana'),
    ]);
    expect(groups.map((group) => group.map(({ incidentId }) => incidentId))).toEqual([
      ['friday', 'sunday'],
      ['saturday'],
      ['friday'],
    ]);
    expect(groupPlanned([])).toEqual([]);
  });
});
