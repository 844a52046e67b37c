import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCallLog } from '../../electron/engine/call-log.ts';
import type { Engine } from '../../electron/engine/agency-engine.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { readImport, storeImport } from '../../electron/engine/importing.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { LOCAL_KINDS } from '../../electron/demo/local-data.ts';
import { openStore, type Store } from '../../electron/io/store/store.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import type { WellSky } from '../../shared/domain/wellsky.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { SECOND, type Clock } from '../../shared/util/time.ts';
import { rememberedWellSky } from './recorded-wellsky.ts';
import { generateWorkload, type Size, type Workload } from './workload.ts';
import { noChannels } from '../support/no-channels.ts';

/** The database key of every benchmark. */
export const BENCH_KEY = new Uint8Array(32).fill(7);

/** An agency whose files are imported and whose schedule and histories have been swept once. */
export interface FilledAgency {
  readonly workload: Workload;
  readonly engine: Engine;
  /** Folder of the cache. */
  readonly dir: string;
  /** Requests made so far. */
  requests(): number;
  close(): Promise<void>;
}

/** Requests at the rate of the default policy, so that readings are as old as they would be. */
const REQUEST_TAKES = SECOND / DEFAULT_POLICY.sweep.requestsPerSecond;

/** Fills a cache in a folder of its own. `wrap` may change what WellSky answers. */
export async function fillAgency(
  workload: Workload,
  wrap: (wellsky: WellSky) => WellSky = (wellsky) => wellsky,
): Promise<FilledAgency> {
  const { dir, store } = openEmptyStore(workload.clock);
  let requests = 0;
  const wellsky = rememberedWellSky(workload.reads, workload.clock, () => {
    requests += 1;
    workload.advance(REQUEST_TAKES);
  });
  const source: Source = {
    kind: 'wellsky',
    agency: workload.agency,
    policy: DEFAULT_POLICY,
    wellsky: wrap(wellsky),
    calls: createCallLog(),
    store,
    clock: workload.clock,
    ...noChannels(),
    close() {
      store.close();
      return Promise.resolve();
    },
  };
  await fillFromFiles(workload, store);
  const engine = createEngine(
    source,
    { channels: [], ids: countingIds('id'), report: failOnReport },
    { realClock: workload.clock, patience: null },
  );
  await engine.cycle('everything');
  return {
    workload,
    engine,
    dir,
    requests: () => requests,
    async close() {
      await engine.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** An empty cache in a folder of its own. */
export function openEmptyStore(clock: Clock): { readonly dir: string; readonly store: Store } {
  const dir = mkdtempSync(join(tmpdir(), 'standby-bench-'));
  const opened = openStore({ dir, key: BENCH_KEY, clock });
  if (!opened.ok) throw new Error(opened.error.message);
  return { dir, store: opened.value };
}

/** The files name people, so these come first. */
async function fillFromFiles(
  { reads, files, agency, clock }: Workload,
  store: Store,
): Promise<void> {
  const [clients, caregivers] = [await reads.clients(null), await reads.caregivers(null)];
  if (!clients.ok || !caregivers.ok) throw new Error('The people could not be read.');
  store.clients.put(clients.rows);
  store.caregivers.put(caregivers.rows);
  for (const kind of LOCAL_KINDS) {
    const { rows, rejected } = readImport(store, kind, files[kind], agency.timeZone);
    if (rejected.length > 0) throw new Error(`${kind}: ${JSON.stringify(rejected[0])}`);
    storeImport(store, kind, rows, { actor: 'bench', now: clock() });
  }
}

const workloads = new Map<Size, Workload>();
const filled = new Map<Size, Promise<FilledAgency>>();

/** The workload of a size, generated once. */
export function workloadOf(size: Size): Workload {
  const known = workloads.get(size) ?? generateWorkload(size);
  workloads.set(size, known);
  return known;
}

/** The filled agency of a size, shared by the parts that only look at it. */
export function filledAgency(size: Size): Promise<FilledAgency> {
  const known = filled.get(size) ?? fillAgency(workloadOf(size));
  filled.set(size, known);
  return known;
}

/** Closes and removes what was filled. */
export async function closeAll(): Promise<void> {
  for (const agency of filled.values()) await (await agency).close();
  filled.clear();
  workloads.clear();
}

function failOnReport(event: string): void {
  throw new Error(`The engine reported ${event}.`);
}
