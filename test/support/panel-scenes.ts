import { instant } from '../../shared/util/time.ts';
import { candidate, CAPABILITIES, panel, setup, shiftView } from './panel-data.ts';
import { NOTHING, SPARSE } from './panel-views/answers.ts';
import { asked, asking, stoppedAfterYes, withoutSms } from './scenes/asked.ts';
import { BEYOND } from './scenes/beyond.ts';
import { LONG_NAME, longNames } from './scenes/long-names.ts';
import { BUSY } from './scenes/office.ts';
import { CALL_OUT, callOutShifts, CROWDED, EXHAUSTED, FRIDAY, many } from './scenes/open-shifts.ts';
import { agencyLine, NOT_REACHED, scene, withIncidents, type Scene } from './scenes/scene.ts';
import { feedIn } from './scenes/troubles.ts';
import { doubtful, withoutTaskOwner, written } from './scenes/writing.ts';

/** A WellSky agency in use. */
const connected = () =>
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
  });

const SCENES = {
  empty: () => scene({ views: NOTHING }),
  sparse: () => ({ ...BEYOND, views: SPARSE }),
  beyond: () => BEYOND,
  one: () => withIncidents([[FRIDAY, [shiftView('109140010', 3)]]]),
  crowded: () => CROWDED,
  many: () => many(500),
  flood: () => many(5_000),
  'long-names': longNames,
  'first-sweep': () =>
    scene({
      panel: panel({
        feed: { ...panel().feed, readAt: null, windowsRead: 40 },
        progress: { stage: 'schedule', done: 40, total: 214, isFirst: true },
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
  // A time that no calendar has, so that drawing the incident fails.
  broken: () => withIncidents([[FRIDAY, [{ ...shiftView('109140010', 3), start: instant(9e15) }]]]),
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
  'two-agencies': () => ({
    ...withIncidents([[FRIDAY, [shiftView('109140010', 3)]]]),
    agencies: [
      agencyLine('9001', 'Juniper Home Care', { kind: 'wellsky', urgent: 1 }),
      agencyLine('9002', `Aspen ${'& Daughters '.repeat(6)}Home Care`.slice(0, 80), {
        kind: 'wellsky',
        isShown: false,
        urgent: 3,
      }),
      agencyLine('9003', 'Spruce', {
        kind: 'wellsky',
        isShown: false,
        feed: null,
        problem: {
          code: 'cache-locked-by-passphrase',
          message: 'The cache is under a passphrase.',
        },
      }),
      agencyLine('demo agency', 'Demo Home Care', { isShown: false, feed: 'refused' }),
    ],
    setup: setup({
      source: 'wellsky',
      agency: '9001',
      name: 'Juniper Home Care',
      agencyId: '9001',
    }),
  }),
  asking,
  asked: () => asked(),
  'stopped-after-yes': stoppedAfterYes,
  'asked-long-names': () => asked([LONG_NAME, 'Li Q.', `${LONG_NAME} Jr.`]),
  'without-sms': withoutSms,
  written: () => written(),
  'written-in-doubt': doubtful,
  'without-task-owner': withoutTaskOwner,
  'first-run-workflow': () => scene({ panel: panel({ firstRun: 'workflow' }) }),
  'first-run-alerts': () => scene({ panel: panel({ firstRun: 'alerts' }) }),
  'busy-office': () => ({ ...connected(), office: BUSY }),
  'setup-errors': () => scene({ connection: NOT_REACHED, setup: setup({ keyring: false }) }),
  connected,
} satisfies Record<string, () => Scene>;

export type SceneName = keyof typeof SCENES;

/** A fresh copy of a scene. */
export function sceneNamed(name: SceneName): Scene {
  return structuredClone(SCENES[name]());
}
