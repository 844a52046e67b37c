import { setTimeout as pause } from 'node:timers/promises';
import type { ClientId } from '../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../shared/domain/shift.ts';
import type { DayRange, ReadFailure, ReadResult, WellSky } from '../../shared/domain/wellsky.ts';
import { SECOND, type Clock, type Instant } from '../../shared/util/time.ts';
import type { PlannedRead } from '../core/sweep/plan.ts';

/** One request of a cycle: a span of a client's schedule, its days that are past, or its visits. */
export type Work =
  | ({ readonly kind: 'shifts' } & PlannedRead)
  | ({ readonly kind: 'past' } & DayRange)
  | ({ readonly kind: 'visits'; readonly of: 'today' | 'history' } & DayRange);

/** A request with what came of it. */
export type Answered =
  | {
      readonly work: Extract<Work, { kind: 'shifts' | 'past' }>;
      readonly result: ReadResult<Shift>;
    }
  | { readonly work: Extract<Work, { kind: 'visits' }>; readonly result: ReadResult<Visit> };

/** After this many failures without a success in between, the rest of the sweep is pointless. */
const HOPELESS = 8;

/** Between two attempts at the same request while there is patience left. */
const PAUSE = SECOND;

/** Attempts at one request while others are answered: it may be the only one that cannot be. */
const ATTEMPTS = 3;

/** What one sweep has met so far; decides whether going on makes sense. */
export interface Sweep {
  readonly startedAt: Instant;
  /** Clients for whom this sweep returned shifts: proof that the feed is alive. */
  readonly seen: Set<ClientId>;
  /** Whether any request for shifts was answered. */
  answered: boolean;
  /** Empty answers for clients who had shifts, while nobody else had any either. */
  doubtful: number;
  /** The newest failure, in words for a person; null while everything was answered. */
  lastFailure: ReadFailure | null;
  windowsRead: number;
  failuresInARow: number;
  /** The newest failure of a list of people, which stands for the whole feed on an empty cache. */
  peopleFailure: ReadFailure | null;
  lastAnswerAt: Instant;
  isOver: boolean;
}

export function beginSweep(now: Instant): Sweep {
  return {
    startedAt: now,
    seen: new Set(),
    answered: false,
    doubtful: 0,
    lastFailure: null,
    windowsRead: 0,
    failuresInARow: 0,
    peopleFailure: null,
    lastAnswerAt: now,
    isOver: false,
  };
}

/** How reads are made: by whom, by which clock, and how long silence is borne. */
export interface Reader {
  readonly wellsky: WellSky;
  /** The machine's clock; silence is measured on it, whatever time the agency lives in. */
  readonly realClock: Clock;
  /** Milliseconds without a readable answer after which the sweep gives up; null for never. */
  readonly patience: number | null;
  /** Requests under way at once; the gateway's rate limit is the real brake. */
  readonly parallel: () => number;
  /** Aborted when the engine closes: nothing new is begun. */
  readonly signal: AbortSignal;
}

/** Makes the requests of `batch`; every one that was begun has an answer in the result. */
export async function readBatch(
  reader: Reader,
  sweep: Sweep,
  batch: readonly Work[],
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const queue = [...batch];
  const worker = async (): Promise<void> => {
    for (let work = queue.shift(); work !== undefined; work = queue.shift()) {
      if (sweep.isOver || reader.signal.aborted) return;
      answers.push(await read(reader, sweep, work));
    }
  };
  await Promise.all(Array.from({ length: reader.parallel() }, worker));
  return answers;
}

async function read(reader: Reader, sweep: Sweep, work: Work): Promise<Answered> {
  const { wellsky } = reader;
  if (work.kind !== 'visits') {
    return { work, result: await persistently(reader, sweep, () => wellsky.shifts(work, 'sweep')) };
  }
  return { work, result: await persistently(reader, sweep, () => wellsky.visits(work, 'sweep')) };
}

/**
 * Makes one request and counts its outcome. With patience, one that WellSky did not answer is made
 * again after a pause, until it is answered or the sweep has met nothing but silence for too long.
 */
export async function persistently<T>(
  reader: Reader,
  sweep: Sweep,
  request: () => Promise<ReadResult<T>>,
): Promise<ReadResult<T>> {
  const begunAt = reader.realClock();
  for (let attempt = 1; ; attempt += 1) {
    const result = await patiently(reader, sweep, request());
    count(reader, sweep, result);
    const isFinal = result.ok || result.failure.kind !== 'unreachable' || reader.patience === null;
    const isAlone = attempt >= ATTEMPTS && sweep.lastAnswerAt > begunAt;
    if (isFinal || isAlone || sweep.isOver || reader.signal.aborted) return result;
    await pause(PAUSE);
  }
}

/** Counts an outcome and ends the sweep when going on makes no sense. */
function count(reader: Reader, sweep: Sweep, result: ReadResult<unknown>): void {
  if (result.ok) {
    sweep.failuresInARow = 0;
    sweep.lastAnswerAt = reader.realClock();
    return;
  }
  sweep.lastFailure = result.failure;
  const isWorthWaiting = result.failure.kind === 'unreachable' && reader.patience !== null;
  if (!isWorthWaiting) sweep.failuresInARow += 1;
  if (sweep.failuresInARow >= HOPELESS) sweep.isOver = true;
}

/** Waits for a read, but not longer than the patience that is left; then the sweep is over. */
async function patiently<T>(
  reader: Reader,
  sweep: Sweep,
  pending: Promise<ReadResult<T>>,
): Promise<ReadResult<T>> {
  if (reader.patience === null) return pending;
  const left = sweep.lastAnswerAt + reader.patience - reader.realClock();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<ReadResult<T>>((resolve) => {
    timer = setTimeout(
      () => {
        sweep.isOver = true;
        resolve({ ok: false, failure: silenceFailure(reader.patience ?? 0) });
      },
      Math.max(0, left),
    );
  });
  try {
    return await Promise.race([pending, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function silenceFailure(patience: number): ReadFailure {
  const seconds = String(Math.round(patience / 1000));
  return {
    kind: 'unreachable',
    message: `WellSky gave no readable answer for ${seconds} s.`,
    status: null,
  };
}
