import type { Window } from '../../shared/domain/feed.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import {
  addDays,
  localDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../shared/util/time.ts';
import {
  callOutsIn,
  diffWindow,
  withoutPlaceholders,
  type ShiftChange,
} from '../core/sweep/diff.ts';
import { windowFailed, windowRead } from '../core/sweep/windows.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { readAudit } from './audit-entries.ts';
import type { Table } from './memory.ts';
import type { Source } from './parts.ts';
import type { Answered, Sweep } from './reading.ts';

type ShiftAnswer = Extract<Answered, { work: { kind: 'shifts' } }>;
type VisitAnswer = Extract<Answered, { work: { kind: 'visits' } }>;

/** What writing a batch into the cache came to. */
export interface Applied {
  /** Tables whose content is no longer what memory holds. */
  readonly tables: ReadonlySet<Table>;
  readonly changes: readonly ShiftChange[];
}

/**
 * Writes what a batch of reads brought into the cache, and the audit rows of the reads. Runs
 * inside the cycle's transaction. A failed read only marks its window.
 */
export function applyAnswers(
  source: Source,
  before: Snapshot,
  sweep: Sweep,
  answers: readonly Answered[],
): Applied {
  const shiftAnswers = answers.filter((one): one is ShiftAnswer => one.work.kind === 'shifts');
  const visitAnswers = answers.filter((one): one is VisitAnswer => one.work.kind === 'visits');
  for (const { work, result } of shiftAnswers) {
    if (!result.ok) continue;
    sweep.answered = true;
    if (result.rows.length > 0) sweep.seen.add(work.clientId);
  }
  const tables = new Set<Table>();
  const changes = shiftAnswers.flatMap((one) => applyShifts(source, before, sweep, one, tables));
  for (const answer of visitAnswers) applyVisits(source, answer, before.now, tables);
  auditReads(source, before.now, shiftAnswers, visitAnswers);
  return { tables, changes };
}

function applyShifts(
  { store, agency }: Source,
  before: Snapshot,
  sweep: Sweep,
  { work, result }: ShiftAnswer,
  tables: Set<Table>,
): readonly ShiftChange[] {
  tables.add('windows');
  const at = before.now;
  const { clientId, from, to } = work;
  const known = knownWindow(before, work);
  if (!result.ok) {
    const failure = result.failure.kind === 'refused' ? 'refused' : 'unreachable';
    store.windows.put([windowFailed(work, known, { at, failure })]);
    return [];
  }
  const { complete, put, remove, changes } = diffWindow({
    cached: store.shifts.ofClient(
      clientId,
      startOfDay(from, agency.timeZone),
      startOfDay(addDays(to, 1), agency.timeZone),
    ),
    fresh: withoutPlaceholders(result.rows, before.caregivers),
    read: {
      complete: true,
      feedAlive: [...sweep.seen].some((id) => id !== clientId),
      at,
      quarantined: result.quarantined,
    },
  });
  store.shifts.put(put);
  store.shifts.remove(remove);
  store.quarantine.replace(`shifts.${clientId}.${work.span}`, result.quarantined);
  if (!complete) {
    sweep.doubtful += 1;
  } else {
    sweep.windowsRead += 1;
    store.windows.put([windowRead(work, known, { at, changed: changes.length > 0 })]);
  }
  if (put.length > 0 || remove.length > 0) tables.add('shifts');
  if (store.callOuts.add(callOutsIn(changes, at)) > 0) tables.add('callOuts');
  return changes;
}

function knownWindow(before: Snapshot, { clientId, span }: ShiftAnswer['work']): Window | null {
  return before.windows.find((one) => one.clientId === clientId && one.span === span) ?? null;
}

function applyVisits(
  { store, agency }: Source,
  { work, result }: VisitAnswer,
  now: Instant,
  tables: Set<Table>,
): void {
  if (!result.ok) return;
  const { clientId, to } = work;
  if (store.visits.put(result.rows) > 0) tables.add('visits');
  store.quarantine.replace(`visits.${clientId}.${work.of}`, result.quarantined);
  if (to >= localDate(now, agency.timeZone)) {
    store.visitReads.put(clientId, now);
    tables.add('visitReads');
  }
  if (work.of === 'history') store.facts.set(historyFact(clientId), to);
}

function auditReads(
  { store }: Source,
  now: Instant,
  shifts: readonly ShiftAnswer[],
  visits: readonly VisitAnswer[],
): void {
  const results = {
    shifts: shifts.map((one) => one.result),
    visits: visits.map((one) => one.result),
  };
  if (shifts.length > 0) store.audit.append([readAudit(now, 'wellsky.shifts', results.shifts)]);
  if (visits.length > 0) store.audit.append([readAudit(now, 'wellsky.visits', results.visits)]);
}

function historyFact(clientId: ClientId): string {
  return `history.${clientId}`;
}

/** The days through which the visit histories of `clients` were last completely read. */
export function historyReadThrough(
  { store }: Source,
  clients: readonly ClientId[],
): Map<ClientId, LocalDate> {
  const through = new Map<ClientId, LocalDate>();
  for (const clientId of clients) {
    const day = store.facts.get(historyFact(clientId));
    if (day !== null) through.set(clientId, day as LocalDate);
  }
  return through;
}
