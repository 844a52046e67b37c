import { afterEach, expect, it } from 'vitest';
import { panelOf } from '../../../electron/engine/panel.ts';
import type { Announcement } from '../../../shared/contract/contract.ts';
import { HOUR, localTime, MINUTE, type Instant } from '../../../shared/util/time.ts';
import { FRAME, handlersOf } from '../../support/one-agency.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

let agency: RunningAgency | null = null;

afterEach(async () => {
  await agency?.close();
  agency = null;
});

function announced({ announced: all }: RunningAgency): string[] {
  return all
    .filter((one): one is Extract<Announcement, { name: 'briefing' }> => one.name === 'briefing')
    .map(({ value }) => `${value.kind}: ${value.title}`);
}

/** Moves the agency's clock and does what a tick does. */
async function tickAfter(running: RunningAgency, hours: number): Promise<void> {
  running.simulator.advance(hours * HOUR);
  await running.engine.cycle();
  running.engine.brief();
}

function kept({ store, simulator }: RunningAgency): Instant | null {
  return store.briefings.lastDueAt('morning', simulator.now());
}

/** Briefings that the front page offers. */
function waiting({ engine }: RunningAgency): string[] {
  return panelOf(engine, FRAME).briefings.map(({ kind }) => kind);
}

it('briefings come when they are due, once, and the newest after sleep', async () => {
  agency = await runAgency({ size: 'XS', scenario: 'golden', withLocalData: true });
  const { engine, simulator } = agency;

  // Nothing was read yet: what is due waits.
  engine.brief();
  expect(announced(agency)).toEqual([]);

  // Friday 11 AM: the morning's is caught up with once the schedule is known.
  await engine.cycle('everything');
  engine.brief();
  engine.brief();
  expect(announced(agency)).toEqual(['morning: Morning briefing, Friday Nov 27']);
  const dueAt = kept(agency);
  expect(dueAt === null ? null : localTime(dueAt, simulator.timeZone).minute).toBe(7 * 60);

  await tickAfter(agency, 6);
  expect(announced(agency).slice(1)).toEqual(['evening: Hand-over, Friday Nov 27']);

  // Asleep until Monday 9 AM: neither Saturday's, nor Sunday's, nor last night's.
  await tickAfter(agency, 64);
  expect(announced(agency).slice(2)).toEqual([
    'morning: Morning briefing, Monday Nov 30',
    'weekly: Week of Nov 22 to Nov 28',
  ]);
  // Nobody looked: the panel has both, and neither takes the other's place.
  expect(waiting(agency)).toEqual(['morning', 'weekly']);

  // Awake too late for the morning of Tuesday: a stale one is not made.
  await tickAfter(agency, 28);
  expect(announced(agency).slice(4)).toEqual([]);
  expect(waiting(agency)).toEqual(['weekly']);

  const made = [...agency.store.audit.rows()].filter((row) => row.entity === 'briefing');
  expect(made.map((row) => [row.action, row.detail['kind']])).toEqual([
    ['create', 'morning'],
    ['create', 'evening'],
    ['create', 'morning'],
    ['create', 'weekly'],
  ]);
}, 120_000);

it('a restart does not repeat what was served', async () => {
  agency = await runAgency({ size: 'XS' });
  await agency.engine.cycle('everything');
  agency.engine.brief();
  const before = kept(agency);
  expect(before).not.toBeNull();

  expect(waiting(agency)).toEqual(['morning']);
  const { engine } = agency;
  const handlers = handlersOf(engine);
  const dana = { actor: 'Dana', role: 'scheduler' } as const;
  const seen = { kind: 'morning', dueAt: before ?? agency.simulator.now() } as const;
  expect(await handlers.seeBriefing(seen, dana)).toEqual({ ok: true, value: null });
  expect(waiting(agency)).toEqual([]);

  // Another process over the same cache: all it knows is in the store.
  const { makeDueBriefings } = await import('../../../electron/engine/briefings.ts');
  const { createMemory } = await import('../../../electron/engine/memory.ts');
  const { source } = agency.engine;
  agency.simulator.advance(5 * MINUTE);
  const again = makeDueBriefings({ source, memory: createMemory(source), sweep: null });
  expect(again).toEqual([]);
}, 60_000);
