import { hourOf, totalsOf, WEEK_HOURS, type Trial, type TrialTable } from './trials.ts';

const WEEK_MINUTES = WEEK_HOURS * 60;

/** What a trial is compared with: the shift that somebody is wanted for. */
export interface Occasion {
  /** Number of the client in the table; -1 for a client without any trial. */
  readonly client: number;
  /** Local start in minutes since Sunday 00:00. */
  readonly minute: number;
  /** Starts this many minutes apart are still similar. */
  readonly radius: number;
}

/** Counts of one caregiver's trials against one occasion. */
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

/** Nothing counted yet. */
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

/** The tally of any caregiver, by number, against one occasion. */
export type TallyOf = (caregiver: number) => Tally;

/**
 * Counts the trials of everybody against `occasion`. Similar means the same client, or a start
 * within `radius` in the week; the week is a circle, so that Friday 11:30 PM and Saturday 12:15 AM
 * are near each other although their weekday differs. Only the trials of the hours around and of
 * the client are looked at, which are few among all.
 */
export function countTrials(table: TrialTable, occasion: Occasion): TallyOf {
  const counts = new Float64Array((table.first.length - 1) * COLUMNS);
  forNear(table, occasion, (trial) => {
    addSimilar(table, trial, counts);
    bump(counts, table, trial, TIME_COUNTED);
  });
  forClient(table, occasion.client, (trial) => {
    if (!isNear(table.minute[trial] ?? 0, occasion)) addSimilar(table, trial, counts);
    bump(counts, table, trial, CLIENT_COUNTED);
    const at = (table.caregiver[trial] ?? 0) * COLUMNS + CLIENT_WINS;
    counts[at] = (counts[at] ?? 0) + (table.won[trial] ?? 0);
  });
  return (caregiver) => tallyFrom(table, counts, caregiver);
}

/** Columns of the counts of one caregiver; a counted column is followed by the succeeded one. */
const SIMILAR_TRIALS = 0;
const SIMILAR_WINS = 1;
const CLIENT_WINS = 2;
const SIMILAR_COUNTED = 3;
const CLIENT_COUNTED = 5;
const TIME_COUNTED = 7;
const COLUMNS = 9;

function tallyFrom(table: TrialTable, counts: Float64Array, caregiver: number): Tally {
  const at = caregiver * COLUMNS;
  const count = (column: number): number => counts[at + column] ?? 0;
  return {
    ...totalsOf(table, caregiver),
    similarTrials: count(SIMILAR_TRIALS),
    similarWins: count(SIMILAR_WINS),
    clientWins: count(CLIENT_WINS),
    similarCounted: count(SIMILAR_COUNTED),
    similarSucceeded: count(SIMILAR_COUNTED + 1),
    clientCounted: count(CLIENT_COUNTED),
    clientSucceeded: count(CLIENT_COUNTED + 1),
    timeCounted: count(TIME_COUNTED),
    timeSucceeded: count(TIME_COUNTED + 1),
  };
}

function addSimilar(table: TrialTable, trial: number, counts: Float64Array): void {
  const at = (table.caregiver[trial] ?? 0) * COLUMNS;
  counts[at + SIMILAR_TRIALS] = (counts[at + SIMILAR_TRIALS] ?? 0) + (table.weight[trial] ?? 0);
  counts[at + SIMILAR_WINS] = (counts[at + SIMILAR_WINS] ?? 0) + (table.won[trial] ?? 0);
  bump(counts, table, trial, SIMILAR_COUNTED);
}

function bump(counts: Float64Array, table: TrialTable, trial: number, column: number): void {
  const at = (table.caregiver[trial] ?? 0) * COLUMNS + column;
  counts[at] = (counts[at] ?? 0) + 1;
  counts[at + 1] = (counts[at + 1] ?? 0) + (table.success[trial] ?? 0);
}

/** Calls `visit` with the trials that are near in the week, each once. */
function forNear(table: TrialTable, occasion: Occasion, visit: (trial: number) => void): void {
  const { first, trials } = table.byHour;
  const from = hourOf(occasion.minute - occasion.radius);
  const to = Math.min(hourOf(occasion.minute + occasion.radius), from + WEEK_HOURS - 1);
  for (let hour = from; hour <= to; hour += 1) {
    const onCircle = (hour + WEEK_HOURS) % WEEK_HOURS;
    for (let i = first[onCircle] ?? 0; i < (first[onCircle + 1] ?? 0); i += 1) {
      const trial = trials[i] ?? 0;
      if (isNear(table.minute[trial] ?? 0, occasion)) visit(trial);
    }
  }
}

function forClient({ byClient }: TrialTable, client: number, visit: (trial: number) => void): void {
  if (client < 0) return;
  const { first, trials } = byClient;
  for (let i = first[client] ?? 0; i < (first[client + 1] ?? 0); i += 1) visit(trials[i] ?? 0);
}

function isNear(minute: number, { minute: wanted, radius }: Omit<Occasion, 'client'>): boolean {
  const apart = Math.abs(minute - wanted);
  return apart <= radius || apart >= WEEK_MINUTES - radius;
}

/** Whether two trials are of similar shifts, `radius` in minutes: see `countTrials`. */
export function isSimilar(a: Placed, b: Placed, radius: number): boolean {
  if (isNear(a.minute, { minute: b.minute, radius })) return true;
  return a.clientId !== null && a.clientId === b.clientId;
}

/** A trial with its place in the week. */
export interface Placed extends Pick<Trial, 'clientId'> {
  readonly minute: number;
}
