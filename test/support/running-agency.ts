import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../electron/demo/simulator.ts';
import type { Switches } from '../../electron/demo/switches.ts';
import { createCallLog } from '../../electron/engine/call-log.ts';
import type { Engine } from '../../electron/engine/agency-engine.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { readImport, storeImport } from '../../electron/engine/importing.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { openStore, type Store } from '../../electron/io/store/store.ts';
import { createWellSky } from '../../electron/io/wellsky/gateway.ts';
import type { Announcement } from '../../shared/contract/contract.ts';
import type { Channel, Delivery } from '../../shared/domain/delivery.ts';
import type { OpenMessenger } from '../../shared/domain/messenger.ts';
import type { ImportKind } from '../../shared/domain/history.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { SECOND, systemClock, type Instant } from '../../shared/util/time.ts';
import { noChannels } from './no-channels.ts';

export interface RunOptions {
  readonly size?: 'XS' | 'S';
  readonly scenario?: 'golden' | 'plain';
  readonly seed?: number;
  readonly switches?: Partial<Switches>;
  /** Import asks, call-outs and the like, as an agency would before its first sweep. */
  readonly withLocalData?: boolean;
  /** Milliseconds of silence that a sweep bears. */
  readonly patience?: number;
  readonly policy?: Partial<Policy>;
  /** Makes the messengers of outside channels; without it, none may be set up. */
  readonly openMessenger?: OpenMessenger;
  /** Milliseconds of virtual time that each showing on the desktop takes; by default none. */
  readonly showingMs?: number;
  /** Virtual time at the start; by default the demo's Friday. */
  readonly startAt?: Instant;
}

/** A simulated tenant and an engine that reads it over real HTTP into a real cache. */
export interface RunningAgency {
  readonly simulator: Simulator;
  readonly engine: Engine;
  readonly store: Store;
  /** What the desktop channel was given to send. */
  readonly sent: readonly Delivery[];
  readonly announced: readonly Announcement[];
  close(): Promise<void>;
}

/** A tenant on this computer needs no sparing, and waiting proves nothing. */
const UNSPARED = 10_000;
const FAST: Policy['sweep'] = { ...DEFAULT_POLICY.sweep, requestsPerSecond: 100 };

/** A simulated tenant with a cache of its own, before any engine reads it. */
export interface SimulatedAgency {
  readonly simulator: Simulator;
  readonly source: Source;
}

/** Starts a tenant; virtual time stands still until the test moves it. */
export async function simulateAgency(options: RunOptions = {}): Promise<SimulatedAgency> {
  const { size = 'XS', scenario = 'plain', seed = 1, switches, policy, startAt } = options;
  const simulator = await startSimulator({
    clock: systemClock,
    speed: 0,
    size,
    scenario,
    seed,
    latencyScale: 0.001,
    switches: { latency: 'none', ...switches },
    ...(startAt !== undefined && { startAt }),
  });
  const dir = mkdtempSync(join(tmpdir(), 'standby-agency-'));
  const opened = openStore({ dir, key: randomBytes(32), clock: () => simulator.now() });
  if (!opened.ok) throw new Error(opened.error.message);
  const rules = { ...DEFAULT_POLICY, sweep: FAST, ...policy };
  const { openMessenger } = options;
  const source = {
    ...sourceOf(simulator, opened.value, rules, dir),
    ...(openMessenger !== undefined && { openMessenger }),
  };
  if (options.withLocalData === true) await importLocalData(source, simulator);
  return { simulator, source };
}

/** Starts a tenant and the engine that reads it. */
export async function runAgency(options: RunOptions = {}): Promise<RunningAgency> {
  const { simulator, source } = await simulateAgency(options);
  const sent: Delivery[] = [];
  const announced: Announcement[] = [];
  const channel: Channel = {
    name: 'desktop',
    send(delivery) {
      sent.push(delivery);
      simulator.advance(options.showingMs ?? 0);
      return Promise.resolve({ kind: 'sent' });
    },
  };
  const engine = createEngine(
    source,
    { channels: [channel], ids: countingIds('id'), report: failOnReport },
    { realClock: systemClock, patience: options.patience ?? null },
  );
  engine.subscribe((announcement) => announced.push(announcement));
  return { simulator, engine, store: source.store, sent, announced, close: () => engine.close() };
}

function sourceOf(simulator: Simulator, store: Store, policy: Policy, dir: string): Source {
  const calls = createCallLog();
  const wellsky = createWellSky({
    observer: calls,
    url: simulator.url,
    ...simulator.credentials,
    agencyId: simulator.agencyId,
    timeZone: simulator.timeZone,
    requestsPerSecond: UNSPARED,
    clock: () => simulator.now(),
    realClock: systemClock,
    random: () => 0.5,
    timeoutMs: 2 * SECOND,
    retryBaseMs: 50,
    retryCapMs: 2 * SECOND,
  });
  return {
    kind: 'demo',
    agency: { id: simulator.agencyId, name: 'Test agency', timeZone: simulator.timeZone },
    policy,
    wellsky,
    calls,
    store,
    clock: () => simulator.now(),
    ...noChannels(),
    writes: wellsky.writes,
    async close() {
      store.close();
      rmSync(dir, { recursive: true, force: true });
      await simulator.close();
    },
  };
}

/** Availability and the like name people, so the people are read first. */
async function importLocalData(source: Source, simulator: Simulator): Promise<void> {
  const { wellsky, store } = source;
  const [clients, caregivers] = [await wellsky.clients(null), await wellsky.caregivers(null)];
  if (!clients.ok || !caregivers.ok) throw new Error('The people could not be read.');
  store.clients.put(clients.rows);
  store.caregivers.put(caregivers.rows);
  const by = { actor: 'test', now: simulator.now() };
  for (const [kind, text] of Object.entries(simulator.localData()) as [ImportKind, string][]) {
    const { rows, rejected } = readImport(store, kind, text, simulator.timeZone);
    if (rejected.length > 0) throw new Error(`${kind}: ${JSON.stringify(rejected[0])}`);
    storeImport(store, kind, rows, by);
  }
}

function failOnReport(event: string): void {
  throw new Error(`The engine reported ${event}.`);
}
