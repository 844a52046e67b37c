import { expect, it, onTestFinished } from 'vitest';
import { pauseAlerts, resumeAlerts } from '../../../electron/engine/alert-pause.ts';
import { currentHold } from '../../../electron/engine/current-hold.ts';
import { untilNextDelivery } from '../../../electron/engine/engine.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';
import { storedDelivery } from '../../support/stored-rows.ts';

const DANA = { actor: 'Dana', role: 'scheduler' } as const;

async function golden(policy: Parameters<typeof runAgency>[0] = {}): Promise<RunningAgency> {
  const agency = await runAgency({ scenario: 'golden', withLocalData: true, ...policy });
  onTestFinished(() => agency.close());
  return agency;
}

async function nextMinute({ simulator, engine }: RunningAgency, minutes = 1): Promise<void> {
  simulator.advance(minutes * MINUTE);
  await engine.cycle();
  await engine.deliver();
}

function titles({ sent }: RunningAgency): string[] {
  return sent.map(({ title }) => title);
}

it('a pause holds all alerts; at its end what still stands is told once, the rest never', async () => {
  const agency = await golden();
  const { engine, simulator, store } = agency;
  const ends = plus(simulator.now(), 30 * MINUTE);
  expect(pauseAlerts([engine], simulator.now(), ends, DANA)).toMatchObject({ ok: true });
  await engine.cycle();
  await nextMinute(agency);
  expect(agency.sent).toEqual([]);
  const waiting = store.outbox.unfinished().map(({ title }) => title);
  expect(waiting).toContain('Friday 2 PM shift unfilled');
  expect(untilNextDelivery(engine)).toBe(29 * MINUTE);

  const incident = store.incidents
    .unresolved()
    .find(({ headline }) => headline === 'Friday 2 PM shift unfilled');
  const [open] = incident?.subjects ?? [];
  const occurrence = simulator.world
    .occurrences(String(open?.shift).split('@')[0] ?? '')
    .find((one) => one.start === open?.start);
  const [helper] = store.caregivers.all();
  if (occurrence === undefined || helper === undefined) throw new Error('The shift is not there.');
  simulator.world.assign(occurrence, helper.id);

  await nextMinute(agency, 30);
  await nextMinute(agency);
  expect(titles(agency)).not.toContain('Friday 2 PM shift unfilled');
  expect(agency.sent.length).toBeGreaterThan(0);
  expect(new Set(titles(agency)).size).toBe(agency.sent.length);
  const told = agency.sent.length;
  await nextMinute(agency);
  expect(agency.sent).toHaveLength(told);
});

it('a resumed pause tells at once what still matters, and both are in the audit log', async () => {
  const agency = await golden();
  const { engine, simulator, store } = agency;
  pauseAlerts([engine], simulator.now(), plus(simulator.now(), HOUR), DANA);
  await engine.cycle();
  await nextMinute(agency);
  expect(agency.sent).toEqual([]);
  expect(resumeAlerts([engine], DANA)).toMatchObject({ ok: true });
  await engine.deliver();
  expect(titles(agency)).toContain('Friday 2 PM shift unfilled');
  const acts = [...store.audit.rows()].filter(({ entity }) => entity === 'alerts');
  expect(acts.map(({ actor, detail }) => [actor, detail['action']])).toEqual([
    ['Dana', 'pause'],
    ['Dana', 'resume'],
  ]);
  expect(store.audit.verify()).toMatchObject({ ok: true });
});

it('quiet hours hold what is not critical', async () => {
  const policy = {
    alerts: { ...DEFAULT_POLICY.alerts, quietFrom: '10:00', quietTo: '12:00' },
  };
  const agency = await golden({ policy });
  await agency.engine.cycle();
  await nextMinute(agency);
  const critical = agency.store.incidents
    .unresolved()
    .filter((one) => one.severity === 'critical' && one.delivery === 'now');
  expect(new Set(agency.sent.map(({ incidentId }) => incidentId))).toEqual(
    new Set(critical.map(({ id }) => id)),
  );
  expect(currentHold(agency.engine.source).quietUntil).not.toBeNull();
  await nextMinute(agency, 60);
  await nextMinute(agency);
  expect(agency.sent.some(({ severity }) => severity !== 'critical')).toBe(true);
});

it.each([
  ['has passed', -MINUTE],
  ['is longer than a week', 8 * 24 * HOUR],
])('a pause whose end %s is refused', async (_name, span) => {
  const { engine, simulator } = await golden();
  const answer = pauseAlerts([engine], simulator.now(), plus(simulator.now(), span), DANA);
  expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  expect(currentHold(engine.source).pausedUntil).toBeNull();
});

it('agencies with clocks of their own pause for the same span', async () => {
  const shown = await golden();
  const other = await golden({ startAt: plus(shown.simulator.now(), 100 * HOUR) });
  const until = plus(shown.simulator.now(), HOUR);
  pauseAlerts([shown.engine, other.engine], shown.simulator.now(), until, DANA);
  expect(currentHold(shown.engine.source).pausedUntil).toBe(until);
  expect(currentHold(other.engine.source).pausedUntil).toBe(plus(until, 100 * HOUR));
  expect(DEFAULT_POLICY.alerts).toMatchObject({ quietFrom: null, quietTo: null });
});

it('what is held back does not make others wait', async () => {
  const { engine, simulator, store } = await golden();
  const now = simulator.now();
  const waiting = { state: 'waiting', expiresAt: plus(now, HOUR), finishedAt: null } as const;
  const overdue = storedDelivery({ id: 'a', ...waiting, dueAt: plus(now, -MINUTE) });
  const next = storedDelivery({ id: 'b', ...waiting, dueAt: plus(now, 2 * SECOND) });
  store.outbox.put([overdue]);
  expect(untilNextDelivery(engine)).toBe(15 * SECOND);
  store.outbox.put([next]);
  expect(untilNextDelivery(engine)).toBe(2 * SECOND);
});
