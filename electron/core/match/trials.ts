import type { ClientId } from '../../../shared/domain/ids.ts';
import { DAY, localTime, type Instant } from '../../../shared/util/time.ts';

const WEEK_MINUTES = 7 * 24 * 60;

/** One thing that could succeed or fail: an ask (accepted?) or an accepted shift (worked?). */
export interface Trial {
  /** Number of the caregiver in the roster. */
  readonly caregiver: number;
  readonly clientId: ClientId;
  /** Start of the shift, or the clock-in where only that is known. */
  readonly at: Instant;
  /** When it was decided; what the age is counted from. */
  readonly decidedAt: Instant;
  readonly success: boolean;
}

/**
 * Trials as columns, grouped by caregiver: those of caregiver `c` stand at `first[c]` up to but
 * not including `first[c + 1]`, by time. Ranking reads all of them for every shift, so they are
 * flat arrays and not objects.
 */
export interface TrialTable {
  readonly first: Int32Array;
  /** Numbers of clients, see `clientNumbers`. */
  readonly client: Int32Array;
  /** Local start in minutes since Sunday 00:00. */
  readonly minute: Int32Array;
  /** 1 now, one half after each half-life. */
  readonly weight: Float64Array;
  /** The weight where it succeeded, otherwise 0. */
  readonly won: Float64Array;
  readonly success: Uint8Array;
  readonly clientNumbers: ReadonlyMap<ClientId, number>;
}

/** What a trial is compared with: the shift that somebody is wanted for. */
export interface Occasion {
  /** Number of the client in the table; -1 for a client without any trial. */
  readonly client: number;
  /** Local start in minutes since Sunday 00:00. */
  readonly minute: number;
  /** Starts this many minutes apart are still similar. */
  readonly radius: number;
}

/** How trials are weighted and placed in the week. */
export interface TableOptions {
  readonly caregivers: number;
  readonly now: Instant;
  readonly halfLifeDays: number;
  readonly zone: string;
}

/** Counts of one caregiver's trials against one occasion. Reused from caregiver to caregiver. */
export interface Tally {
  /** Weighted, all trials. */
  trials: number;
  wins: number;
  /** Weighted, similar trials: same client, or near in the week. */
  similarTrials: number;
  similarWins: number;
  /** Weighted wins with the same client. */
  clientWins: number;
  /** Plain counts as they happened. */
  counted: number;
  succeeded: number;
  similarCounted: number;
  similarSucceeded: number;
  clientCounted: number;
  clientSucceeded: number;
  timeCounted: number;
  timeSucceeded: number;
}

/** Arranges trials, which may come in any order, into a table. */
export function buildTrialTable(trials: readonly Trial[], options: TableOptions): TrialTable {
  const rows = [...trials].sort((a, b) => a.caregiver - b.caregiver || a.at - b.at);
  const clientNumbers = new Map<ClientId, number>();
  const table = {
    first: new Int32Array(options.caregivers + 1),
    client: new Int32Array(rows.length),
    minute: new Int32Array(rows.length),
    weight: new Float64Array(rows.length),
    won: new Float64Array(rows.length),
    success: new Uint8Array(rows.length),
    clientNumbers,
  };
  rows.forEach((row, index) => {
    const client = clientNumbers.get(row.clientId) ?? clientNumbers.size;
    clientNumbers.set(row.clientId, client);
    const age = Math.max(0, options.now - row.decidedAt) / DAY;
    const weight = 2 ** (-age / options.halfLifeDays);
    table.client[index] = client;
    table.minute[index] = minuteOfWeek(row.at, options.zone);
    table.weight[index] = weight;
    table.won[index] = row.success ? weight : 0;
    table.success[index] = row.success ? 1 : 0;
    table.first[row.caregiver + 1] = index + 1;
  });
  // A caregiver without trials ends where the one before her ends.
  for (let c = 1; c <= options.caregivers; c += 1) {
    table.first[c] = Math.max(table.first[c] ?? 0, table.first[c - 1] ?? 0);
  }
  return table;
}

/** Minutes since Sunday 00:00 by the wall clock in `zone`. */
export function minuteOfWeek(at: Instant, zone: string): number {
  const local = localTime(at, zone);
  return local.weekday * 24 * 60 + local.minute;
}

/** A tally to be filled by `countTrials`. */
export function emptyTally(): Tally {
  return {
    trials: 0,
    wins: 0,
    similarTrials: 0,
    similarWins: 0,
    clientWins: 0,
    counted: 0,
    succeeded: 0,
    similarCounted: 0,
    similarSucceeded: 0,
    clientCounted: 0,
    clientSucceeded: 0,
    timeCounted: 0,
    timeSucceeded: 0,
  };
}

/**
 * Counts the trials of one caregiver against `occasion` into `tally`. Similar means the same
 * client, or a start within `radius` in the week; the week is a circle, so that Friday 11:30 PM
 * and Saturday 12:15 AM are near each other although their weekday differs.
 */
export function countTrials(
  table: TrialTable,
  caregiver: number,
  occasion: Occasion,
  tally: Tally,
): void {
  const { client, minute, radius } = occasion;
  const from = table.first[caregiver] ?? 0;
  const to = table.first[caregiver + 1] ?? from;
  clear(tally);
  tally.counted = to - from;
  for (let i = from; i < to; i += 1) {
    const weight = table.weight[i] ?? 0;
    const won = table.won[i] ?? 0;
    const success = table.success[i] ?? 0;
    tally.trials += weight;
    tally.wins += won;
    tally.succeeded += success;
    const apart = Math.abs((table.minute[i] ?? 0) - minute);
    const isNear = apart <= radius || apart >= WEEK_MINUTES - radius;
    const isSameClient = table.client[i] === client;
    if (!isNear && !isSameClient) continue;
    tally.similarTrials += weight;
    tally.similarWins += won;
    tally.similarCounted += 1;
    tally.similarSucceeded += success;
    if (isNear) {
      tally.timeCounted += 1;
      tally.timeSucceeded += success;
    }
    if (isSameClient) {
      tally.clientWins += won;
      tally.clientCounted += 1;
      tally.clientSucceeded += success;
    }
  }
}

function clear(tally: Tally): void {
  tally.trials = 0;
  tally.wins = 0;
  tally.similarTrials = 0;
  tally.similarWins = 0;
  tally.clientWins = 0;
  tally.counted = 0;
  tally.succeeded = 0;
  tally.similarCounted = 0;
  tally.similarSucceeded = 0;
  tally.clientCounted = 0;
  tally.clientSucceeded = 0;
  tally.timeCounted = 0;
  tally.timeSucceeded = 0;
}
