import type { Severity } from '../../../shared/domain/incident.ts';
import { candidate, exclusion, incidentLine, inHours, shiftView } from '../panel-data.ts';
import { withIncidents, type Scene } from './scene.ts';

export const FRIDAY = incidentLine('friday', 'Friday 2 PM shift unfilled', {
  body: 'Sarah has 85% match (accepted 6/7 similar shifts). Try her first?',
});

export const CALL_OUT = incidentLine(
  'call-out',
  'Tom called out: 3 shifts with Mr. D. and Mrs. A.',
  {
    workflow: 'call-out',
    body: 'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
  },
);

export const callOutShifts = [
  shiftView('201', 1, { assignedName: 'Tom R.' }),
  shiftView('202', 6, { assignedName: 'Tom R.', clientName: 'Ruth A.', city: 'Golden' }),
  shiftView('203', 11, { isOpen: false, assignedName: 'Emma V.', clientName: 'Paul G.' }),
];

/** All that a list can hold at once. */
export const CROWDED = withIncidents([
  [CALL_OUT, callOutShifts],
  [FRIDAY, [shiftView('109140010', 3)]],
  [
    incidentLine('evening', 'Friday 6 PM shift unfilled', { severity: 'high' }),
    [shiftView('301', 7, { candidates: [candidate('Lisa H.', 0.9)] })],
  ],
  [
    incidentLine('saturday', 'Saturday 7 AM shift unfilled', { severity: 'high' }),
    [shiftView('302', 20, { candidates: [] })],
  ],
  [
    incidentLine('sunday', 'Sunday 9 AM shift unfilled', {
      severity: 'normal',
      state: 'acknowledged',
      actor: 'Dana',
      wakesAt: inHours(2),
    }),
    [shiftView('303', 46)],
  ],
  [
    incidentLine('monday', 'Monday 8 AM shift unfilled', {
      severity: 'normal',
      state: 'snoozed',
      wakesAt: inHours(1),
    }),
    [shiftView('304', 69)],
  ],
  [
    incidentLine('tuesday', 'Tuesday 1 PM shift unfilled', {
      severity: 'info',
      delivery: 'digest',
    }),
    [shiftView('305', 98)],
  ],
  [
    incidentLine('muted', 'Friday noon shift unfilled', { severity: 'high', delivery: 'muted' }),
    [shiftView('306', 1)],
  ],
  [
    incidentLine('done', 'Friday 9 AM shift unfilled', {
      state: 'resolved',
      resolution: 'filled',
      resolvedAt: inHours(-1),
    }),
    [shiftView('307', -2, { isOpen: false, assignedName: 'Emma V.' })],
  ],
]);

export const EXHAUSTED = shiftView('109140010', 3, {
  candidates: [],
  excluded: [
    ...Array.from({ length: 9 }, (_, index) =>
      exclusion(`Worker ${String(index)}`, 'overlap', 'Works at that time.'),
    ),
    exclusion('Carla M.', 'missing-tag', 'Dementia care is required.'),
    exclusion('Eli S.', 'travel-gap', '34 min between two shifts, the way takes about 50 min.'),
  ],
});

const SEVERITY_CYCLE: readonly Severity[] = ['critical', 'high', 'normal', 'normal', 'info'];

export function many(count: number): Scene {
  const entries = Array.from({ length: count }, (_, index) => {
    const severity = SEVERITY_CYCLE[Math.floor((index * 5) / count)] ?? 'info';
    const line = incidentLine(`i-${String(index)}`, `Shift ${String(index + 1)} unfilled`, {
      severity,
    });
    return [line, [shiftView(String(500 + index), 1 + index / 4)]] as const;
  });
  return withIncidents(entries);
}
