import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { visitOf } from '../../../electron/core/write-back/command.ts';
import type { Switches } from '../../../electron/demo/switches.ts';
import type { Engine } from '../../../electron/engine/agency-engine.ts';
import { savedWellSkyPage } from '../../../electron/engine/saved-facts.ts';
import { writingHandlers } from '../../../electron/engine/writing/handlers.ts';
import { settleWrites } from '../../../electron/engine/writing/settling.ts';
import { wellskyOrigins } from '../../../electron/engine/writing/wellsky-origins.ts';
import { withEngine } from '../../../electron/engine/with-engine.ts';
import type { Answer, CallInput } from '../../../shared/contract/contract.ts';
import type { WriteDraft } from '../../../shared/contract/write-back.ts';
import type { CaregiverId, ShiftKey, WriteId } from '../../../shared/domain/ids.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { HOUR, MINUTE, plus } from '../../../shared/util/time.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

const DANA = { actor: 'Dana', role: 'scheduler' } as const;
const CREATE = /^POST \/v1\/adminTasks\/$/;
const NOTE = /^POST \/v1\/encounter\/\d+\/tasklog\/$/;
const ASSIGN = /^PUT \/v1\/appointment\/\d+\/$/;

const RULES = policySchema.parse({
  writeBack: { allowed: ['admin-task', 'shift-note', 'assignment'], taskOwners: ['880012'] },
}).writeBack;

/** Single shifts that nobody has, one for each test that wants its own. */
const OPEN_SHIFTS = 14;

let agency: RunningAgency;
let openShifts: ShiftKey[];
let workedShifts: ShiftKey[];
/** The open Friday shift of the golden agency, and its draft while it is 11 AM. */
let friday: ShiftKey;
let fridayText: string;

beforeAll(async () => {
  agency = await runAgency({
    scenario: 'golden',
    withLocalData: true,
    policy: { writeBack: RULES },
  });
  const { world } = agency.simulator;
  const added = Array.from({ length: OPEN_SHIFTS }, (_, hour) => {
    const start = plus(agency.simulator.now(), (20 + hour) * HOUR);
    return world.addOpenShift({ clientId: '2810003', start, end: plus(start, HOUR) });
  });
  await agency.engine.cycle('everything');
  const snapshot = agency.engine.memory.snapshot(agency.simulator.now());
  const ids = new Set<string>(added.map((one) => one.appointmentId));
  openShifts = snapshot.shifts.filter((one) => ids.has(one.appointmentId)).map(({ key }) => key);
  workedShifts = snapshot.shifts
    .filter((one) => visitOf(snapshot, one) !== null)
    .map(({ key }) => key);
  const incident = agency.store.incidents
    .unresolved()
    .find((one) => one.headline === 'Friday 2 PM shift unfilled');
  if (incident?.subjects[0] === undefined) throw new Error('The Friday shift is not open.');
  friday = incident.subjects[0].shift;
  fridayText = (await draft(task(friday))).text;
}, 120_000);

afterEach(() => {
  const { simulator, engine } = agency;
  simulator.set('write.fault', 'none');
  simulator.set('adminTasks', 'works');
  simulator.set('appointment.write', 'off');
  simulator.set('faults', 'none');
  engine.source.policy = { ...engine.source.policy, writeBack: RULES };
});

afterAll(() => agency.close());

const handlersOf = (engine: Engine) => writingHandlers(withEngine(() => engine));

async function approve(
  input: CallInput<'approveWrite'>,
  engine = agency.engine,
): Promise<Answer<Write>> {
  return handlersOf(engine).approveWrite(input, DANA);
}

async function draft(input: CallInput<'draftWrite'>): Promise<WriteDraft> {
  const answer = await handlersOf(agency.engine).draftWrite(input, DANA);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function taken(from: ShiftKey[]): ShiftKey {
  const next = from.pop();
  if (next === undefined) throw new Error('There are too few shifts.');
  return next;
}
/** An open shift that no other test has. */
const open = (): ShiftKey => taken(openShifts);
/** A shift with a visit that no other test has. */
const worked = (): ShiftKey => taken(workedShifts);

/** Calls so far. */
function made(call: RegExp): number {
  return agency.simulator.requests.log.filter((one) => call.test(`${one.method} ${one.path}`))
    .length;
}

function audited(id: string | undefined): string[] {
  return [...agency.store.audit.rows()]
    .filter((row) => row.entity === 'wellsky.write' && row.entityId === id)
    .map(({ actor, action, outcome, detail }) =>
      [actor, action, outcome, detail['state']].map(String).join(' '),
    );
}

const task = (shift: ShiftKey) => ({ kind: 'admin-task', shift, caregiverId: null }) as const;
const note = (shift: ShiftKey) => ({ kind: 'shift-note', shift, caregiverId: null }) as const;
const TEXT = 'Lisa comes at 3 PM instead.';

describe('a to-do', () => {
  it('is drafted with the shift, the headline and the first call, by first name', () => {
    expect(fridayText).toMatch(
      /^Open shift Fri Nov 27, 2:00 PM to 5:00 PM \(client \d+, appointment \d+\)\. Friday 2 PM shift unfilled\. Suggested first call: Sarah \(accepted 6\/7 similar shifts\)\.$/,
    );
  });

  it('is written once, verified by its id, and every field is as it was shown', async () => {
    const shift = open();
    const before = made(CREATE);
    const { text, fields } = await draft(task(shift));
    const answer = await approve({ ...task(shift), text });
    expect(answer).toMatchObject({ ok: true, value: { state: 'verified', reason: null } });
    expect(made(CREATE) - before).toBe(1);
    const [write] = agency.store.writes.ofShift(shift);
    expect(write).toMatchObject({ text, approvedBy: 'Dana', state: 'verified' });
    const shown = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const posted = agency.simulator.posted.get(`adminTasks/${write?.wellskyId ?? ''}`);
    expect(posted).toMatchObject({
      status: shown['status'],
      description: shown['description'],
      executionDate: shown['executionDate'],
      dueDate: shown['dueDate'],
      requester: [{ resourceType: 'Patient', id: Number(shown['requester']?.split(' ')[1]) }],
      owner: [Number(shown['owner'])],
      meta: { tag: [{ code: 'agencyId', display: shown['agencyId'] }] },
    });
    expect(Object.keys(shown)).toHaveLength(Object.keys(posted ?? {}).length - 2);
    expect(audited(write?.id)).toEqual([
      'Dana create success leased',
      'standby execute success written',
      'standby read success verified',
    ]);
  });

  it('is kept before the request leaves', async () => {
    const shift = open();
    const { source } = agency.engine;
    let kept: Write[] = [];
    const writes = {
      ...source.writes,
      createAdminTask: (wanted: Parameters<typeof source.writes.createAdminTask>[0]) => {
        kept = source.store.writes.ofShift(shift);
        return source.writes.createAdminTask(wanted);
      },
    };
    await approve(
      { ...task(shift), text: TEXT },
      { ...agency.engine, source: { ...source, writes } },
    );
    expect(kept).toMatchObject([{ state: 'leased', text: TEXT, approvedBy: 'Dana' }]);
  });

  it('of unknown outcome stays so, and for an hour no other is written, whatever it says', async () => {
    const { simulator, engine, store } = agency;
    const shift = open();
    const before = made(CREATE);
    const { text } = await draft(task(shift));
    simulator.set('write.fault', '500-before');
    expect(await approve({ ...task(shift), text })).toMatchObject({
      value: { state: 'unknown', reason: 'WellSky failed while it was writing.' },
    });
    simulator.set('write.fault', 'none');
    simulator.advance(10 * MINUTE);
    await settleWrites(engine);
    expect(await draft(task(shift))).toMatchObject({ obstacle: 'unknown-before' });
    for (const again of [`  ${text} `, TEXT]) {
      expect(await approve({ ...task(shift), text: again })).toMatchObject({ code: 'conflict' });
    }
    expect(store.writes.ofShift(shift)).toMatchObject([{ state: 'unknown' }]);
    expect(made(CREATE) - before).toBe(1);
    simulator.advance(HOUR);
    expect(await draft(task(shift))).toMatchObject({ obstacle: null, there: 'may-be' });
  });

  it('that two people approve at once is written once', async () => {
    const input = { ...task(open()), text: TEXT };
    const before = made(CREATE);
    const answers = await Promise.all([approve(input), approve(input)]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
    expect(made(CREATE) - before).toBe(1);
  });

  it('that WellSky refuses to the account fails with words, and the kind rests for an hour', async () => {
    const shift = open();
    agency.simulator.set('adminTasks', '403');
    expect(await approve({ ...task(shift), text: TEXT })).toMatchObject({
      value: {
        state: 'failed',
        reason: 'WellSky does not let this account write it. Nothing was written.',
      },
    });
    expect(await draft(task(shift))).toMatchObject({ obstacle: 'wellsky-refuses' });
    expect(await approve({ ...task(shift), text: 'Another text.' })).toMatchObject({ ok: false });
    agency.simulator.advance(HOUR);
    expect(await draft(task(shift))).toMatchObject({ obstacle: null });
  });

  it('needs somebody on whose dashboard it appears, and the permission', async () => {
    const { source } = agency.engine;
    const shift = open();
    const { writeBack } = policySchema.parse({});
    source.policy = { ...source.policy, writeBack };
    expect(await draft(task(shift))).toMatchObject({ obstacle: 'no-owner' });
    const assignment = { kind: 'assignment', shift, caregiverId: null } as const;
    expect(await draft(assignment)).toMatchObject({ obstacle: 'not-allowed', fields: [] });
    expect(await approve({ ...task(shift), text: TEXT })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('The rules say who.') as string,
    });
    expect(agency.store.writes.ofShift(shift)).toEqual([]);
  });

  it('says something, and about a shift that is there', async () => {
    expect(await approve({ ...task(open()), text: ' \u0007 ' })).toMatchObject({
      code: 'bad-request',
    });
    const gone = '1@2026-11-27T21:00:00Z' as ShiftKey;
    expect(await approve({ ...task(gone), text: TEXT })).toMatchObject({ code: 'not-found' });
  });
});

describe('a shift note', () => {
  it('hangs on the visit of its shift, is verified by its text, and is not doubled', async () => {
    const shift = worked();
    const before = made(NOTE);
    const { obstacle, visitId } = await draft(note(shift));
    expect(obstacle).toBeNull();
    const input = { ...note(shift), text: TEXT };
    expect(await approve(input)).toMatchObject({ value: { state: 'verified', visitId } });
    expect(await approve(input)).toMatchObject({ code: 'conflict' });
    expect(made(NOTE) - before).toBe(1);
  });

  it('that somebody wrote into WellSky by hand is not written again', async () => {
    const shift = worked();
    const { visitId } = await draft(note(shift));
    const { writes, clock } = agency.engine.source;
    if (visitId === null) throw new Error('There is no visit.');
    await writes.addShiftNote(visitId, { text: TEXT, recordedAt: clock() });
    expect(await approve({ ...note(shift), text: TEXT })).toMatchObject({
      message: 'WellSky has this note already. Nothing was written.',
    });
  });

  it('has no place on an open shift', async () => {
    expect(await draft(note(friday))).toMatchObject({ obstacle: 'no-visit' });
  });

  it.each<[Switches['write.fault'], Write['state']]>([
    ['reset-after', 'verified'],
    ['500-after', 'verified'],
    ['truncated', 'verified'],
    ['reset-before', 'unknown'],
    ['500-before', 'unknown'],
  ])('that meets %s is made once, read again, and %s', async (fault, state) => {
    const shift = worked();
    const before = made(NOTE);
    agency.simulator.set('write.fault', fault);
    expect(await approve({ ...note(shift), text: TEXT })).toMatchObject({ value: { state } });
    expect(made(NOTE) - before).toBe(1);
  });

  it('of unknown outcome is settled by re-reading, once nothing can come late', async () => {
    const { simulator, engine, store } = agency;
    const shift = worked();
    const before = made(NOTE);
    simulator.set('write.fault', 'reset-before');
    await approve({ ...note(shift), text: TEXT });
    simulator.advance(MINUTE);
    await settleWrites(engine);
    expect(store.writes.ofShift(shift)).toMatchObject([{ state: 'unknown' }]);
    simulator.advance(MINUTE);
    await settleWrites(engine);
    expect(store.writes.ofShift(shift)).toMatchObject([{ state: 'failed' }]);
    simulator.set('write.fault', 'none');
    expect(await approve({ ...note(shift), text: TEXT })).toMatchObject({
      value: { state: 'verified' },
    });
    expect(made(NOTE) - before).toBe(2);
  });

  it('that was under way in a crash is looked for at the next tick', async () => {
    const { simulator, engine, store } = agency;
    const shift = worked();
    const before = made(NOTE);
    const done = await approve({ ...note(shift), text: TEXT });
    if (!done.ok) throw new Error(done.message);
    const leased = { ...done.value, state: 'leased', finishedAt: null, wellskyId: null } as const;
    store.writes.put(leased);
    store.writes.put({ ...leased, id: 'lost' as WriteId, text: 'Never arrived.' });
    const states = () => store.writes.ofShift(shift).map(({ text, state }) => `${text} ${state}`);
    await settleWrites(engine);
    expect(states()).toEqual([`${TEXT} leased`, 'Never arrived. leased']);
    simulator.advance(5 * MINUTE);
    await settleWrites(engine);
    expect(states()).toEqual([`${TEXT} verified`, 'Never arrived. failed']);
    expect(made(NOTE) - before).toBe(1);
  });

  it('is not written where WellSky cannot be read right before', async () => {
    const shift = worked();
    agency.simulator.set('faults', '502-json');
    agency.simulator.set('faults.percent', '100');
    expect(await approve({ ...note(shift), text: TEXT })).toMatchObject({ code: 'unavailable' });
    expect(agency.store.writes.ofShift(shift)).toEqual([]);
  });
});

describe('an assignment, experimental', () => {
  const sarah = '3310001' as CaregiverId;
  const assign = (shift: ShiftKey, caregiverId: CaregiverId | null = sarah) =>
    ({ kind: 'assignment', shift, caregiverId, text: '' }) as const;
  const NOT_SHOWN = 'WellSky accepted it, but shows something else.';
  const NOT_OFFERED = 'This WellSky does not offer it. Nothing was written.';

  it.each<[Switches['appointment.write'], Partial<Write>, string | null]>([
    ['on', { state: 'verified' }, sarah],
    ['500-but-applied', { state: 'verified' }, sarah],
    ['ignored', { state: 'written', reason: NOT_SHOWN }, null],
    ['off', { state: 'failed', reason: NOT_OFFERED }, null],
  ])('with appointment.write %s', async (mode, expected, holder) => {
    const { simulator, store } = agency;
    const shift = open();
    const before = made(ASSIGN);
    simulator.set('appointment.write', mode);
    expect(await approve(assign(shift))).toMatchObject({ ok: true, value: expected });
    expect(made(ASSIGN) - before).toBe(1);
    const cached = store.shifts.get(shift)?.shift;
    expect(cached?.caregiverId).toBe(holder);
    // What WellSky does not offer is not tried again for an hour.
    if (mode === 'off') simulator.advance(HOUR);
  });

  it('is not tried where somebody filled the shift in WellSky a moment ago', async () => {
    const { simulator } = agency;
    const shift = open();
    const before = made(ASSIGN);
    const [truth] = simulator.world.occurrences(shift.split('@')[0] ?? '');
    if (truth === undefined) throw new Error('The world lacks the shift.');
    simulator.world.assign(truth, '3310002');
    expect(await approve(assign(shift))).toMatchObject({
      code: 'conflict',
      message: 'Somebody has this shift by now. Nothing was written.',
    });
    expect(made(ASSIGN) - before).toBe(0);
  });

  it('needs a caregiver, and a shift with an id of its own', async () => {
    const shift = friday;
    expect(await draft(assign(shift, null))).toMatchObject({ obstacle: 'no-caregiver' });
    expect(await draft(assign(shift))).toMatchObject({ obstacle: 'no-own-id' });
    expect(await draft(assign(worked()))).toMatchObject({ obstacle: 'not-open' });
  });
});

it('the address of WellSky is kept for the panel, and the log has its host alone', async () => {
  const { store, engine } = agency;
  const set = (url: string | null) => handlersOf(engine).setWellSkyPage({ url }, DANA);
  const url = 'https://demohc.clearcareonline.com/care/schedule';
  expect(await set(url)).toEqual({ ok: true, value: null });
  expect(savedWellSkyPage(store)).toBe(url);
  const origins = () => wellskyOrigins({ engines: () => [engine] });
  expect(origins()).toEqual(['https://demohc.clearcareonline.com']);
  const log = [...store.audit.rows()].filter((row) => row.detail['field'] === 'wellskyPage');
  expect(log).toMatchObject([
    { entity: 'settings', detail: { from: null, to: 'demohc.clearcareonline.com' } },
  ]);
  expect(await set('https://me:pw@demohc.clearcareonline.com/')).toMatchObject({
    code: 'bad-request',
  });
  await set(null);
  expect([savedWellSkyPage(store), origins()]).toEqual([null, []]);
});

it('nobody is ever clocked in or out', async () => {
  await approve({ ...task(open()), text: TEXT });
  await approve({ ...note(worked()), text: TEXT });
  await settleWrites(agency.engine);
  expect(agency.simulator.requests.log.length).toBeGreaterThan(50);
  expect(made(/clockin|clockout/)).toBe(0);
});
