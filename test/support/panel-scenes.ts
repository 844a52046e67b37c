import type { AgencyLine } from '../../shared/contract/agencies.ts';
import type {
  ConnectionTest,
  IncidentLine,
  Panel,
  Setup,
  ShiftView,
} from '../../shared/contract/views.ts';
import type { CaregiverId, ClientId, ShiftKey } from '../../shared/domain/ids.ts';
import type { Severity } from '../../shared/domain/incident.ts';
import { MINUTE, plus } from '../../shared/util/time.ts';
import {
  candidate,
  CAPABILITIES,
  exclusion,
  incidentLine,
  inHours,
  NOW,
  panel,
  setup,
  shiftView,
} from './panel-data.ts';
import { NOTHING, PLENTY, SPARSE, withLongNames, type ViewAnswers } from './panel-views/answers.ts';

/** Everything a panel can be shown, at one moment. */
export interface Scene {
  readonly panel: Panel;
  readonly shifts: Readonly<Record<string, readonly ShiftView[]>>;
  readonly setup: Setup;
  readonly connection: ConnectionTest;
  readonly views: ViewAnswers;
  readonly agencies: readonly AgencyLine[];
}

const NOT_REACHED: ConnectionTest = {
  reached: false,
  message: 'WellSky refused the client ID or secret. Check both with your WellSky representative.',
  capabilities: null,
};

const REACHED: ConnectionTest = {
  reached: true,
  message: 'The credentials work.',
  capabilities: CAPABILITIES,
};

function scene(own: Partial<Scene>): Scene {
  return {
    panel: panel(),
    shifts: {},
    setup: setup(),
    connection: REACHED,
    views: PLENTY,
    agencies: [agencyLine('demo', 'Juniper Home Care')],
    ...own,
  };
}

function agencyLine(id: string, name: string, own: Partial<AgencyLine> = {}): AgencyLine {
  return {
    id,
    name,
    kind: 'demo',
    timeZone: 'America/Denver',
    isShown: true,
    urgent: 0,
    feed: 'fresh',
    problem: null,
    ...own,
  };
}

/** A line about `shifts`, and the shifts below its id. */
function about(shifts: readonly ShiftView[], line: IncidentLine): IncidentLine {
  const best = shifts[0]?.candidates[0];
  return {
    ...line,
    subjects: shifts.map(({ shift, clientId, start, end }) => ({ shift, clientId, start, end })),
    best: best === undefined ? null : { name: best.name, match: best.match },
  };
}

function withIncidents(
  entries: readonly (readonly [IncidentLine, readonly ShiftView[]])[],
  own: Partial<Panel> = {},
): Scene {
  const lines = entries.map(([line, shifts]) => about(shifts, line));
  return scene({
    panel: panel({
      coverage: { shifts: 62, open: entries.length },
      incidents: lines.filter((line) => line.state !== 'resolved'),
      resolved: lines.filter((line) => line.state === 'resolved'),
      ...own,
    }),
    shifts: Object.fromEntries(entries.map(([line, shifts]) => [line.id, shifts])),
  });
}

const FRIDAY = incidentLine('friday', 'Friday 2 PM shift unfilled', {
  body: 'Sarah has 85% match (accepted 6/7 similar shifts). Try her first?',
});

const CALL_OUT = incidentLine('call-out', 'Tom called out: 3 shifts with Mr. D. and Mrs. A.', {
  workflow: 'call-out',
  body: 'Priority backups: Lisa 90%, Rachel 85%, Mike 78%',
});

const callOutShifts = [
  shiftView('201', 1, { assignedName: 'Tom R.' }),
  shiftView('202', 6, { assignedName: 'Tom R.', clientName: 'Ruth A.', city: 'Golden' }),
  shiftView('203', 11, { isOpen: false, assignedName: 'Emma V.', clientName: 'Paul G.' }),
];

const CROWDED = withIncidents([
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
const BEYOND = withIncidents([
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

const SEVERITY_CYCLE: readonly Severity[] = ['critical', 'high', 'normal', 'normal', 'info'];

function many(count: number): Scene {
  const entries = Array.from({ length: count }, (_, index) => {
    const severity = SEVERITY_CYCLE[Math.floor((index * 5) / count)] ?? 'info';
    const line = incidentLine(`i-${String(index)}`, `Shift ${String(index + 1)} unfilled`, {
      severity,
    });
    return [line, [shiftView(String(500 + index), 1 + index / 4)]] as const;
  });
  return withIncidents(entries);
}

const LONG_NAME = 'Maximiliane-Alexandra Oluwaseun-Featherstonehaugh';

const EXHAUSTED = shiftView('109140010', 3, {
  candidates: [],
  excluded: [
    ...Array.from({ length: 9 }, (_, index) =>
      exclusion(`Worker ${String(index)}`, 'overlap', 'Works at that time.'),
    ),
    exclusion('Carla M.', 'missing-tag', 'Dementia care is required.'),
    exclusion('Eli S.', 'travel-gap', '34 min between two shifts, the way takes about 50 min.'),
  ],
});

function feedIn(state: 'stale' | 'refused' | 'unreachable', message: string): Scene {
  const readAt = plus(NOW, -115 * MINUTE);
  const health = incidentLine('feed', message, {
    workflow: 'feed-health',
    severity: state === 'stale' ? 'high' : 'critical',
    body: 'Alerts are paused until the schedule can be read again.',
  });
  return scene({
    panel: panel({ incidents: [health], feed: { ...panel().feed, state, readAt, message } }),
    shifts: { feed: [] },
  });
}

const SCENES = {
  empty: () => scene({ views: NOTHING }),
  sparse: () => ({ ...BEYOND, views: SPARSE }),
  beyond: () => BEYOND,
  one: () => withIncidents([[FRIDAY, [shiftView('109140010', 3)]]]),
  crowded: () => CROWDED,
  many: () => many(500),
  'long-names': () => ({
    ...withIncidents(
      [
        [
          incidentLine('friday', `Friday 2 PM shift with ${LONG_NAME} unfilled`, {
            body: `${LONG_NAME} has 85% match (accepted 6/7 similar shifts). Try her first?`,
          }),
          [
            shiftView('109140010', 3, {
              clientName: LONG_NAME,
              city: 'Llanfairpwllgwyngyllgogerychwyrndrobwll',
              candidates: [candidate(LONG_NAME, 0.85), candidate('Li Q.', 0.5)],
            }),
          ],
        ],
      ],
      { agency: { name: `${LONG_NAME} Home Care of Greater Denver`, timeZone: 'America/Denver' } },
    ),
    views: withLongNames(LONG_NAME),
  }),
  'first-sweep': () =>
    scene({
      panel: panel({
        feed: { ...panel().feed, readAt: null, windowsRead: 40 },
        progress: { stage: 'schedule', done: 40, total: 214 },
        coverage: { shifts: 0, open: 0 },
      }),
    }),
  stale: () => feedIn('stale', 'The schedule is out of date since 9:05 AM'),
  refused: () => feedIn('refused', 'WellSky refuses the schedule since 9:12 AM'),
  unreachable: () => feedIn('unreachable', 'WellSky does not answer since 9:12 AM'),
  'no-candidates': () => withIncidents([[FRIDAY, [EXHAUSTED]]]),
  'one-candidate': () =>
    withIncidents([
      [FRIDAY, [shiftView('109140010', 3, { candidates: [candidate('Sarah O.', 0.85)] })]],
    ]),
  'call-out': () => withIncidents([[CALL_OUT, callOutShifts]]),
  problems: () =>
    withIncidents([[FRIDAY, [shiftView('109140010', 3)]]], {
      problems: [
        {
          code: 'settings',
          message: 'The policy file has an unknown key: sweeep. The last good one is in use.',
        },
      ],
    }),
  'not-connected': () =>
    scene({
      panel: panel({
        source: 'none',
        agency: { name: '', timeZone: 'UTC' },
        feed: { ...panel().feed, readAt: null, windowsRead: 0, windowsTotal: 0 },
        coverage: { shifts: 0, open: 0 },
        firstRun: 'agency',
      }),
      setup: setup({ source: 'none' }),
    }),
  'setup-errors': () => scene({ connection: NOT_REACHED, setup: setup({ keyring: false }) }),
  connected: () =>
    scene({
      panel: panel({ source: 'wellsky' }),
      setup: setup({
        source: 'wellsky',
        agency: '4711',
        name: 'Juniper Home Care',
        url: 'https://wellsky.example',
        clientId: 'demo-client',
        agencyId: '4711',
        timeZone: 'America/Denver',
        capabilities: CAPABILITIES,
      }),
    }),
} satisfies Record<string, () => Scene>;

export type SceneName = keyof typeof SCENES;

/** A fresh copy of a scene. */
export function sceneNamed(name: SceneName): Scene {
  return structuredClone(SCENES[name]());
}
