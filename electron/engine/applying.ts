import type { Window } from '../../shared/domain/feed.ts';
import type { ClientId, ShiftKey } from '../../shared/domain/ids.ts';
import type { CachedShift, Shift } from '../../shared/domain/shift.ts';
import type { ReadResult } from '../../shared/domain/wellsky.ts';
import {
  addDays,
  daysBetween,
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
import type { PlannedRead } from '../core/sweep/plan.ts';
import { windowFailed, windowRead } from '../core/sweep/windows.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { readAudit } from './audit-entries.ts';
import type { Table, Written } from './memory.ts';
import type { Source } from './parts.ts';
import type { Answered, Sweep, Work } from './reading.ts';

interface ShiftAnswer {
  readonly work: Extract<Work, { kind: 'shifts' }>;
  readonly result: ReadResult<Shift>;
}
type PastAnswer = Omit<ShiftAnswer, 'work'> & { readonly work: Extract<Work, { kind: 'past' }> };
type VisitAnswer = Extract<Answered, { work: { kind: 'visits' } }>;

/** What writing a batch into the cache came to. */
export interface Applied extends Written {
  readonly changes: readonly ShiftChange[];
}

/** A batch while it is being written. */
interface Writing {
  readonly source: Source;
  readonly before: Snapshot;
  readonly sweep: Sweep;
  /** Windows of the batch's clients before it. */
  readonly known: readonly Window[];
  /** Newest urgent reading of a window in this process, by `windowName`. */
  readonly urgentReads: ReadonlyMap<string, Instant>;
  /** When a day begins; a batch asks for the same few days for every client. */
  readonly startOf: (day: LocalDate) => Instant;
  readonly tables: Set<Table>;
  readonly windows: Window[];
  readonly shifts: { readonly put: CachedShift[]; readonly remove: ShiftKey[] };
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
  urgentReads: ReadonlyMap<string, Instant>,
): Applied {
  const shiftAnswers = answers.filter((one): one is ShiftAnswer => one.work.kind === 'shifts');
  const pastAnswers = answers.filter((one): one is PastAnswer => one.work.kind === 'past');
  const visitAnswers = answers.filter((one): one is VisitAnswer => one.work.kind === 'visits');
  for (const { work, result } of shiftAnswers) {
    if (!result.ok) continue;
    sweep.answered = true;
    if (result.rows.length > 0) sweep.seen.add(work.clientId);
  }
  const writing = beginWriting(source, before, sweep, shiftAnswers, urgentReads);
  const { tables, windows, shifts } = writing;
  const changes = shiftAnswers.flatMap((one) => applyShifts(writing, one));
  for (const answer of pastAnswers) applyPast(writing, answer);
  for (const answer of visitAnswers) applyVisits(writing, answer);
  auditReads(source, before.now, [...shiftAnswers, ...pastAnswers], visitAnswers);
  return { tables, windows, shifts, changes };
}

function beginWriting(
  source: Source,
  before: Snapshot,
  sweep: Sweep,
  answers: readonly ShiftAnswer[],
  urgentReads: ReadonlyMap<string, Instant>,
): Writing {
  const clients = new Set(answers.map(({ work }) => work.clientId));
  const starts = new Map<LocalDate, Instant>();
  const startOf = (day: LocalDate): Instant => {
    const start = starts.get(day) ?? startOfDay(day, source.agency.timeZone);
    starts.set(day, start);
    return start;
  };
  return {
    ...{ source, before, sweep, startOf, urgentReads },
    known: before.windows.filter((window) => clients.has(window.clientId)),
    tables: new Set(),
    windows: [],
    shifts: { put: [], remove: [] },
  };
}

function applyShifts(writing: Writing, { work, result }: ShiftAnswer): readonly ShiftChange[] {
  const { source, before, sweep, startOf } = writing;
  const { store } = source;
  const { clientId, span, from, to } = work;
  const known = writing.known.find((one) => one.clientId === clientId && one.span === span) ?? null;
  if (!result.ok) {
    const failure = result.failure.kind === 'refused' ? 'refused' : 'unreachable';
    putWindow(writing, windowFailed(work, known, { at: before.now, failure }));
    return [];
  }
  const at = result.readAt;
  if (isOvertaken(writing, work, at)) return [];
  const { complete, put, remove, changes } = diffWindow({
    cached: store.shifts.ofClient(clientId, startOf(from), startOf(addDays(to, 1))),
    fresh: withoutPlaceholders(result.rows, before.caregivers),
    read: {
      complete: true,
      feedAlive: sweep.seen.size > (sweep.seen.has(clientId) ? 1 : 0),
      at,
      quarantined: result.quarantined,
    },
  });
  store.shifts.put(put);
  store.shifts.remove(remove);
  writing.shifts.put.push(...put);
  writing.shifts.remove.push(...remove);
  store.quarantine.replace(`shifts.${clientId}.${span}`, result.quarantined);
  if (!complete) {
    sweep.doubtful += 1;
  } else {
    sweep.windowsRead += 1;
    putWindow(writing, windowRead(work, known, { at, changed: changes.length > 0 }));
  }
  if (store.callOuts.add(callOutsIn(changes, at)) > 0) writing.tables.add('callOuts');
  return changes;
}

/** Days that are past only fill gaps: nothing is told of them, and what is known of them stays. */
function applyPast({ source, before, shifts }: Writing, { work, result }: PastAnswer): void {
  if (!result.ok) return;
  const { store } = source;
  const { clientId } = work;
  const seen = { firstSeen: result.readAt, lastSeen: result.readAt, missedAt: null };
  const put = withoutPlaceholders(result.rows, before.caregivers)
    .filter(({ key }) => store.shifts.get(key) === null)
    .map((shift) => ({ shift, ...seen }));
  store.shifts.put(put);
  shifts.put.push(...put);
  store.facts.set(`${PAST_READ}${clientId}`, work.to);
}

/** Whether an urgent reading, which jumps the sweep's queue, is newer than this answer. */
function isOvertaken(
  { urgentReads, before }: Writing,
  work: PlannedRead,
  askedAt: Instant,
): boolean {
  const readAt = urgentReads.get(windowName(work)) ?? null;
  // A reading from the future (the clock was set back) overtakes nothing.
  return readAt !== null && readAt > askedAt && readAt <= before.now;
}

/** One client's span, as urgent readings are remembered. */
export function windowName({ clientId, span }: Pick<PlannedRead, 'clientId' | 'span'>): string {
  return `${clientId} ${span}`;
}

function putWindow({ source, windows }: Writing, window: Window): void {
  source.store.windows.put([window]);
  windows.push(window);
}

function applyVisits(
  { source, before, sweep, tables }: Writing,
  { work, result }: VisitAnswer,
): void {
  // No visits while the whole schedule comes empty, too: the tenant has gone silent, and silence
  // must not make a no-show of everybody.
  const isSilent = sweep.seen.size === 0 && sweep.doubtful > 0;
  if (!result.ok || (isSilent && result.rows.length === 0)) return;
  const { store, agency } = source;
  const { clientId, to } = work;
  if (store.visits.put(result.rows) > 0) tables.add('visits');
  // A short reading says nothing about the records of the whole history.
  const part = daysBetween(work.from, to) > RECENT_DAYS ? 'history' : 'recent';
  store.quarantine.replace(`visits.${clientId}.${part}`, result.quarantined);
  if (to >= localDate(before.now, agency.timeZone)) {
    store.visitReads.put(clientId, result.readAt);
    tables.add('visitReads');
  }
  if (work.of === 'history') store.facts.set(`${HISTORY_READ}${clientId}`, to);
}

function auditReads(
  { store }: Source,
  now: Instant,
  shifts: readonly Pick<ShiftAnswer, 'result'>[],
  visits: readonly VisitAnswer[],
): void {
  const results = {
    shifts: shifts.map((one) => one.result),
    visits: visits.map((one) => one.result),
  };
  if (shifts.length > 0) store.audit.append([readAudit(now, 'wellsky.shifts', results.shifts)]);
  if (visits.length > 0) store.audit.append([readAudit(now, 'wellsky.visits', results.visits)]);
}

const HISTORY_READ = 'history.';
const PAST_READ = 'past.';

/** Readings of visits longer than this are of a whole history. */
const RECENT_DAYS = 31;

/** The days through which visit histories were last completely read, by client. */
export function historyReadThrough({ store }: Source): ReadonlyMap<ClientId, LocalDate> {
  // Only `applyVisits` writes these facts.
  return store.facts.startingWith(HISTORY_READ) as Map<ClientId, LocalDate>;
}

/** Clients whose days before the sweep's were read once. */
export function pastRead({ store }: Source): ReadonlySet<ClientId> {
  // Only `applyPast` writes these facts.
  return new Set(store.facts.startingWith(PAST_READ).keys()) as Set<ClientId>;
}
