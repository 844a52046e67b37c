import { DAY, plus, type Instant } from '../../shared/util/time.ts';
import { buildRankIndex, type RankIndex } from '../core/match/rank-index.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Store } from '../io/store/store.ts';
import type { Source } from './parts.ts';

/** How far back visits and call-outs are looked at. */
export const HISTORY_DAYS = 182;

/** Shifts of the last week are kept for hours and for visits that are still to come in. */
const PAST_SHIFT_DAYS = 8;
const AHEAD_DAYS = 16;

/** Weights age slowly; an index is good for this long if nothing changed. */
const INDEX_LIFE = 15 * 60_000;

export type Table =
  'people' | 'shifts' | 'visits' | 'visitReads' | 'asks' | 'callOuts' | 'imports' | 'windows';

/**
 * The gathered snapshot, kept between cycles. Tables that a cycle wrote are forgotten and read
 * again; everything else stays as it was, so that a cycle without changes costs almost nothing.
 */
export interface Memory {
  snapshot(now: Instant): Snapshot;
  /** The ranking index over `snapshot(now)`. */
  index(now: Instant): RankIndex;
  forget(tables: Iterable<Table>): void;
}

type Gathered = Omit<Snapshot, 'now' | 'agency' | 'policy'>;

export function createMemory({
  store,
  agency,
  policy,
}: Pick<Source, 'store' | 'agency' | 'policy'>): Memory {
  let gathered: Gathered | null = null;
  let gatheredAt: Instant | null = null;
  let index: { readonly value: RankIndex; readonly at: Instant } | null = null;
  let stale = new Set<Table>();

  const memory: Memory = {
    snapshot(now) {
      const all = gathered === null || gatheredAt === null || now - gatheredAt > DAY / 4;
      if (all || stale.size > 0) {
        gathered = { ...gathered, ...gather(store, now, all ? null : stale) } as Gathered;
        if (all) gatheredAt = now;
        if (all || [...stale].some((table) => table !== 'windows')) index = null;
        stale = new Set();
      }
      return { ...(gathered as Gathered), agency, policy, now };
    },
    index(now) {
      const snapshot = memory.snapshot(now);
      if (index === null || now - index.at > INDEX_LIFE || now < index.at) {
        index = { value: buildRankIndex(snapshot), at: now };
      }
      return index.value;
    },
    forget(tables) {
      for (const table of tables) stale.add(table);
    },
  };
  return memory;
}

function gather(store: Store, now: Instant, only: ReadonlySet<Table> | null): Partial<Gathered> {
  const wants = (table: Table): boolean => only === null || only.has(table);
  return {
    ...(wants('people') && {
      clients: byId(store.clients.all()),
      caregivers: byId(store.caregivers.all()),
      tags: byId(store.tags.all()),
    }),
    ...(wants('shifts') && {
      shifts: store.shifts
        .between(plus(now, -PAST_SHIFT_DAYS * DAY), plus(now, AHEAD_DAYS * DAY))
        .map((cached) => cached.shift),
    }),
    ...(wants('visits') && { visits: store.visits.since(plus(now, -HISTORY_DAYS * DAY)) }),
    ...(wants('visitReads') && { visitsReadAt: store.visitReads.all() }),
    ...(wants('asks') && { asks: store.asks.all() }),
    ...(wants('callOuts') && { callOuts: store.callOuts.all() }),
    ...(wants('imports') && {
      availability: store.availability.all(),
      preferences: store.preferences.all(),
      credentials: store.credentials.all(),
    }),
    ...(wants('windows') && { windows: store.windows.all() }),
  };
}

function byId<K, T extends { readonly id: K }>(rows: readonly T[]): Map<K, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
