import { describe, expect, it, onTestFinished } from 'vitest';
import type { DemoShift } from '../../../electron/demo/world/model.ts';
import { createCallLog } from '../../../electron/engine/call-log.ts';
import { createEngine } from '../../../electron/engine/engine.ts';
import { calls, type CallInput, type CallOutput } from '../../../shared/contract/contract.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { DAY, HOUR, MINUTE, plus, systemClock } from '../../../shared/util/time.ts';
import { handlersOf } from '../../support/one-agency.ts';
import { runAgency, type RunningAgency, type RunOptions } from '../../support/running-agency.ts';

const DANA = { actor: 'dana', role: 'scheduler' } as const;
type Question = 'openShifts' | 'fillRate' | 'askLoad' | 'apiHealth';

async function run(options?: RunOptions): Promise<RunningAgency> {
  const agency = await runAgency(options);
  onTestFinished(() => agency.close());
  return agency;
}

/** What the panel is answered, after the schema of the contract. */
async function ask<N extends Question>(
  { engine }: Pick<RunningAgency, 'engine'>,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  // The handler of `name` takes the input of `name`; a union of functions cannot say so.
  const handler = handlersOf(engine)[name] as (
    input: CallInput<N>,
    caller: typeof DANA,
  ) => { ok: boolean; value?: unknown };
  const answer = await Promise.resolve(handler(input, DANA));
  expect(answer.ok).toBe(true);
  return calls[name].output.parse(answer.value) as CallOutput<N>;
}

/** A shift that somebody has and that starts in the next days. */
function assigned({ simulator }: RunningAgency): DemoShift {
  const now = simulator.now();
  const active = simulator.world.clients().filter((one) => one.isClient && one.active);
  const clients = new Set(active.map((one) => one.id));
  const shift = simulator.world
    .shifts(plus(now, 5 * HOUR), plus(now, 3 * DAY))
    .find((one) => one.caregiverId !== null && !one.cancelled && clients.has(one.clientId));
  if (shift === undefined) throw new Error('The agency has no such shift.');
  return shift;
}

describe('the dashboard of the demo agency', () => {
  it('shows its open shifts ahead as the tenant has them, and the days before', async () => {
    const agency = await run();
    await agency.engine.cycle('everything');
    const { ahead, past, missing } = await ask(agency, 'openShifts', { weeks: 8 });
    const now = agency.simulator.now();
    const wanted = agency.simulator.world
      .shifts(plus(now, -DAY), plus(now, 16 * DAY))
      .filter((one) => one.end > now && !one.cancelled && one.start < plus(now, 13.5 * DAY));
    const open = wanted.filter((one) => one.caregiverId === null);
    expect([ahead.shifts, ahead.open]).toEqual([wanted.length, open.length]);
    expect(open.length).toBeGreaterThan(0);
    expect(ahead.cells.reduce((sum, cell) => sum + cell.shifts, 0)).toBe(ahead.shifts);
    expect(past).toMatchObject({ to: '2026-11-26' });
    expect(past?.shifts).toBeGreaterThan(0);
    expect(missing).toEqual([
      'Standby watches since Nov 27. Of earlier days only shifts that stayed open are counted as open.',
    ]);
  });

  it('says what is not read yet instead of showing an empty week as covered', async () => {
    const agency = await run();
    const { ahead, past, missing } = await ask(agency, 'openShifts', { weeks: 8 });
    expect([ahead.shifts, past]).toEqual([0, null]);
    expect(missing).toEqual(['The schedule has not been read yet, so no open shift is known.']);
  });

  it('knows when a called-out shift was filled and how long that took', async () => {
    const agency = await run();
    const { simulator, engine } = agency;
    await engine.cycle('everything');
    const before = await ask(agency, 'fillRate', { weeks: 1 });
    const shift = assigned(agency);
    const holder = shift.caregiverId ?? '';
    simulator.world.callOut(shift);
    simulator.advance(MINUTE);
    await engine.cycle('everything');
    const during = await ask(agency, 'fillRate', { weeks: 1 });
    simulator.world.assign(shift, holder);
    simulator.advance(40 * MINUTE);
    await engine.cycle('everything');
    const after = await ask(agency, 'fillRate', { weeks: 1 });

    const [opening] = agency.store.openings.since(shift.start).filter(({ fate }) => fate !== null);
    expect(opening).toMatchObject({ shiftStart: shift.start, fate: 'filled' });
    expect(during.total.stillOpen).toBe(before.total.stillOpen + 1);
    expect(after.total).toMatchObject({ filledInTime: 1, medianMinutes: 40, filledShare: 1 });
    expect(after.watchedSince).toBe('2026-11-27');
  });

  it('counts asks as they were imported and as they are logged', async () => {
    const agency = await run({ scenario: 'golden', withLocalData: true });
    await agency.engine.cycle('everything');
    const before = await ask(agency, 'askLoad', {});
    expect(before.missing).toEqual([]);
    expect(before.rows.length).toBeGreaterThan(0);
    const [candidate] = before.rows;
    const [incident] = agency.store.incidents.unresolved().filter((one) => one.subjects.length > 0);
    const shift = incident?.subjects[0]?.shift;
    if (candidate === undefined || shift === undefined) throw new Error('Nobody to ask.');
    const input = {
      shift,
      caregiverId: candidate.caregiverId,
      channel: 'call',
      outcome: null,
    } as const;
    await handlersOf(agency.engine).logAsk(input, DANA);
    const after = await ask(agency, 'askLoad', {});
    const hers = (load: typeof before) =>
      load.rows.find(({ caregiverId }) => caregiverId === candidate.caregiverId)?.weeks.at(-1);
    expect(hers(after)?.waiting).toBe((hers(before)?.waiting ?? 0) + 1);
  });
});

describe('API health on a tenant in trouble', () => {
  it('counts what failed, was tried again and stopped, and the sweep that did not end', async () => {
    const agency = await run();
    await agency.engine.cycle('everything');
    const well = await ask(agency, 'apiHealth', {});
    expect(well.errors.filter(({ kind }) => kind === 'server-error')).toEqual([]);
    expect(well.total.p95Ms).toBeGreaterThanOrEqual(Number(well.total.p50Ms));
    expect(well.lastSweep).toMatchObject({ isComplete: true });
    expect(well.lastSweep?.windowsRead).toBeGreaterThan(0);
    expect(well).toMatchObject({ circuit: { state: 'closed' }, feed: { state: 'fresh' } });

    agency.simulator.set('faults', '500-html');
    agency.simulator.set('faults.percent', '100');
    agency.simulator.advance(HOUR);
    await agency.engine.cycle('everything');
    const ill = await ask(agency, 'apiHealth', {});
    const failed = ill.errors.find(({ kind }) => kind === 'server-error')?.count ?? 0;
    expect(failed).toBeGreaterThanOrEqual(10);
    expect(ill.hours.at(-1)).toMatchObject({ calls: failed, errors: failed });
    expect(ill.hours.at(-2)?.calls).toBe(well.total.calls);
    expect(ill.total.retries).toBeGreaterThan(0);
    expect(ill).toMatchObject({ circuit: { state: 'open' }, lastSweep: { isComplete: false } });
    expect(ill.total.circuitOpened).toBe(1);
  });

  it('counts the answers that asked for a pause', async () => {
    const agency = await run({
      policy: { sweep: { requestsPerSecond: 100, nearMinutes: 15, farMinutes: 90 } },
      switches: { limits: '429-without', 'limits.perSecond': '20' },
    });
    await agency.engine.cycle('near');
    const { total, hours } = await ask(agency, 'apiHealth', {});
    const refused = agency.simulator.requests.log.filter(({ status }) => status === 429).length;
    expect(total.throttled).toBe(refused);
    expect(refused).toBeGreaterThan(0);
    expect(hours.at(-1)?.throttled).toBe(refused);
  });

  it('is still known after a restart, but for the last hour by five minutes', async () => {
    const agency = await run();
    await agency.engine.cycle('everything');
    const before = await ask(agency, 'apiHealth', {});
    const engine = createEngine(
      { ...agency.engine.source, calls: createCallLog() },
      { channels: [], ids: countingIds('again'), report: () => undefined },
      { realClock: systemClock, patience: null },
    );
    const after = await ask({ engine }, 'apiHealth', {});
    expect(after).toEqual({ ...before, recent: [] });
    expect(before.recent).toHaveLength(1);
  });
});
