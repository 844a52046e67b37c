import type { CaregiverId } from '../../shared/domain/ids.ts';
import type { Ranking } from '../../shared/domain/incident.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { DAY, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import { rankShift } from '../core/match/rank.ts';
import { buildRankIndex, type RankIndex } from '../core/match/rank-index.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Store } from '../io/store/store.ts';
import type { Source } from './parts.ts';

/** How far back visits and call-outs are looked at. */
export const HISTORY_DAYS = 182;

/** Shifts of the last week are kept for hours and for visits that are still to come in. */
const PAST_SHIFT_DAYS = 8;
const AHEAD_DAYS = 16;

/** Weights age slowly; a ranking is good for this long if nothing changed. */
const RANKINGS_LIFE = 15 * MINUTE;

export type Table =
  'people' | 'shifts' | 'visits' | 'visitReads' | 'asks' | 'callOuts' | 'imports' | 'windows';

/**
 * The gathered snapshot, kept between cycles. Tables that a cycle wrote are forgotten and read
 * again; everything else stays as it was, so that a cycle without changes costs almost nothing.
 */
export interface Memory {
  snapshot(now: Instant): Snapshot;
  /**
   * Who could take a shift. Rankings are kept until something that they rest on changes, or until
   * the weights of the history have aged noticeably.
   */
  rank(now: Instant, shift: Shift, except?: ReadonlySet<CaregiverId>): Ranking;
  forget(tables: Iterable<Table>): void;
}

interface Ranked {
  readonly at: Instant;
  readonly index: RankIndex;
  readonly rankings: Map<string, Ranking>;
}

type Gathered = Omit<Snapshot, 'now' | 'agency' | 'policy'>;

export function createMemory({
  store,
  agency,
  policy,
}: Pick<Source, 'store' | 'agency' | 'policy'>): Memory {
  let gathered: Gathered | null = null;
  let gatheredAt: Instant | null = null;
  let ranked: Ranked | null = null;
  let stale = new Set<Table>();

  const memory: Memory = {
    snapshot(now) {
      const all = gathered === null || gatheredAt === null || now - gatheredAt > DAY / 4;
      if (all || stale.size > 0) {
        gathered = { ...gathered, ...gather(store, now, all ? null : stale) } as Gathered;
        if (all) gatheredAt = now;
        if (all || [...stale].some((table) => table !== 'windows')) ranked = null;
        stale = new Set();
      }
      return { ...(gathered as Gathered), agency, policy, now };
    },
    rank(now, shift, except = new Set()) {
      const snapshot = memory.snapshot(now);
      if (ranked === null || now - ranked.at > RANKINGS_LIFE || now < ranked.at) {
        ranked = { at: now, index: buildRankIndex(snapshot), rankings: new Map() };
      }
      const question = [shift.key, ...[...except].sort()].join(' ');
      const known = ranked.rankings.get(question);
      if (known !== undefined) return known;
      const ranking = rankShift(ranked.index, shift, { except });
      ranked.rankings.set(question, ranking);
      return ranking;
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
