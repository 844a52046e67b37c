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
  countNear(table, occasion, counts);
  countClient(table, occasion, counts);
  return (caregiver) => tallyFrom(table, counts, caregiver);
}

/**
 * Columns of the counts of one caregiver: her trials that are near in the week, those with the
 * client that are not near, and all with the client; each with weight, won weight, number and
 * number of the won.
 */
const NEAR = 0;
const FAR_WITH_CLIENT = 4;
const WITH_CLIENT = 8;
const COLUMNS = 12;

/** Walks through the hours around the occasion; what an hour holds lies in one place. */
function countNear({ byHour }: TrialTable, occasion: Occasion, counts: Float64Array): void {
  const { first, caregiver, minute } = byHour;
  const from = hourOf(occasion.minute - occasion.radius);
  const to = Math.min(hourOf(occasion.minute + occasion.radius), from + WEEK_HOURS - 1);
  for (let hour = from; hour <= to; hour += 1) {
    const onCircle = (hour + WEEK_HOURS) % WEEK_HOURS;
    const end = first[onCircle + 1] ?? 0;
    for (let i = first[onCircle] ?? 0; i < end; i += 1) {
      if (!isNear(minute[i] ?? 0, occasion)) continue;
      add(counts, (caregiver[i] ?? 0) * COLUMNS + NEAR, byHour, i);
    }
  }
}

function countClient(table: TrialTable, occasion: Occasion, counts: Float64Array): void {
  if (occasion.client < 0) return;
  const { first, trials } = table.byClient;
  const end = first[occasion.client + 1] ?? 0;
  for (let i = first[occasion.client] ?? 0; i < end; i += 1) {
    const trial = trials[i] ?? 0;
    const at = (table.caregiver[trial] ?? 0) * COLUMNS;
    add(counts, at + WITH_CLIENT, table, trial);
    if (!isNear(table.minute[trial] ?? 0, occasion))
      add(counts, at + FAR_WITH_CLIENT, table, trial);
  }
}

type Outcomes = Pick<TrialTable, 'weight' | 'won' | 'success'>;

function add(counts: Float64Array, at: number, outcomes: Outcomes, trial: number): void {
  counts[at] = (counts[at] ?? 0) + (outcomes.weight[trial] ?? 0);
  counts[at + 1] = (counts[at + 1] ?? 0) + (outcomes.won[trial] ?? 0);
  counts[at + 2] = (counts[at + 2] ?? 0) + 1;
  counts[at + 3] = (counts[at + 3] ?? 0) + (outcomes.success[trial] ?? 0);
}

function tallyFrom(table: TrialTable, counts: Float64Array, caregiver: number): Tally {
  const at = caregiver * COLUMNS;
  const count = (column: number): number => counts[at + column] ?? 0;
  return {
    ...totalsOf(table, caregiver),
    similarTrials: count(NEAR) + count(FAR_WITH_CLIENT),
    similarWins: count(NEAR + 1) + count(FAR_WITH_CLIENT + 1),
    clientWins: count(WITH_CLIENT + 1),
    similarCounted: count(NEAR + 2) + count(FAR_WITH_CLIENT + 2),
    similarSucceeded: count(NEAR + 3) + count(FAR_WITH_CLIENT + 3),
    clientCounted: count(WITH_CLIENT + 2),
    clientSucceeded: count(WITH_CLIENT + 3),
    timeCounted: count(NEAR + 2),
    timeSucceeded: count(NEAR + 3),
  };
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
