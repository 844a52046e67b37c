import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../../electron/demo/simulator.ts';
import { SWITCHES, type Switches } from '../../../electron/demo/switches.ts';
import type { DemoShift } from '../../../electron/demo/world/model.ts';
import type { Gateway, WellSkyOptions } from '../../../electron/io/wellsky/gateway.ts';
import { caregiverIdSchema, clientIdSchema, visitIdSchema } from '../../../shared/domain/ids.ts';
import type { AdminTask, WriteOutcome } from '../../../shared/domain/wellsky.ts';
import { HOUR, plus, type LocalDate } from '../../../shared/util/time.ts';
import { loggedIn, simulatedWellSky, type Row } from '../../support/simulated-wellsky.ts';
import { shiftOf } from '../../support/simulated-shift.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import {
  closeAfterEach,
  connect,
  connectRaw,
  gatewayTo,
  NOW,
} from '../../support/wellsky-gateway.ts';
import type { Reply } from '../../support/http-stand-in.ts';
import { bundle, TOKEN_PATH, tokenReply } from '../../support/wellsky-stand-in.ts';

closeAfterEach();

const TASK: AdminTask = {
  description: 'Friday 2 PM is unfilled. Suggested first call: Sarah.',
  executionDate: '2026-11-27' as LocalDate,
  dueAt: plus(NOW, HOUR),
  clientId: clientIdSchema.parse('2810002'),
  owners: ['880012'],
};
const TEXT = 'The next caregiver comes at 3 PM.';
const NO_VISIT = visitIdSchema.parse('1');

interface Stage {
  readonly simulator: Simulator;
  readonly wellsky: Gateway;
}

async function stage(
  switches: Partial<Switches> = {},
  options: Partial<WellSkyOptions> = {},
): Promise<Stage> {
  const simulator = await simulatedWellSky({ switches });
  const time = virtualTime(simulator.now());
  const wellsky = gatewayTo(simulator.url, time, {
    ...simulator.credentials,
    timeoutMs: 150,
    ...options,
  });
  return { simulator, wellsky };
}

/** Calls that are no read: writes, however they were answered. */
function writesTo({ requests }: Simulator, path: RegExp): number {
  return requests.log.filter((one) => one.method !== 'GET' && path.test(one.path)).length;
}

/** An assigned shift that has a visit. */
async function visited({ simulator }: Stage): Promise<ReturnType<typeof visitIdSchema.parse>> {
  const call = await loggedIn(simulator);
  const start = { period: { start: '2026-11-28T17:03:00' } };
  const { id } = (await call('POST', '/v1/encounter/109140003/clockin/', start)).json as Row;
  return visitIdSchema.parse(String(id));
}

function openShift({ simulator }: Stage): DemoShift {
  const start = plus(simulator.now(), 5 * HOUR);
  return simulator.world.addOpenShift({ clientId: '2810002', start, end: plus(start, HOUR) });
}

describe('a to-do', () => {
  it('is written with ids as numbers and the agency, and read again', async () => {
    const { simulator, wellsky } = await stage();
    const outcome = await wellsky.writes.createAdminTask(TASK);
    const id = outcome.kind === 'done' ? (outcome.id ?? '') : '';
    expect(await wellsky.writes.readAdminTask(id)).toMatchObject({
      ok: true,
      rows: [{ id, text: TASK.description }],
    });
    const call = await loggedIn(simulator);
    expect((await call('GET', `/v1/adminTasks/${id}/`)).json).toMatchObject({
      status: 'received',
      description: TASK.description,
      executionDate: '2026-11-27',
      dueDate: '2026-11-27T19:00:00',
      requester: [{ resourceType: 'Patient', id: 2810002 }],
      owner: [880012],
      meta: { tag: [{ code: 'agencyId', display: '9001' }] },
    });
  });

  it('that WellSky does not have is an empty list', async () => {
    const { wellsky } = await stage();
    expect(await wellsky.writes.readAdminTask('1')).toMatchObject({ ok: true, rows: [] });
  });

  it.each(SWITCHES['id.type'].values)('has a text id where ids are: %s', async (kind) => {
    const { wellsky } = await stage({ 'id.type': kind });
    const outcome = await wellsky.writes.createAdminTask(TASK);
    expect(outcome).toEqual({ kind: 'done', id: expect.stringMatching(/^\d+$/) as string });
    expect(
      await wellsky.writes.readAdminTask(outcome.kind === 'done' ? (outcome.id ?? '') : ''),
    ).toMatchObject({ rows: [{ text: TASK.description }] });
  });
});

describe('a shift note', () => {
  it('is added to the care log and found there', async () => {
    const scene = await stage();
    const visit = await visited(scene);
    const { writes } = scene.wellsky;
    expect(await writes.addShiftNote(visit, { text: TEXT, recordedAt: NOW })).toMatchObject({
      kind: 'done',
      id: expect.stringMatching(/^\d+$/) as string,
    });
    expect(await writes.readShiftNotes(visit)).toMatchObject({
      ok: true,
      rows: [{ text: TEXT }],
    });
  });

  it('needs a visit that is there', async () => {
    const { wellsky } = await stage();
    expect(await wellsky.writes.addShiftNote(NO_VISIT, { text: TEXT, recordedAt: NOW })).toEqual({
      kind: 'refused',
      reason: 'not-found',
      permanent: true,
    });
    expect(await wellsky.writes.readShiftNotes(NO_VISIT)).toMatchObject({ ok: false });
  });
});

const UNKNOWN = (reason: string) => ({ kind: 'unknown', reason });
const REFUSED = (reason: string) => ({ kind: 'refused', reason, permanent: true });
const DONE = { kind: 'done', id: expect.stringMatching(/^\d+$/) as string };

/** Every way in which the simulated WellSky can treat a write, and whether it did it. */
const TREATMENTS: readonly [string, Partial<Switches>, unknown, boolean][] = [
  ['refused to the account', { adminTasks: '403' }, REFUSED('not-granted'), false],
  ['found invalid', { adminTasks: '422' }, REFUSED('not-accepted'), false],
  ['reset before', { 'write.fault': 'reset-before' }, UNKNOWN('broke-off'), false],
  ['reset after', { 'write.fault': 'reset-after' }, UNKNOWN('broke-off'), true],
  ['silence before', { 'write.fault': 'hang-before' }, UNKNOWN('timed-out'), false],
  ['silence after', { 'write.fault': 'hang-after' }, UNKNOWN('timed-out'), true],
  ['500 HTML before', { 'write.fault': '500-before' }, UNKNOWN('server-error'), false],
  ['500 HTML after', { 'write.fault': '500-after' }, UNKNOWN('server-error'), true],
  ['a truncated answer', { 'write.fault': 'truncated' }, UNKNOWN('unreadable'), true],
  ['a strange content type', { faults: 'wrong-content-type', 'faults.percent': '100' }, DONE, true],
  ['a packed answer', { faults: 'gzip', 'faults.percent': '100' }, DONE, true],
  ['a documented token answer', { 'token.response': 'documented' }, DONE, true],
  ['tokens by form only', { 'token.accept': 'form' }, DONE, true],
  ['the agency id hiding what is read', { 'agencyId.onRead': 'over-filter' }, DONE, true],
  [
    'no token at all',
    { faults: '502-json', 'faults.percent': '100' },
    { kind: 'not-sent', reason: 'no-connection' },
    false,
  ],
];

it.each(TREATMENTS)('a to-do that meets %s is made once', async (_, switches, outcome, isDone) => {
  const { simulator, wellsky } = await stage(switches);
  expect(await wellsky.writes.createAdminTask(TASK)).toEqual(outcome);
  const made = writesTo(simulator, /\/adminTasks\//);
  expect(made).toBe(switches.faults === '502-json' ? 0 : 1);
  const posted = [...simulator.posted.keys()].filter((key) => key.startsWith('adminTasks/'));
  expect(posted).toHaveLength(isDone ? 1 : 0);
});

it.each<[string, Partial<Switches>, unknown, boolean]>([
  ['refused to the account', { taskLog: '403' }, REFUSED('not-granted'), false],
  ['refused for this visit', { taskLog: '404' }, REFUSED('not-found'), false],
  ...TREATMENTS.filter(([, switches]) => switches['write.fault'] !== undefined),
])('a shift note that meets %s is made once', async (_, switches, outcome, isDone) => {
  const scene = await stage();
  const visit = await visited(scene);
  for (const [name, value] of Object.entries(switches)) scene.simulator.setText(name, value);
  const { writes } = scene.wellsky;
  expect(await writes.addShiftNote(visit, { text: TEXT, recordedAt: NOW })).toEqual(outcome);
  expect(writesTo(scene.simulator, /\/tasklog\//)).toBe(1);
  const notes = await writes.readShiftNotes(visit);
  expect(notes.ok ? notes.rows.map((note) => note.text) : null).toEqual(isDone ? [TEXT] : []);
});

it.each<[Switches['appointment.write'], unknown, boolean]>([
  ['off', REFUSED('no-such-call'), false],
  ['on', DONE, true],
  ['ignored', DONE, false],
  ['500-but-applied', UNKNOWN('server-error'), true],
])('an assignment with appointment.write %s', async (mode, outcome, isDone) => {
  const scene = await stage({ 'appointment.write': mode });
  const open = openShift(scene);
  const caregiverId = caregiverIdSchema.parse('3310001');
  expect(await scene.wellsky.writes.assign({ shift: shiftOf(open), caregiverId })).toEqual(outcome);
  expect([open.caregiverId, writesTo(scene.simulator, /\/appointment\/\d+\//)]).toEqual([
    isDone ? '3310001' : null,
    1,
  ]);
});

describe('a write', () => {
  it('turned down with 401 before anything happened is made once more with a new token', async () => {
    let tokens = 0;
    const { wellsky, standIn } = await connectRaw((request): Reply => {
      if (request.path === TOKEN_PATH) return tokenReply(`token-${String((tokens += 1))}`);
      return request.headers.authorization === 'Bearer token-1'
        ? { status: 401, json: { message: 'Unauthorized' } }
        : { json: { resourceType: 'Task', id: 700123 } };
    });
    expect(await wellsky.writes.createAdminTask(TASK)).toEqual({ kind: 'done', id: '700123' });
    expect(standIn.reads()).toHaveLength(2);
  });

  it.each<[string, Reply, unknown]>([
    [
      '401 each time',
      { status: 401 },
      { kind: 'refused', reason: 'credentials', permanent: false },
    ],
    [
      'a wrong agency',
      { status: 403, json: { error: 'Access denied. Invalid agencyId.' } },
      REFUSED('agency'),
    ],
    [
      'a missing route',
      { status: 403, json: { message: 'Missing Authentication Token' } },
      REFUSED('no-such-call'),
    ],
    ['405', { status: 405 }, REFUSED('no-such-call')],
    ['400', { status: 400, json: { error: 'Bad id' } }, REFUSED('not-accepted')],
    ['success: false', { json: { success: false } }, REFUSED('not-accepted')],
    [
      '429',
      { status: 429, headers: { 'Retry-After': '7' } },
      { kind: 'not-sent', reason: 'pause' },
    ],
    ['408', { status: 408 }, UNKNOWN('server-error')],
    ['503', { status: 503 }, UNKNOWN('server-error')],
    [
      'a redirect on the same host',
      { status: 307, headers: { Location: '/v1/elsewhere/' } },
      UNKNOWN('unreadable'),
    ],
    [
      'a redirect elsewhere',
      { status: 302, headers: { Location: 'http://127.0.0.2/' } },
      UNKNOWN('unreadable'),
    ],
    ['an empty answer', { text: '' }, UNKNOWN('unreadable')],
    ['a list', { json: [] }, UNKNOWN('unreadable')],
    ['half an answer', 'trickle', UNKNOWN('timed-out')],
    ['no id', { json: { resourceType: 'Task' } }, { kind: 'done', id: null }],
    ['a strange id', { json: { id: 'two words' } }, { kind: 'done', id: null }],
  ])('answered with %s is not repeated', async (answered, reply, outcome) => {
    const { wellsky, standIn } = await connect(() => reply, { timeoutMs: 150 });
    expect(await wellsky.writes.createAdminTask(TASK)).toEqual(outcome);
    const [first] = standIn.reads();
    expect(standIn.reads()).toHaveLength(answered === '401 each time' ? 2 : 1);
    expect([first?.method, first?.path, [...(first?.query ?? [])]]).toEqual([
      'POST',
      '/v1/adminTasks/',
      [],
    ]);
  });

  it('is surely not sent where nobody listens', async () => {
    const { wellsky, standIn } = await connect(() => bundle([]));
    await wellsky.clients(null);
    await standIn.close();
    expect(await wellsky.writes.createAdminTask(TASK)).toEqual({
      kind: 'not-sent',
      reason: 'no-connection',
    });
  });

  it('waits out a pause that WellSky asked for, and a long one is not waited for', async () => {
    let calls = 0;
    const { wellsky, time } = await connect(() => {
      calls += 1;
      return calls === 1
        ? { status: 429, headers: { 'Retry-After': '3600' } }
        : { json: { id: 1 } };
    });
    const { writes } = wellsky;
    expect(await writes.createAdminTask(TASK)).toEqual({ kind: 'not-sent', reason: 'pause' });
    expect(await writes.createAdminTask(TASK)).toEqual({ kind: 'not-sent', reason: 'pause' });
    time.advance(HOUR);
    expect(await writes.createAdminTask(TASK)).toEqual({ kind: 'done', id: '1' });
    expect(calls).toBe(2);
  });

  it('under way when the gateway closes may have happened', async () => {
    const { wellsky, standIn } = await connect(() => 'hang');
    const outcome: Promise<WriteOutcome> = wellsky.writes.createAdminTask(TASK);
    await expect.poll(() => standIn.reads().length).toBe(1);
    wellsky.close();
    expect(await outcome).toEqual(UNKNOWN('closed'));
  });
});
