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

/** What lies too far back or ahead moves with time, so everything is gathered anew this often. */
const WHOLE_EVERY = DAY / 4;

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
  let gathered: (Gathered & { readonly at: Instant }) | null = null;
  let ranked: Ranked | null = null;
  let stale = new Set<Table>();

  const refreshed = (now: Instant): Gathered => {
    const known = gathered;
    if (known !== null && now - known.at <= WHOLE_EVERY && stale.size === 0) return known;
    const isWhole = known === null || now - known.at > WHOLE_EVERY;
    if (isWhole || [...stale].some((table) => table !== 'windows')) ranked = null;
    gathered = isWhole
      ? { ...gatherAll(store, now), at: now }
      : { ...known, ...gatherSome(store, now, stale) };
    stale = new Set();
    return gathered;
  };
  const memory: Memory = {
    snapshot: (now) => ({ ...refreshed(now), agency, policy, now }),
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

const load = {
  people: (store: Store) => ({
    clients: byId(store.clients.all()),
    caregivers: byId(store.caregivers.all()),
    tags: byId(store.tags.all()),
  }),
  shifts: (store: Store, now: Instant) => ({
    shifts: store.shifts
      .between(plus(now, -PAST_SHIFT_DAYS * DAY), plus(now, AHEAD_DAYS * DAY))
      .map((cached) => cached.shift),
  }),
  visits: (store: Store, now: Instant) => ({
    visits: store.visits.since(plus(now, -HISTORY_DAYS * DAY)),
  }),
  visitReads: (store: Store) => ({ visitsReadAt: store.visitReads.all() }),
  asks: (store: Store) => ({ asks: store.asks.all() }),
  callOuts: (store: Store) => ({ callOuts: store.callOuts.all() }),
  imports: (store: Store) => ({
    availability: store.availability.all(),
    preferences: store.preferences.all(),
    credentials: store.credentials.all(),
  }),
  windows: (store: Store) => ({ windows: store.windows.all() }),
} satisfies Record<Table, (store: Store, now: Instant) => Partial<Gathered>>;

function gatherAll(store: Store, now: Instant): Gathered {
  return {
    ...load.people(store),
    ...load.shifts(store, now),
    ...load.visits(store, now),
    ...load.visitReads(store),
    ...load.asks(store),
    ...load.callOuts(store),
    ...load.imports(store),
    ...load.windows(store),
  };
}

function gatherSome(store: Store, now: Instant, tables: ReadonlySet<Table>): Partial<Gathered> {
  const parts = [...tables].map((table): Partial<Gathered> => load[table](store, now));
  return Object.assign({}, ...parts) as Partial<Gathered>;
}

function byId<K, T extends { readonly id: K }>(rows: readonly T[]): Map<K, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
