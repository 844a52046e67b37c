import type { ClientId } from '../../../shared/domain/ids.ts';
import { DAY, localTime, type Instant } from '../../../shared/util/time.ts';

export const WEEK_HOURS = 7 * 24;

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
 * not including `first[c + 1]`, by time. Ranking looks into them for every shift, so they are
 * flat arrays and not objects, and found by hour of the week and by client.
 */
export interface TrialTable {
  readonly first: Int32Array;
  /** Whose each trial is. */
  readonly caregiver: Int32Array;
  /** The same trials once more, by hour of the week. */
  readonly byHour: HourTable;
  readonly byClient: Lists;
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

/**
 * Trials by hour of the week: hour `h` from `first[h]` up to `first[h + 1]`. Copies, because
 * looking up one trial here and one there takes ten times as long as reading along.
 */
interface HourTable extends Pick<
  TrialTable,
  'caregiver' | 'minute' | 'weight' | 'won' | 'success'
> {
  readonly first: Int32Array;
}

/** Lists of trials one after the other: list `k` from `first[k]` up to `first[k + 1]`. */
interface Lists {
  readonly first: Int32Array;
  readonly trials: Int32Array;
}

/** Matches no occasion, not even one with a client who has no trials. */
const NO_CLIENT = -2;

/** Columns of `totals`. */
const TOTALS = 3;

/** How trials are weighted and placed in the week. */
export interface TableOptions {
  readonly caregivers: number;
  readonly now: Instant;
  readonly halfLifeDays: number;
  readonly zone: string;
}

/** Arranges trials, which may come in any order, into a table. */
export function buildTrialTable(trials: readonly Trial[], options: TableOptions): TrialTable {
  // By time, so that sums do not depend on the order of the input to the last digit.
  const rows = [...trials].sort((a, b) => a.at - b.at || a.decidedAt - b.decidedAt);
  const first = firstByCaregiver(rows, options.caregivers);
  const next = first.slice();
  const clientNumbers = new Map<ClientId, number>();
  const table = {
    first,
    caregiver: new Int32Array(rows.length),
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
    table.caregiver[place] = trial.caregiver;
    table.client[place] = numberOf(trial.clientId, clientNumbers);
    table.minute[place] = minuteOfWeek(trial.at, options.zone);
    table.weight[place] = weight;
    table.won[place] = trial.success ? weight : 0;
    table.success[place] = trial.success ? 1 : 0;
    addToTotals(table.totals, trial, weight);
  }
  return {
    ...table,
    byHour: hourTable(table),
    byClient: listsBy(table.client, clientNumbers.size),
  };
}

/** The hour of the week, 0 for Sunday midnight. */
export function hourOf(minute: number): number {
  return Math.floor(minute / 60);
}

function hourTable(table: Omit<HourTable, 'first'>): HourTable {
  const { first, trials } = listsBy(table.minute.map(hourOf), WEEK_HOURS);
  return {
    first,
    caregiver: trials.map((trial) => table.caregiver[trial] ?? 0),
    minute: trials.map((trial) => table.minute[trial] ?? 0),
    weight: Float64Array.from(trials, (trial) => table.weight[trial] ?? 0),
    won: Float64Array.from(trials, (trial) => table.won[trial] ?? 0),
    success: Uint8Array.from(trials, (trial) => table.success[trial] ?? 0),
  };
}

/** Trials by a number of theirs below `count`; others are in no list. */
function listsBy(numbers: Int32Array, count: number): Lists {
  const first = new Int32Array(count + 1);
  for (const number of numbers) if (number >= 0) first[number + 1] = (first[number + 1] ?? 0) + 1;
  for (let k = 1; k <= count; k += 1) first[k] = (first[k] ?? 0) + (first[k - 1] ?? 0);
  const next = first.slice();
  const trials = new Int32Array(first[count] ?? 0);
  numbers.forEach((number, trial) => {
    if (number < 0) return;
    const place = next[number] ?? 0;
    next[number] = place + 1;
    trials[place] = trial;
  });
  return { first, trials };
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

/** All trials of one caregiver. */
export interface Totals {
  /** Weighted by age. */
  readonly trials: number;
  readonly wins: number;
  /** As they happened. */
  readonly counted: number;
  readonly succeeded: number;
}

/** All trials of one caregiver: weighted, and in plain counts. */
export function totalsOf(table: TrialTable, caregiver: number): Totals {
  const at = caregiver * TOTALS;
  return {
    trials: table.totals[at] ?? 0,
    wins: table.totals[at + 1] ?? 0,
    counted: (table.first[caregiver + 1] ?? 0) - (table.first[caregiver] ?? 0),
    succeeded: table.totals[at + 2] ?? 0,
  };
}
