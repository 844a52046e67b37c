import type { IncidentLine, ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId, ClientId, ShiftKey } from '../../../shared/domain/ids.ts';
import { incidentLine, inHours, NOW, shiftView } from '../panel-data.ts';
import { withIncidents } from './scene.ts';

const WAVE: ShiftView['wave'] = {
  caregiverIds: ['c-Sarah O.', 'c-Lisa H.', 'c-Rachel T.'] as CaregiverId[],
  probability: 0.86,
  from: NOW,
  by: inHours(2),
  text: 'Ask 3: 86% chance of a yes by 1:00 PM',
  fewer: null,
};

const SWAP: ShiftView['swap'] = {
  mover: { caregiverId: 'c-Emma V.' as CaregiverId, name: 'Emma V.', match: 0.92 },
  from: {
    shift: '203@2026-11-28T16:00:00Z' as ShiftKey,
    clientId: 'k-203' as ClientId,
    clientName: 'Paul G.',
    start: inHours(22),
    end: inHours(26),
  },
  standIn: { caregiverId: 'c-Lisa H.' as CaregiverId, name: 'Lisa H.', match: 0.9 },
  probability: 0.82,
  text: 'Emma V. (92%) could come here instead of Sat 9 AM with Mr. G., and Lisa H. (90%) take that one: 82% that both work out.',
};

function overtimeDetails(weekStart: string): IncidentLine['details'] {
  return {
    weekStart,
    unit: 'week',
    hours: 38.5,
    threshold: 40,
    jurisdiction: 'us-federal',
    firstCrossing: null,
    weekHours: 38.5,
    overtimeHours: 0,
    isAhead: false,
  };
}

/** What is found beyond single open shifts. */
export const BEYOND = withIncidents([
  [
    incidentLine('overtime', 'John is at 38.5 h this week, 1.5 h from overtime (40 h)', {
      workflow: 'overtime',
      severity: 'high',
      caregiverId: 'c-John B.' as CaregiverId,
      details: overtimeDetails('2026-11-22'),
      body: 'Consider a backup for his Thursday evening shift: Lisa 71%, Rachel 64%.',
    }),
    [shiftView('401', 30, { isOpen: false, assignedName: 'John B.' })],
  ],
  [
    incidentLine('overtime-next', 'John is scheduled 41 h next week, 1 h of overtime (40 h)', {
      workflow: 'overtime',
      severity: 'normal',
      caregiverId: 'c-John B.' as CaregiverId,
      details: overtimeDetails('2026-11-29'),
      body: 'Consider a backup for his Friday morning shift.',
    }),
    [],
  ],
  [
    incidentLine('pattern', 'Maria has called out the last 3 Mondays', {
      workflow: 'pattern',
      severity: 'normal',
      caregiverId: 'c-Maria G.' as CaregiverId,
      details: { kind: 'call-outs', dimension: 'weekday', value: 'monday' },
      body: 'Plan a backup for her Monday shifts.',
    }),
    [],
  ],
  [
    incidentLine('capacity', '94% of typical capacity this week (2,150 h)', {
      workflow: 'capacity',
      severity: 'normal',
      body: 'Hiring trigger: 2,200 h.',
    }),
    [],
  ],
  [
    incidentLine('ahead', 'Saturday 7 AM with Mrs. A. needs cover', {
      workflow: 'coverage-ahead',
      severity: 'info',
      delivery: 'digest',
      body: 'Best matches: Emma 92% (worked 8/9 Saturdays), David 88%.',
    }),
    [shiftView('402', 20, { wave: WAVE, swap: SWAP })],
  ],
  [
    incidentLine('late', 'Sarah has not clocked in at Mrs. A. (due 10:45 AM, 15 min ago)', {
      workflow: 'visit-compliance',
      severity: 'high',
      caregiverId: 'c-Sarah O.' as CaregiverId,
      body: 'Call her, or the client.',
    }),
    [shiftView('403', -0.25, { isOpen: false, assignedName: 'Sarah O.', candidates: [] })],
  ],
]);
