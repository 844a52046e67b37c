import { describe, expect, it, onTestFinished } from 'vitest';
import { demotedWorkflows } from '../../../electron/engine/track-record/keeping.ts';
import type { Caller } from '../../../shared/contract/contract.ts';
import type { GradedIncident, ShownMatch } from '../../../shared/domain/insight.ts';
import type { CaregiverId, IncidentId, ShiftKey } from '../../../shared/domain/ids.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/util/time.ts';
import { handlersOf } from '../../support/one-agency.ts';
import { runAgency } from '../../support/running-agency.ts';

const DANA: Caller = { actor: 'Dana', role: 'scheduler' };

/** A simulated tenant with one more open shift, two hours from now, after the first sweep. */
async function stage() {
  const agency = await runAgency({ seed: 101 });
  onTestFinished(() => agency.close());
  const { simulator, engine, store } = agency;
  const clients = simulator.world.clients().filter((one) => one.isClient && one.active);
  const start = plus(simulator.now(), 2 * HOUR);
  const open = simulator.world.addOpenShift({
    clientId: clients[0]?.id ?? '',
    start,
    end: plus(start, 3 * HOUR),
  });
  await engine.cycle('everything');
  const handlers = handlersOf(engine);
  const shown = (): ShownMatch[] =>
    store.shownMatches.since(plus(start, 0)).filter((row) => row.shiftStart === start);
  const ask = (caregiverId: CaregiverId, outcome: 'accepted' | 'declined') => {
    const shift = shown()[0]?.shiftKey ?? ('' as ShiftKey);
    return handlers.logAsk({ shift, caregiverId, channel: 'call', outcome }, DANA);
  };
  /** Lets time pass in steps, reading the schedule after each. */
  const pass = async (hours: number): Promise<void> => {
    simulator.advance(hours * HOUR);
    await engine.cycle('everything');
  };
  return { agency, open, start, shown, ask, pass, handlers };
}

function of(rows: readonly ShownMatch[], place: number): ShownMatch {
  const row = rows.find((one) => one.place === place);
  if (row === undefined) throw new Error(`Nobody was shown at place ${String(place)}.`);
  return row;
}

describe('the track record of an agency', () => {
  it('keeps what was shown last before each ask, and holds it to what happened', async () => {
    const { agency, open, shown, ask, pass, handlers } = await stage();
    const before = shown();
    const [first, second] = [of(before, 1), of(before, 2)];
    expect(before.length).toBeGreaterThan(2);

    await ask(first.caregiverId, 'declined');
    await ask(second.caregiverId, 'accepted');
    agency.simulator.world.assign(open, second.caregiverId);
    const kept = shown().find((row) => row.caregiverId === first.caregiverId);
    expect(kept).toMatchObject({ match: first.match, place: 1, cameTrue: null });

    await pass(2);
    await pass(6);
    await pass(26);
    const outcomes = new Map(shown().map((row) => [row.caregiverId, row]));
    expect(outcomes.get(first.caregiverId)?.cameTrue).toBe(false);
    expect(outcomes.get(second.caregiverId)?.cameTrue).toBe(true);
    expect(shown().every((row) => row.settledAt !== null)).toBe(true);

    const record = await handlers.trackRecord({}, DANA);
    if (!record.ok) throw new Error(record.message);
    expect(record.value.scored).toBeGreaterThanOrEqual(2);
    expect(record.value.first).toMatchObject({ asked: 2, yes: 1 });
    expect(record.value.rules.find((one) => one.workflow === 'unfilled-shift')?.actedOn).toBe(1);
  });

  it('sees a no at once, without waiting for the shift', async () => {
    const { shown, ask, handlers } = await stage();
    await ask(of(shown(), 1).caregiverId, 'declined');
    const record = await handlers.trackRecord({}, DANA);
    expect(record.ok && record.value.scored).toBe(1);
  });

  it('writes nothing while nothing changes', async () => {
    const { agency, shown } = await stage();
    const before = shown();
    agency.simulator.advance(MINUTE);
    await agency.engine.cycle('near');
    expect(shown()).toEqual(before);
  });

  it('sends a rule to the digest that was hardly ever worth it, and writes down why', async () => {
    const { agency, pass } = await stage();
    const { store, simulator } = agency;
    const grades = Array.from({ length: 40 }, (_, k): GradedIncident => ({
      incidentId: `old-${String(k)}` as IncidentId,
      workflow: 'overtime',
      grade: 'ignored',
      gradedAt: simulator.now(),
    }));
    store.incidentGrades.put(grades);
    await pass(2);
    expect([...demotedWorkflows(store)]).toEqual(['overtime']);
    const row = [...store.audit.rows()].findLast((one) => one.entity === 'workflow');
    expect(row).toMatchObject({ entityId: 'overtime', detail: { action: 'demoted', graded: 40 } });

    simulator.advance(91 * DAY);
    agency.engine.reconsider([]);
    expect(demotedWorkflows(store).size).toBe(0);
  });
});
