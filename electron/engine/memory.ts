import type { Window } from '../../shared/domain/feed.ts';
import type { CaregiverId } from '../../shared/domain/ids.ts';
import type { Ranking } from '../../shared/domain/incident.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { DAY, localDate, MINUTE, type Instant, type LocalDate } from '../../shared/util/time.ts';
import { rankAgain, type Ranked } from '../core/match/rank.ts';
import {
  buildRankIndex,
  withChanged,
  withNewSchedule,
  type RankIndex,
} from '../core/match/rank-index.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { READ, withShifts, withWindows, type Gathered, type ShiftWrites } from './gathered.ts';
import type { Source } from './parts.ts';

/** Weights age slowly; a ranking is good for this long if nothing changed. */
const RANKINGS_LIFE = 15 * MINUTE;

/** What memory holds is read anew this often, because days move on. */
const GATHERED_LIFE = DAY / 4;

/** Tables as they are written together, with the parts of a snapshot that come from them. */
const PARTS = {
  people: ['clients', 'caregivers', 'tags'],
  shifts: ['shifts'],
  visits: ['visits'],
  visitReads: ['visitsReadAt'],
  asks: ['asks'],
  callOuts: ['callOuts'],
  imports: ['availability', 'preferences', 'credentials', 'caregiverFacts'],
  choices: ['choices'],
  windows: ['windows'],
} as const satisfies Record<string, readonly (keyof Gathered)[]>;

export type Table = keyof typeof PARTS;

/** What a cycle wrote to the store. */
export interface Written {
  /** Tables to read again. */
  readonly tables: Iterable<Table>;
  readonly windows: readonly Window[];
  readonly shifts: ShiftWrites;
}

/**
 * The gathered snapshot, kept between cycles. A part is read when it is first looked at; what a
 * cycle wrote is put in its place or read again. Everything else stays as it was, so that a cycle
 * without changes costs almost nothing and a start reads only what it shows.
 */
export interface Memory {
  snapshot(now: Instant): Snapshot;
  /**
   * Who could take a shift. Rankings are kept until something that they rest on changes, or until
   * the weights of the history have aged noticeably.
   */
  rank(now: Instant, shift: Shift, except?: ReadonlySet<CaregiverId>): Ranking;
  /** What rankings rest on, as good as theirs. */
  index(now: Instant): RankIndex;
  /** When windows were last read ahead of the sweep's queue, by `windowName`. */
  readonly urgentReads: Map<string, Instant>;
  /**
   * A value computed from the whole snapshot, kept under `name` until one of `tables` changes or
   * the agency's day ends: for what is too costly to compute in every cycle.
   */
  derive<T>(
    name: string,
    tables: readonly Table[],
    now: Instant,
    compute: (snapshot: Snapshot) => T,
  ): T;
  forget(tables: Iterable<Table>): void;
  /** Takes over what was just written to the store. */
  learn(written: Written): void;
  /** After the rules changed: what was computed by the old ones is of no use. */
  relearn(): void;
  /** After a transaction was undone: what was learned in it never happened. */
  reset(): void;
}

/** The snapshot that was handed out last: a decision asks for the same one hundreds of times. */
interface Latest {
  readonly parts: Partial<Gathered>;
  readonly policy: Policy;
  readonly snapshot: Snapshot;
}

/** Rankings by the question that they answer, as far as they were asked for since `at`. */
interface Rankings {
  readonly at: Instant;
  readonly index: RankIndex;
  readonly known: Map<string, Ranked>;
}

/** What changes all day: a ranking follows it without being made anew. */
const SCHEDULE: ReadonlySet<Table> = new Set(['shifts', 'callOuts']);

export function createMemory(cache: Pick<Source, 'store' | 'agency' | 'policy'>): Memory {
  const { store } = cache;
  let parts: Partial<Gathered> = {};
  let gatheredAt: Instant | null = null;
  let ranked: Rankings | null = null;
  let generation = store.generation();
  let latest: Latest | null = null;
  /** Tables that the rankings rest on and that have changed since. */
  let changed = new Set<Table>();

  const derived = new Map<string, Derived>();

  const forget = (tables: Iterable<Table>): void => {
    const names = [...tables];
    dropDerived(derived, names);
    const gone = new Set<string>(names.flatMap((table) => PARTS[table]));
    parts = Object.fromEntries(Object.entries(parts).filter(([part]) => !gone.has(part)));
    for (const table of names)
      if (table !== 'windows' && table !== 'visitReads') changed.add(table);
  };

  const rankedAt = (now: Instant): Rankings => {
    const snapshot = memory.snapshot(now);
    if (ranked === null || now - ranked.at > RANKINGS_LIFE || now < ranked.at) {
      const index = buildRankIndex(snapshot, ranked?.index.learned);
      ranked = { at: now, index, known: new Map() };
    } else if (changed.size > 0) {
      const isSchedule = [...changed].every((table) => SCHEDULE.has(table));
      const index = isSchedule
        ? withNewSchedule(ranked.index, snapshot)
        : withChanged(ranked.index, snapshot, changed);
      ranked = { ...ranked, index };
    }
    changed = new Set();
    return ranked;
  };

  const memory: Memory = {
    snapshot(now) {
      const isOld = gatheredAt === null || now - gatheredAt > GATHERED_LIFE || now < gatheredAt;
      // The command line may work on the same cache.
      const current = store.generation();
      if (isOld || gatheredAt === null || current !== generation) {
        generation = current;
        gatheredAt = now;
        forget(Object.keys(PARTS) as Table[]);
      }
      const { agency, policy } = cache;
      const isSame = latest?.snapshot.agency === agency && latest.policy === policy;
      if (!isSame || latest?.parts !== parts || latest.snapshot.now !== now) {
        const snapshot = snapshotOf(parts, store, gatheredAt, { agency, policy, now });
        latest = { parts, policy, snapshot };
      }
      return latest.snapshot;
    },
    rank(now, shift, except = new Set()) {
      const { index, known } = rankedAt(now);
      const question = [shift.key, ...[...except].sort()].join(' ');
      const before = known.get(question) ?? null;
      const answer = rankAgain(before, index, shift, { except });
      known.set(question, answer);
      return answer.ranking;
    },
    index: (now) => rankedAt(now).index,
    derive<T>(
      name: string,
      tables: readonly Table[],
      now: Instant,
      compute: (snapshot: Snapshot) => T,
    ) {
      const snapshot = memory.snapshot(now);
      const day = localDate(now, cache.agency.timeZone);
      const known = derived.get(name);
      // Values are kept under names of their callers' choosing, who know their type.
      if (known?.day === day) return known.value as T;
      const value = compute(snapshot);
      derived.set(name, { day, tables, value });
      return value;
    },
    urgentReads: new Map(),
    forget,
    learn({ tables, windows, shifts }) {
      const { windows: knownWindows, shifts: knownShifts } = parts;
      forget(tables);
      if (knownWindows !== undefined && windows.length > 0) {
        parts = { ...parts, windows: withWindows(knownWindows, windows) };
      }
      if (shifts.put.length + shifts.remove.length === 0) return;
      changed.add('shifts');
      dropDerived(derived, ['shifts']);
      if (knownShifts !== undefined && gatheredAt !== null) {
        parts = { ...parts, shifts: withShifts(knownShifts, shifts, gatheredAt) };
      }
    },
    relearn() {
      ranked = null;
      derived.clear();
    },
    reset() {
      gatheredAt = null;
      derived.clear();
    },
  };
  return memory;
}

interface Derived {
  readonly day: LocalDate;
  readonly tables: readonly Table[];
  readonly value: unknown;
}

function dropDerived(derived: Map<string, Derived>, changed: readonly Table[]): void {
  for (const [name, { tables }] of derived) {
    if (tables.some((table) => changed.includes(table))) derived.delete(name);
  }
}

/** A snapshot whose parts are read when they are first asked for, and then stay. */
function snapshotOf(
  parts: Partial<Gathered>,
  store: Source['store'],
  at: Instant,
  setting: Pick<Snapshot, 'agency' | 'policy' | 'now'>,
): Snapshot {
  const snapshot = { ...setting };
  for (const part of Object.keys(READ) as (keyof Gathered)[]) {
    Object.defineProperty(snapshot, part, {
      enumerable: true,
      get: () => parts[part] ?? remember(parts, part, READ[part](store, at)),
    });
  }
  // Every part that a snapshot has is a key of READ, which the type of READ makes sure of.
  return snapshot as Snapshot;
}

function remember<P extends keyof Gathered>(
  parts: Partial<Gathered>,
  part: P,
  value: Gathered[P],
): Gathered[P] {
  parts[part] = value;
  return value;
}
