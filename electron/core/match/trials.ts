import type { ClientId } from '../../../shared/domain/ids.ts';
import { DAY, localTime, type Instant } from '../../../shared/util/time.ts';

const WEEK_MINUTES = 7 * 24 * 60;

/** One thing that could succeed or fail: an ask (accepted?) or an accepted shift (worked?). */
export interface Trial {
  /** Number of the caregiver in the roster. */
  readonly caregiver: number;
  /** Null where the record does not say with whom. */
  readonly clientId: ClientId | null;
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
  /** Numbers of clients, see `clientNumbers`; `NO_CLIENT` where it is not known. */
  readonly client: Int32Array;
  /** Local start in minutes since Sunday 00:00. */
  readonly minute: Int32Array;
  /** 1 now, one half after each half-life. */
  readonly weight: Float64Array;
  /** The weight where it succeeded, otherwise 0. */
  readonly won: Float64Array;
  readonly success: Uint8Array;
  readonly clientNumbers: ReadonlyMap<ClientId, number>;
  /** For each caregiver: weight of all her trials, weight of the won ones, number of these. */
  readonly totals: Float64Array;
}

/** Matches no occasion, not even one with a client who has no trials. */
const NO_CLIENT = -2;

/** Columns of `totals`. */
const TOTALS = 3;

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
  // By time, so that sums do not depend on the order of the input to the last digit.
  const rows = [...trials].sort((a, b) => a.at - b.at);
  const first = firstByCaregiver(rows, options.caregivers);
  const next = first.slice();
  const clientNumbers = new Map<ClientId, number>();
  const table = {
    first,
    client: new Int32Array(rows.length),
    minute: new Int32Array(rows.length),
    weight: new Float64Array(rows.length),
    won: new Float64Array(rows.length),
    success: new Uint8Array(rows.length),
    clientNumbers,
    totals: new Float64Array(options.caregivers * TOTALS),
  };
  for (const trial of rows) {
    const place = next[trial.caregiver] ?? 0;
    next[trial.caregiver] = place + 1;
    const age = Math.max(0, options.now - trial.decidedAt) / DAY;
    const weight = 2 ** (-age / options.halfLifeDays);
    table.client[place] = numberOf(trial.clientId, clientNumbers);
    table.minute[place] = minuteOfWeek(trial.at, options.zone);
    table.weight[place] = weight;
    table.won[place] = trial.success ? weight : 0;
    table.success[place] = trial.success ? 1 : 0;
    addToTotals(table.totals, trial, weight);
  }
  return table;
}

/** Where the trials of each caregiver begin. */
function firstByCaregiver(trials: readonly Trial[], caregivers: number): Int32Array {
  const first = new Int32Array(caregivers + 1);
  for (const { caregiver } of trials) first[caregiver + 1] = (first[caregiver + 1] ?? 0) + 1;
  for (let c = 1; c <= caregivers; c += 1) first[c] = (first[c] ?? 0) + (first[c - 1] ?? 0);
  return first;
}

function numberOf(clientId: ClientId | null, numbers: Map<ClientId, number>): number {
  if (clientId === null) return NO_CLIENT;
  const known = numbers.get(clientId);
  if (known !== undefined) return known;
  numbers.set(clientId, numbers.size);
  return numbers.size - 1;
}

function addToTotals(totals: Float64Array, { caregiver, success }: Trial, weight: number): void {
  const at = caregiver * TOTALS;
  totals[at] = (totals[at] ?? 0) + weight;
  totals[at + 1] = (totals[at + 1] ?? 0) + (success ? weight : 0);
  totals[at + 2] = (totals[at + 2] ?? 0) + (success ? 1 : 0);
}

/** Minutes since Sunday 00:00 by the wall clock in `zone`. */
export function minuteOfWeek(at: Instant, zone: string): number {
  const local = localTime(at, zone);
  return local.weekday * 24 * 60 + local.minute;
}

/** Whether two trials are of similar shifts, `radius` in minutes: see `countTrials`. */
export function isSimilar(a: Placed, b: Placed, radius: number): boolean {
  const apart = Math.abs(a.minute - b.minute);
  const isNear = apart <= radius || apart >= WEEK_MINUTES - radius;
  return isNear || (a.clientId !== null && a.clientId === b.clientId);
}

/** A trial with its place in the week. */
export interface Placed extends Pick<Trial, 'clientId'> {
  readonly minute: number;
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
  // Looked up once: this loop is most of the time a ranking takes.
  const { minute: minutes, client: clients } = table;
  const from = table.first[caregiver] ?? 0;
  const to = table.first[caregiver + 1] ?? from;
  clear(tally);
  const totals = totalsOf(table, caregiver);
  tally.trials = totals.trials;
  tally.wins = totals.wins;
  tally.counted = totals.counted;
  tally.succeeded = totals.succeeded;
  for (let i = from; i < to; i += 1) {
    const apart = Math.abs((minutes[i] ?? 0) - minute);
    const isNear = apart <= radius || apart >= WEEK_MINUTES - radius;
    const isSameClient = clients[i] === client;
    if (!isNear && !isSameClient) continue;
    const won = table.won[i] ?? 0;
    const success = table.success[i] ?? 0;
    tally.similarTrials += table.weight[i] ?? 0;
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

/** All trials of one caregiver: weighted, and in plain counts. */
export function totalsOf(
  table: TrialTable,
  caregiver: number,
): Pick<Tally, 'trials' | 'wins' | 'counted' | 'succeeded'> {
  const at = caregiver * TOTALS;
  return {
    trials: table.totals[at] ?? 0,
    wins: table.totals[at + 1] ?? 0,
    counted: (table.first[caregiver + 1] ?? 0) - (table.first[caregiver] ?? 0),
    succeeded: table.totals[at + 2] ?? 0,
  };
}

function clear(tally: Tally): void {
  tally.similarTrials = 0;
  tally.similarWins = 0;
  tally.clientWins = 0;
  tally.similarCounted = 0;
  tally.similarSucceeded = 0;
  tally.clientCounted = 0;
  tally.clientSucceeded = 0;
  tally.timeCounted = 0;
  tally.timeSucceeded = 0;
}
