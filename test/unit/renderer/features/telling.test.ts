import { describe, expect, it } from 'vitest';
import { groupPlanned } from '../../../../renderer/features/telling/planned-groups.ts';
import type { PlannedTelling } from '../../../../shared/contract/telling.ts';
import type { IncidentId } from '../../../../shared/domain/ids.ts';
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
