import { rmSync } from 'node:fs';
import { applyAnswers } from '../../electron/engine/applying.ts';
import { SNAPSHOT_DAYS } from '../../electron/core/snapshot.ts';
import { createCallLog } from '../../electron/engine/call-log.ts';
import { createMemory } from '../../electron/engine/memory.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { beginSweep, readBatch, type Reader, type Work } from '../../electron/engine/reading.ts';
import { planHistoryReads } from '../../electron/core/sweep/history.ts';
import { spansFor } from '../../electron/core/sweep/plan.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { localDate } from '../../shared/util/time.ts';
import { openEmptyStore, workloadOf } from './filled-agency.ts';
import { mapped, measure } from './measure.ts';
import { rememberedWellSky } from './recorded-wellsky.ts';
import type { Line } from './table.ts';
import type { Size, Workload } from './workload.ts';
import { noChannels } from '../support/no-channels.ts';

/** As many requests as the engine commits at once. */
const BATCH = 40;

/**
 * P1: a first sweep into an empty encrypted cache: JSON, paging, wire schemas, the comparison
 * with the cache, its rows, and the audit rows of the reads, in transactions of 40 requests.
 * A record is a shift of the next two weeks or a visit of the last half year.
 */
export async function p1(size: Size): Promise<Line[]> {
  const workload = workloadOf(size);
  const work = await firstSweep(workload);
  let records = 0;
  const { wall } = await measure({
    runs: 7,
    before: () => emptyCache(workload),
    async work(cache) {
      records = await ingest(workload, cache, work);
    },
    after(cache) {
      cache.store.close();
      rmSync(cache.dir, { recursive: true, force: true });
    },
  });
  const what = `ingest ${String(records)} records from ${String(work.length)} answers`;
  const values = mapped(wall, (milliseconds) => (records / milliseconds) * 1000);
  return [{ part: 'P1', size, what, goal: '≥ 12,000 records/s', values, unit: 'records/s' }];
}

/** Every span of every client's schedule, and every client's history. */
async function firstSweep({ reads, agency, clock }: Workload): Promise<Work[]> {
  const people = await reads.clients(null);
  if (!people.ok) throw new Error('The clients could not be read.');
  const clients = people.rows
    .filter((one) => one.active && one.isClient !== false)
    .map((one): ClientId => one.id);
  const today = localDate(clock(), agency.timeZone);
  const shifts = clients.flatMap((clientId) =>
    spansFor(today).map((span): Work => ({ kind: 'shifts', clientId, ...span })),
  );
  const histories = planHistoryReads({
    clients,
    readThrough: new Map(),
    today,
    historyDays: SNAPSHOT_DAYS.history,
  });
  return [
    ...shifts,
    ...histories.map((range): Work => ({ kind: 'visits', of: 'history', ...range })),
  ];
}

interface Cache extends ReturnType<typeof openEmptyStore> {
  readonly source: Source;
}

function emptyCache({ agency, clock, reads }: Workload): Cache {
  const { dir, store } = openEmptyStore(clock);
  const port = rememberedWellSky(reads, clock, () => undefined);
  // Shifts and visits go through JSON and the wire schemas every time.
  const wellsky = { ...port, shifts: reads.shifts, visits: reads.visits };
  const close = (): Promise<void> => Promise.resolve();
  const source: Source = {
    ...{ kind: 'wellsky', agency, policy: DEFAULT_POLICY, wellsky, store, clock, close },
    calls: createCallLog(),
    ...noChannels(),
  };
  return { dir, store, source };
}

async function ingest(
  { clock }: Workload,
  { source }: Cache,
  work: readonly Work[],
): Promise<number> {
  const reader: Reader = {
    ...{ wellsky: source.wellsky, realClock: clock, patience: null, parallel: () => 10 },
    signal: new AbortController().signal,
  };
  const memory = createMemory(source);
  const sweep = beginSweep(clock());
  let records = 0;
  for (let done = 0; done < work.length; done += BATCH) {
    const answers = await readBatch(reader, sweep, work.slice(done, done + BATCH));
    const before = memory.snapshot(clock());
    source.store.transaction(() => {
      memory.learn(applyAnswers(source, before, sweep, answers, memory.urgentReads));
    });
    for (const { result } of answers) records += result.ok ? result.rows.length : 0;
  }
  return records;
}
