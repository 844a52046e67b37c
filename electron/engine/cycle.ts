import type { Progress } from '../../shared/contract/views.ts';
import type { LastSweep } from '../../shared/domain/api-call.ts';
import { localDate, type Instant } from '../../shared/util/time.ts';
import { withFeedDay } from '../core/sweep/feed-record.ts';
import { applyAnswers, type Applied } from './applying.ts';
import { decide, type Told } from './deciding.ts';
import type { Memory } from './memory.ts';
import type { Source, Surroundings } from './parts.ts';
import { readPeople } from './people.ts';
import { planWork, type Plan, type Scope } from './planning.ts';
import { readBatch, type Reader, type Sweep } from './reading.ts';
import type { Ladders } from './telling/ladders.ts';
import {
  noteWatchedSince,
  saveCapabilities,
  saveCounters,
  savedCapabilities,
  savedFeedDays,
  saveFeedDays,
  savedLastSweep,
  saveLastSweep,
} from './saved-facts.ts';

/** Requests between two commits: enough to be quick, few enough to lose little to a power cut. */
const BATCH = 40;

/**
 * Requests after which a cycle of what is due ends, so that the next one plans anew: a first sweep
 * of a large agency takes longer than today's schedule may grow old.
 */
const MOST_OF_WHAT_IS_DUE = 5 * BATCH;

/** A filled cache needs only a few requests a cycle; more than this is worth a progress bar. */
const WORTH_SHOWING = 60;

export interface CycleParts {
  readonly source: Source;
  readonly memory: Memory;
  readonly surroundings: Surroundings;
  readonly reader: Reader;
  readonly sweep: Sweep;
  readonly ladders: Ladders;
  readonly scope: Scope;
  /** Requests of the reading that is under way, which may take several cycles. */
  readonly goal: { total: number };
  /** Told after every commit: what is new, and how far the sweep has come (null: finished). */
  readonly onCommit: (told: readonly Told[], progress: Progress | null) => void;
}

/** What one cycle came to. */
export interface CycleReport {
  readonly windowsRead: number;
  readonly changes: number;
  /** False when the sweep gave up before everything due was read. */
  readonly isComplete: boolean;
  /** Whether a cycle of what is due stopped to plan anew before it had read everything. */
  readonly hasMore: boolean;
}

/**
 * One cycle: poll → validate → apply to the cache → detect → rank → decide. Network calls happen
 * between the transactions; each batch of answers commits with the decisions that follow from
 * it, so that a kill at any moment loses at most one batch of reads and no decision.
 */
export async function runCycle(parts: CycleParts): Promise<CycleReport> {
  const { source, memory, reader, sweep } = parts;
  const begun: Begun = { at: source.clock(), isContinued: parts.goal.total > 0 };
  let changes = 0;

  await readPeople(source, memory, reader, sweep, source.clock());
  const plan = planWork(source, memory.snapshot(source.clock()), parts.scope);
  const most = parts.scope === 'due' ? MOST_OF_WHAT_IS_DUE : plan.work.length;
  parts.goal.total = Math.max(parts.goal.total, plan.work.length);
  const end = Math.min(plan.work.length, most);
  let done = 0;
  let isFirst = true;
  while (done < end && !isOver(parts)) {
    const batch = plan.work.slice(done, done + BATCH);
    const answers = await readBatch(reader, sweep, batch);
    done += BATCH;
    changes += commit(parts, answers, {
      deciding: done < plan.urgent ? 'never' : isFirst || done >= end ? 'always' : 'if-changed',
      progress: progressOf(plan, done, parts.goal.total),
    });
    isFirst &&= done < plan.urgent;
  }
  const hasMore = done < plan.work.length && !isOver(parts);
  if (!hasMore) parts.goal.total = 0;
  if (plan.work.length === 0 || sweep.isOver) {
    commit(parts, [], { deciding: 'always', progress: null });
  }
  const hasRead = plan.work.length > 0 || sweep.isOver;
  await noteTenant(parts, hasRead ? sweepSoFar(parts, begun, hasMore) : null);
  return {
    windowsRead: sweep.windowsRead,
    changes,
    isComplete: !isOver(parts),
    hasMore,
  };
}

interface CommitOptions {
  /**
   * Never before today and tomorrow have been read as far as they will be in this cycle; then at
   * once and at the cycle's end, and in between where a batch changed something.
   */
  readonly deciding: 'never' | 'if-changed' | 'always';
  readonly progress: Progress | null;
}

/** How far the reading has come; null when it is over, or too short to be worth showing. */
function progressOf(plan: Plan, done: number, total: number): Progress | null {
  const next = plan.work[done];
  if (next === undefined || total < WORTH_SHOWING) return null;
  const stage = next.kind === 'visits' ? 'history' : 'schedule';
  const isFirst = plan.isFirst && done < plan.urgent;
  return { stage, done: total - (plan.work.length - done), total, isFirst };
}

/** The one transaction: cache changes, incidents, outbox and audit rows. */
function commit(
  { source, memory, surroundings, sweep, ladders, onCommit }: CycleParts,
  answers: Parameters<typeof applyAnswers>[3],
  { deciding, progress }: CommitOptions,
): number {
  const now = source.clock();
  const before = memory.snapshot(now);
  const write = (): { applied: Applied; told: readonly Told[] } => {
    const applied = applyAnswers(source, before, sweep, answers, memory.urgentReads);
    memory.learn(applied);
    const isDue = deciding === 'always' || (deciding === 'if-changed' && hasNews(applied));
    const told = isDue ? decide({ source, memory, surroundings, sweep, ladders, now }) : [];
    return { applied, told };
  };
  const { applied, told } = undoing(memory, () => source.store.transaction(write));
  onCommit(told, progress);
  return applied.changes.length;
}

/** That a client's visits were read again without a difference changes no decision for now. */
function hasNews({ changes, tables }: Applied): boolean {
  return changes.length > 0 || [...tables].some((table) => table !== 'visitReads');
}

/** Memory holds nothing of a transaction that failed. */
function undoing<T>(memory: Memory, work: () => T): T {
  try {
    return work();
  } catch (error) {
    memory.reset();
    throw error;
  }
}

/** When a cycle began, and whether it goes on with a reading that an earlier one began. */
interface Begun {
  readonly at: Instant;
  readonly isContinued: boolean;
}

/** What the reading came to by now; the pieces in which a large agency is read add up. */
function sweepSoFar(
  { source, sweep, reader }: CycleParts,
  { at, isContinued }: Begun,
  hasMore: boolean,
): LastSweep {
  const before = isContinued ? savedLastSweep(source.store) : null;
  return {
    startedAt: before?.startedAt ?? at,
    milliseconds: (before?.milliseconds ?? 0) + reader.realClock() - sweep.startedAt,
    windowsRead: (before?.windowsRead ?? 0) + sweep.windowsRead,
    isComplete: !hasMore && !isOver({ reader, sweep }),
  };
}

/**
 * Keeps what the reading came to (null: there was nothing to read), the request counters and the
 * day's record, and probes a tenant that has not been probed yet.
 */
async function noteTenant({ source, sweep }: CycleParts, reading: LastSweep | null): Promise<void> {
  const { store, wellsky } = source;
  const isKnown = savedCapabilities(store) !== null;
  const probe = isKnown || sweep.isOver || !sweep.answered ? null : await wellsky.probe();
  const note = (): void => {
    if (probe?.ok === true) saveCapabilities(store, probe.capabilities);
    if (reading !== null) saveLastSweep(store, reading);
    const { p95Ms, ...counters } = wellsky.counters();
    saveCounters(store, { ...counters, p95Ms });
    if (!sweep.answered) return;
    const now = source.clock();
    noteWatchedSince(store, reading?.startedAt ?? now);
    const date = localDate(now, source.agency.timeZone);
    const day = { date, quarantined: store.quarantine.count(), p95Ms };
    saveFeedDays(store, withFeedDay(savedFeedDays(store), day));
  };
  source.calls.handOver((calls, upkeep) => {
    store.transaction(() => {
      store.apiCalls.add(calls, upkeep);
      note();
    });
  });
}

function isOver({ reader, sweep }: Pick<CycleParts, 'reader' | 'sweep'>): boolean {
  return sweep.isOver || reader.signal.aborted;
}
