import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sources } from '../../../electron/engine/sources.ts';
import { createStandby, type Standby } from '../../../electron/engine/standby.ts';
import type { Answer, Caller } from '../../../shared/contract/contract.ts';
import type { IncidentView, Panel } from '../../../shared/contract/views.ts';
import type { IncidentId, ShiftKey } from '../../../shared/domain/ids.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { fail, ok, type Problem } from '../../../shared/util/result.ts';
import { HOUR, MINUTE, plus, systemClock } from '../../../shared/util/time.ts';
import { COMPUTER, ONLY, oneAgency } from '../../support/one-agency.ts';
import { simulateAgency, type SimulatedAgency } from '../../support/running-agency.ts';

const DANA: Caller = { actor: 'Dana', role: 'administrator' };
const BROKEN: Problem = { code: 'cache-corrupt', message: 'The cache is damaged.' };
const UNREACHED = { reached: false, message: 'Not reached.', capabilities: null };

interface Stage {
  readonly standby: Standby;
  readonly agency: SimulatedAgency;
  panel(): Promise<Panel>;
  view(headline: string): Promise<IncidentView>;
}

/** Standby on the golden agency, with its first sweep done. */
async function stage(
  over: (agency: SimulatedAgency) => Partial<Sources> = () => ({}),
): Promise<Stage> {
  const agency = await simulateAgency({ scenario: 'golden', withLocalData: true });
  const standby = createStandby({
    sources: oneAgency(agency.source, over(agency)),
    surroundings: {
      channels: [],
      ids: countingIds('id'),
      report: (event) => {
        throw new Error(event);
      },
    },
    engine: { realClock: systemClock, patience: null },
    computer: COMPUTER,
  });
  onTestFinished(() => standby.close());
  await standby.start();
  await standby.tick();
  const panel = async (): Promise<Panel> => value(await standby.handlers.panel({}, DANA));
  return {
    standby,
    agency,
    panel,
    async view(headline) {
      const line = (await panel()).incidents.find((one) => one.headline === headline);
      return value(await standby.handlers.incident({ id: present(line).id }, DANA));
    },
  };
}

function present<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('It is not there.');
  return thing;
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const FRIDAY = 'Friday 2 PM shift unfilled';

describe('what the scheduler does', () => {
  it('logs an ask, completes it with its answer, and takes it back', async () => {
    const { standby, view } = await stage();
    const { shift, candidates } = present((await view(FRIDAY)).shifts[0]);
    const { caregiverId } = present(candidates[0]);
    const asked = { shift, caregiverId, channel: 'call' as const };
    const waiting = value(await standby.handlers.logAsk({ ...asked, outcome: null }, DANA));
    const answered = value(await standby.handlers.logAsk({ ...asked, outcome: 'declined' }, DANA));
    expect(answered).toMatchObject({ id: waiting.id, outcome: 'declined', actor: 'Dana' });

    const after = (await view(FRIDAY)).shifts[0];
    expect(after?.ledger).toMatchObject([{ outcome: 'declined', caregiverName: 'Sarah O.' }]);
    expect(after?.excluded).toContainEqual(
      expect.objectContaining({ caregiverId: asked.caregiverId, reason: 'declined-already' }),
    );

    value(await standby.handlers.undoAsk({ id: answered.id }, DANA));
    const undone = (await view(FRIDAY)).shifts[0];
    expect(undone?.ledger).toEqual([]);
    expect(undone?.candidates[0]?.caregiverId).toBe(asked.caregiverId);
    expect(await standby.handlers.undoAsk({ id: answered.id }, DANA)).toMatchObject({
      code: 'not-found',
    });
  });

  it('acknowledges until it times out, and snoozes until a time', async () => {
    const { standby, agency, panel, view } = await stage();
    const { id } = (await view(FRIDAY)).incident;
    const stateOf = async () => (await panel()).incidents.find((one) => one.id === id)?.state;

    value(await standby.handlers.acknowledge({ id }, DANA));
    expect(await stateOf()).toBe('acknowledged');
    agency.simulator.advance(6 * MINUTE);
    await standby.tick();
    expect(await stateOf()).toBe('open');

    const now = agency.simulator.now();
    value(await standby.handlers.snooze({ id, until: plus(now, HOUR) }, DANA));
    expect(await stateOf()).toBe('snoozed');
    value(await standby.handlers.reopen({ id }, DANA));
    expect(await stateOf()).toBe('open');
    expect(await standby.handlers.snooze({ id, until: plus(now, -HOUR) }, DANA)).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
  });

  it('snoozes until something changes, which a no of the first suggestion is', async () => {
    const { standby, agency, view } = await stage();
    const { incident, shifts } = await view(FRIDAY);
    const { id } = incident;
    value(await standby.handlers.snooze({ id, until: 'change' }, DANA));
    const snoozed = (await view(FRIDAY)).incident;
    const { shift, start, candidates } = present(shifts[0]);
    expect(snoozed).toMatchObject({ state: 'snoozed', wakesAt: plus(start, -2 * HOUR) });
    agency.simulator.advance(MINUTE);
    await standby.tick();
    expect((await view(FRIDAY)).incident.state).toBe('snoozed');

    const { caregiverId } = present(candidates[0]);
    const said = { shift, caregiverId, channel: 'call', outcome: 'declined' } as const;
    value(await standby.handlers.logAsk(said, DANA));
    expect((await view(FRIDAY)).incident).toMatchObject({ state: 'open', wakesOnChange: false });
  });

  it('finds any shift of a person, open ones first', async () => {
    const { standby, view } = await stage();
    const { shift, clientName, candidates } = present((await view(FRIDAY)).shifts[0]);
    const ofClient = value(await standby.handlers.lookUp({ text: clientName }, DANA));
    expect(ofClient.shifts[0]).toMatchObject({ shift, clientName, caregiverName: null });

    const [givenName] = present(candidates[0]).name.split(' ');
    const ofHer = value(await standby.handlers.lookUp({ text: present(givenName) }, DANA));
    const hers = present(ofHer.shifts[0]);
    expect(hers.caregiverName).toContain(givenName);
    const ranked = value(await standby.handlers.rank({ shift: hers.shift }, DANA));
    expect(ranked).toMatchObject({ shift: hers.shift, isOpen: false });
  });

  it('shows with each candidate what she was asked today about another shift', async () => {
    const { standby, view } = await stage();
    const [first, second] = present((await view(FRIDAY)).shifts[0]).candidates;
    const { caregiverId } = present(second);
    const [givenName] = present(first).name.split(' ');
    const found = value(await standby.handlers.lookUp({ text: present(givenName) }, DANA));
    const { shift } = present(found.shifts.find((one) => one.caregiverName !== null));
    const asked = { shift, caregiverId, channel: 'call', outcome: 'no-answer' } as const;
    const ask = value(await standby.handlers.logAsk(asked, DANA));
    const { candidates } = present((await view(FRIDAY)).shifts[0]);
    const told = candidates.map((one) => [one.caregiverId, one.askedToday?.id ?? null]);
    expect(told.filter(([, id]) => id !== null)).toEqual([[caregiverId, ask.id]]);
  });

  it('is told plainly about what is gone', async () => {
    const { standby } = await stage();
    const gone = { id: 'nobody' as IncidentId };
    for (const call of ['incident', 'acknowledge', 'reopen'] as const) {
      expect(await standby.handlers[call](gone, DANA)).toMatchObject({ code: 'not-found' });
    }
    const shift = '1@2026-11-27T21:00:00Z' as ShiftKey;
    expect(await standby.handlers.rank({ shift }, DANA)).toMatchObject({ code: 'not-found' });
  });
});

describe('changing the agency', () => {
  it('says what is wrong with a new one, and goes on with the one that is there', async () => {
    const { standby, panel, agency } = await stage(() => ({ addDemo: () => fail(BROKEN) }));
    expect(await standby.handlers.useDemo({}, DANA)).toMatchObject({
      ok: false,
      message: BROKEN.message,
    });
    expect((await panel()).problems).toEqual([]);
    expect(standby.engine()?.source).toBe(agency.source);
  });

  it('shows what is wrong with one that cannot be opened, and tries again when asked', async () => {
    let isBroken = true;
    const { standby, panel, agency } = await stage(({ source }) => ({
      open: () => Promise.resolve(isBroken ? fail(BROKEN) : ok(source)),
    }));
    expect(await panel()).toMatchObject({ source: 'none', problems: [BROKEN] });
    expect(value(await standby.handlers.agencies({}, DANA))).toMatchObject([
      { problem: BROKEN, feed: null, urgent: 0, isShown: true },
    ]);
    expect(await standby.handlers.showAgency({ id: ONLY }, DANA)).toMatchObject({ ok: false });

    isBroken = false;
    value(await standby.handlers.showAgency({ id: ONLY }, DANA));
    expect(standby.engine()?.source).toBe(agency.source);
    expect((await panel()).problems).toEqual([]);
  });

  it('stores nothing and changes nothing when a connection cannot be reached', async () => {
    const { standby } = await stage(() => ({ test: () => Promise.resolve(UNREACHED) }));
    const before = standby.engine();
    const connection = {
      url: 'https://127.0.0.1:1',
      clientId: 'demo-client',
      clientSecret: 'demo-secret-not-real',
      agencyId: '9001',
      timeZone: 'America/Denver',
      passphrase: null,
    };
    expect(await standby.handlers.connect(connection, DANA)).toEqual({
      ok: true,
      value: UNREACHED,
    });
    expect(standby.engine()).toBe(before);
  });

  it('switches a workflow at once, says so, and writes down who did', async () => {
    const { standby, panel, agency } = await stage();
    const modes = async () => {
      const answer = await standby.handlers.workflows({}, DANA);
      return answer.ok ? new Map(answer.value.map((one) => [one.workflow, one.mode])) : new Map();
    };
    const unfilled = async () =>
      (await panel()).incidents.filter((one) => one.workflow === 'unfilled-shift');
    expect((await modes()).get('unfilled-shift')).toBe('on');
    const before = await unfilled();
    expect(before.length).toBeGreaterThan(0);

    const change = { workflow: 'unfilled-shift', mode: 'record-only' } as const;
    expect(await standby.handlers.setWorkflow(change, DANA)).toEqual({ ok: true, value: null });
    expect((await modes()).get('unfilled-shift')).toBe('record-only');
    const recorded = await unfilled();
    expect(recorded).toHaveLength(before.length);
    expect(recorded.every((one) => one.delivery === 'record-only')).toBe(true);

    await standby.handlers.setWorkflow({ ...change, mode: 'off' }, DANA);
    expect(await unfilled()).toEqual([]);
    const rows = [...agency.source.store.audit.rows()].filter((row) => row.entity === 'policy');
    expect(rows.map((row) => [row.actor, row.detail['from'], row.detail['to']])).toEqual([
      [DANA.actor, 'on', 'record-only'],
      [DANA.actor, 'record-only', 'off'],
    ]);
  });

  it('changes no workflow that cannot be changed here', async () => {
    const { standby, agency } = await stage(() => ({
      rules: () => ({ isEditable: false, overrides: {}, keep: () => fail(BROKEN) }),
    }));
    const before = agency.source.policy;
    const change = { workflow: 'overtime', mode: 'off' } as const;
    expect(await standby.handlers.setWorkflow(change, DANA)).toMatchObject({
      ok: false,
      code: 'conflict',
    });
    expect(agency.source.policy).toBe(before);
    const answer = await standby.handlers.workflows({}, DANA);
    expect(answer.ok && answer.value.some((one) => one.isEditable)).toBe(false);
  });

  it('answers without an agency', async () => {
    const { standby, panel, agency } = await stage(() => ({
      agencies: () => [],
      shown: () => null,
    }));
    onTestFinished(() => agency.source.close());
    expect(await panel()).toMatchObject({ source: 'none', incidents: [], problems: [] });
    const id = 'any' as IncidentId;
    expect(await standby.handlers.acknowledge({ id }, DANA)).toMatchObject({ code: 'unavailable' });
    expect(await standby.handlers.refresh({}, DANA)).toMatchObject({ ok: true });
  });
});
