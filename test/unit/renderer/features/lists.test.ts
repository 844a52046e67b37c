import { describe, expect, it } from 'vitest';
import { countByReason, nearestOption } from '../../../../renderer/features/incident/nearest.ts';
import { groupIncidents, mentioning } from '../../../../renderer/features/list/groups.ts';
import { exclusion, incidentLine } from '../../../support/panel-data.ts';

const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

describe('groups of the list', () => {
  it('parts what needs somebody, what somebody has, and what can wait', () => {
    const groups = groupIncidents([
      incidentLine('open', 'A'),
      incidentLine('taken', 'B', { state: 'acknowledged' }),
      incidentLine('asleep', 'C', { state: 'snoozed' }),
      incidentLine('muted', 'D', { delivery: 'muted' }),
      incidentLine('digest', 'E', { delivery: 'digest', state: 'acknowledged' }),
    ]);
    expect(ids(groups.now)).toEqual(['open']);
    expect(ids(groups.inHand)).toEqual(['taken', 'asleep']);
    expect(ids(groups.held)).toEqual(['muted']);
    expect(ids(groups.quiet)).toEqual(['digest']);
  });

  it('finds incidents by all typed words in any order', () => {
    const lines = [
      incidentLine('a', 'Friday 2 PM shift unfilled', { best: { name: 'Sarah O.', match: 0.8 } }),
      incidentLine('b', 'Friday 6 PM shift unfilled'),
    ];
    expect(ids(mentioning(lines, ' sarah FRIDAY '))).toEqual(['a']);
    expect(ids(mentioning(lines, ''))).toEqual(['a', 'b']);
    expect(ids(mentioning(lines, 'saturday'))).toEqual([]);
  });
});

describe('exclusions', () => {
  const excluded = [
    exclusion('Ana P.', 'overlap', ''),
    exclusion('Ben K.', 'overlap', ''),
    exclusion('Eli S.', 'travel-gap', ''),
    exclusion('Old X.', 'inactive', ''),
  ];

  it('counts by reason, most frequent first', () => {
    expect(countByReason(excluded)).toEqual([
      ['overlap', 2],
      ['travel-gap', 1],
      ['inactive', 1],
    ]);
  });

  it('names who comes closest', () => {
    expect(nearestOption(excluded)?.name).toBe('Eli S.');
  });

  it('names nobody when nobody could be asked', () => {
    const hopeless = [exclusion('Old X.', 'inactive', ''), exclusion('No Y.', 'blocked', '')];
    expect(nearestOption(hopeless)).toBeNull();
  });
});
