import { describe, expect, it, onTestFinished } from 'vitest';
import { runAgency, type RunningAgency, type RunOptions } from '../../support/running-agency.ts';
import type { DemoShift } from '../../../electron/demo/world/model.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../../shared/util/time.ts';

async function run(options?: RunOptions): Promise<RunningAgency> {
  const agency = await runAgency(options);
  onTestFinished(() => agency.close());
  return agency;
}

function open(agency: RunningAgency, workflow: Incident['workflow']): Incident[] {
  return agency.store.incidents.unresolved().filter((one) => one.workflow === workflow);
}

function idOf(incident: Incident | undefined): Incident['id'] {
  if (incident === undefined) throw new Error('There is no such incident.');
  return incident.id;
}

/** A shift that somebody has and that starts between `from` and `to` after now. */
function assigned({ simulator }: RunningAgency, from: number, to: number): DemoShift {
  const now = simulator.now();
  const clients = new Set(
    simulator.world
      .clients()
      .filter((one) => one.isClient && one.active)
      .map((one) => one.id),
  );
  const shift = simulator.world
    .shifts(plus(now, from), plus(now, to))
    .find((one) => one.caregiverId !== null && !one.cancelled && clients.has(one.clientId));
  if (shift === undefined) throw new Error('The agency has no such shift.');
  return shift;
}

describe('the cycle on a simulated tenant', () => {
  it('reads the whole schedule and opens an incident for every open shift of the week', async () => {
    const agency = await run();
    const report = await agency.engine.cycle('everything');
    const now = agency.simulator.now();
    const openShifts = agency.simulator.world
      .shifts(plus(now, -DAY), plus(now, 7 * DAY))
      .filter((shift) => shift.caregiverId === null && !shift.cancelled && shift.end > now);

    expect(report.isComplete).toBe(true);
    expect(
      open(agency, 'unfilled-shift')
        .map((one) => `${String(one.subjects[0]?.clientId)} ${String(one.subjects[0]?.start)}`)
        .sort(),
    ).toEqual(openShifts.map((one) => `${one.clientId} ${String(one.start)}`).sort());
    expect(openShifts.length).toBeGreaterThan(0);
  });

  it('changes nothing and tells nothing when nothing has changed', async () => {
    const agency = await run();
    await agency.engine.cycle('everything');
    const before = agency.store.incidents.unresolved();
    const outbox = agency.store.outbox.unfinished();
    const report = await agency.engine.cycle('everything');

    expect(report.changes).toBe(0);
    expect(agency.store.incidents.unresolved()).toEqual(before);
    expect(agency.store.outbox.unfinished()).toEqual(outbox);
  });

  it('sees a call-out, tells it once, and resolves it when somebody takes the shift', async () => {
    const agency = await run();
    const { simulator, engine } = agency;
    await engine.cycle('everything');
    await engine.deliver('at-once');
    const shift = assigned(agency, 5 * HOUR, 3 * DAY);
    simulator.world.callOut(shift);
    simulator.advance(MINUTE);
    await engine.cycle('near');

    const [incident] = open(agency, 'call-out');
    expect(incident?.subjects.map((one) => one.start)).toEqual([shift.start]);
    expect(incident?.candidates.map((one) => one.caregiverId)).not.toContain(shift.caregiverId);

    simulator.advance(31 * SECOND);
    await engine.deliver();
    await engine.deliver();
    expect(agency.sent.filter((one) => one.incidentId === incident?.id)).toHaveLength(1);

    const cover = incident?.candidates[0]?.caregiverId ?? '';
    const [openShift] = simulator.world
      .shifts(shift.start, plus(shift.start, 1))
      .filter((one) => one.clientId === shift.clientId);
    simulator.world.assign(openShift ?? shift, cover);
    await engine.cycle('near');
    expect(agency.store.incidents.get(idOf(incident))).toMatchObject({
      state: 'resolved',
      resolution: 'filled',
    });
    expect(agency.store.audit.verify()).toMatchObject({ ok: true });
  });

  it('never rings for a shift that was filled a moment ago', async () => {
    const agency = await run();
    const { simulator, engine } = agency;
    const someday = assigned(agency, DAY, 4 * DAY);
    const start = plus(simulator.now(), 2 * HOUR);
    const shift = simulator.world.addOpenShift({
      clientId: someday.clientId,
      caregiverId: someday.caregiverId,
      start,
      end: plus(start, 3 * HOUR),
    });
    await engine.cycle('everything');
    await engine.deliver('at-once');
    simulator.world.callOut(shift);
    simulator.advance(MINUTE);
    await engine.cycle('near');
    const [incident] = open(agency, 'call-out');
    expect(incident?.severity).toBe('critical');

    simulator.world.assign(shift, incident?.candidates[0]?.caregiverId ?? '');
    simulator.advance(2 * MINUTE);
    await engine.deliver();
    expect(agency.sent.filter((one) => one.incidentId === incident?.id)).toHaveLength(0);
    expect(agency.store.incidents.get(idOf(incident))?.resolution).toBe('filled');
  });

  it('never rings for a shift that the newest reading no longer shows', async () => {
    const agency = await run();
    const { simulator, engine } = agency;
    const someday = assigned(agency, DAY, 4 * DAY);
    const start = plus(simulator.now(), 5 * HOUR);
    const { clientId } = someday;
    const shift = simulator.world.addOpenShift({ clientId, start, end: plus(start, HOUR) });
    await engine.cycle('everything');
    await engine.deliver('at-once');
    const [incident] = open(agency, 'unfilled-shift').filter(
      (one) => one.subjects[0]?.start === start && one.subjects[0].clientId === clientId,
    );
    const told = agency.sent.filter((one) => one.incidentId === incident?.id).length;

    simulator.world.cancel(shift);
    simulator.advance(2 * HOUR);
    await engine.cycle('near');
    expect(agency.store.incidents.get(idOf(incident))?.severity).toBe('critical');
    await engine.deliver('at-once');
    expect(agency.sent.filter((one) => one.incidentId === incident?.id)).toHaveLength(told);
    expect(agency.store.incidents.get(idOf(incident))?.resolution).toBe('cancelled');
  });

  it('keeps schedule and incidents while WellSky refuses, and says so once', async () => {
    const agency = await run();
    const { simulator, engine, store } = agency;
    await engine.cycle('everything');
    const shifts = store.shifts.between(simulator.now(), plus(simulator.now(), 14 * DAY));
    const unfilled = open(agency, 'unfilled-shift').map((one) => one.id);

    simulator.set('appointment.search', 'forbidden403');
    for (const wait of [20 * MINUTE, 20 * MINUTE]) {
      simulator.advance(wait);
      await engine.cycle('everything');
    }
    const [feed, ...more] = open(agency, 'feed-health');
    expect(more).toEqual([]);
    expect(feed?.headline).toMatch(/refused/i);
    expect(open(agency, 'unfilled-shift').map((one) => one.id)).toEqual(unfilled);
    expect(open(agency, 'unfilled-shift').every((one) => one.delivery === 'muted')).toBe(true);
    expect(
      store.shifts.between(simulator.now(), plus(simulator.now(), 13 * DAY)).length,
    ).toBeGreaterThanOrEqual(shifts.length - 5);

    simulator.set('appointment.search', 'normal');
    await engine.cycle('everything');
    expect(open(agency, 'feed-health')).toEqual([]);
    expect(open(agency, 'unfilled-shift').some((one) => one.delivery !== 'muted')).toBe(true);
  });

  it('never takes an empty feed for an empty schedule', async () => {
    const agency = await run();
    const { simulator, engine, store } = agency;
    await engine.cycle('everything');
    const until = plus(simulator.now(), 13 * DAY);
    const before = store.shifts.between(simulator.now(), until).length;

    simulator.set('appointment.search', 'empty200');
    for (let sweep = 0; sweep < 3; sweep += 1) await engine.cycle('everything');
    expect(store.shifts.between(simulator.now(), until)).toHaveLength(before);
    expect(before).toBeGreaterThan(0);
  });

  it('takes a cancelled shift as gone after the second complete reading that misses it', async () => {
    const agency = await run();
    const { simulator, engine, store } = agency;
    await engine.cycle('everything');
    const shift = assigned(agency, 5 * HOUR, 4 * DAY);
    simulator.world.cancel(shift);
    const isKept = (): boolean =>
      store.shifts
        .between(shift.start, plus(shift.start, 1))
        .some((one) => one.shift.clientId === shift.clientId);

    await engine.cycle('everything');
    expect(isKept()).toBe(true);
    await engine.cycle('everything');
    expect(isKept()).toBe(false);
  });

  it('reads the windows of the new day after midnight', async () => {
    const agency = await run();
    const { simulator, engine, store } = agency;
    await engine.cycle('everything');
    simulator.advance(13 * HOUR);
    await engine.cycle('due');
    const near = store.windows.all().filter((one) => one.span === 'near');
    expect(near.length).toBeGreaterThan(0);
    expect(near.every((one) => one.from === '2026-11-27' && one.readAt !== null)).toBe(true);
  });
});
