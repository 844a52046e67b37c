import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { CallOut } from '../../../shared/domain/history.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { buildRoster, withSchedule, type Roster } from '../eligibility/roster.ts';
import { hoursWithin } from '../overtime/spans.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { EARLY_CLOCK_IN } from '../sweep/attendance.ts';
import { learn, type Learned } from './learned.ts';
import { RECENT } from './past-asks.ts';
import { ACCEPT_ASSUMPTIONS, fitPriors, WORK_ASSUMPTIONS, type Priors } from './priors.ts';
import { buildTrialTable, type TableOptions, type Trial, type TrialTable } from './trials.ts';

/**
 * A snapshot arranged for ranking. Building it costs about as much as reading the history once;
 * ranking a shift against it costs about a millisecond for a thousand caregivers.
 */
export interface RankIndex {
  readonly roster: Roster;
  /** Asks answered or left unanswered; success is a yes. */
  readonly asks: TrialTable;
  readonly askPriors: Priors;
  /** Accepted shifts; success is a visit, failure a call-out or no-show. */
  readonly work: TrialTable;
  readonly workPriors: Priors;
  /** Asks since the workweek began, by number of the caregiver in the roster. */
  readonly asksThisWeek: Int32Array;
  /** Asks of the last seven days, by the same number. */
  readonly recentAsks: Int32Array;
  /** Start of the current workweek, and her hours in it until now, by the same number. */
  readonly weekStart: Instant;
  readonly hoursSoFar: Float64Array;
  readonly learned: Learned;
}

/**
 * Arranges a snapshot for ranking. `known` is what was learned from an earlier one; it is taken
 * over while it is young and the history has hardly grown.
 */
export function buildRankIndex(snapshot: Snapshot, known: Learned | null = null): RankIndex {
  const roster = buildRoster(snapshot);
  const trials = askTrials(snapshot, numbersOf(roster));
  const asks = askIndex(snapshot, roster, trials);
  return {
    roster,
    ...asks,
    ...workIndex(snapshot, roster),
    ...hoursIndex(snapshot, roster),
    learned: learn(snapshot, roster, { trials, priors: asks.askPriors }, known),
  };
}

/** Tables whose changes leave the rest of an index as it was. */
const LIGHT: ReadonlySet<string> = new Set(['shifts', 'asks', 'callOuts', 'choices']);

/**
 * The index after the tables in `changed` changed. A schedule changes all day and the history
 * hardly ever, so what does not rest on these tables is taken over, at the age it had in `index`.
 */
export function withChanged(
  index: RankIndex,
  snapshot: Snapshot,
  changed: ReadonlySet<string>,
): RankIndex {
  if ([...changed].some((table) => !LIGHT.has(table))) {
    return buildRankIndex(snapshot, index.learned);
  }
  const roster = buildRoster(snapshot);
  return {
    ...index,
    roster,
    ...hoursIndex(snapshot, roster),
    ...(changed.has('asks') && askIndex(snapshot, roster, askTrials(snapshot, numbersOf(roster)))),
    ...(changed.has('callOuts') && workIndex(snapshot, roster)),
  };
}

/**
 * The index, at the time of `index`, after only these tables changed: shifts and call-outs. Who may
 * be asked follows the schedule at once. What the history says of anybody, to which a call-out adds
 * next to nothing, stays as it was learned, and so does every entry of the roster that says the same.
 */
export function withNewSchedule(index: RankIndex, snapshot: Snapshot): RankIndex {
  const { now } = index.roster;
  const roster = withSchedule(index.roster, { ...snapshot, now });
  const soFar = { start: index.weekStart, end: now };
  const hoursSoFar = index.hoursSoFar.map((known, number) => {
    const entry = roster.entries[number];
    const isSame = entry === undefined || entry === index.roster.entries[number];
    return isSame ? known : hoursWithin(entry.shifts, soFar);
  });
  return { ...index, roster, hoursSoFar };
}

/** What an index has of the schedule; all the rest is the same after `withNewSchedule`. */
const OF_SCHEDULE = {
  index: ['roster', 'hoursSoFar'],
  roster: ['entries', 'openShifts', 'callOuts'],
} as const satisfies {
  index: readonly (keyof RankIndex)[];
  roster: readonly (keyof Roster)[];
};

/** Whether two indexes differ in the schedule at most. */
export function differOnlyInSchedule(a: RankIndex, b: RankIndex): boolean {
  return isSameBut(OF_SCHEDULE.index, a, b) && isSameBut(OF_SCHEDULE.roster, a.roster, b.roster);
}

function isSameBut<T extends object>(except: readonly (keyof T)[], a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.every((key) => a[key] === b[key] || except.includes(key));
}

function askIndex(
  snapshot: Snapshot,
  roster: Roster,
  trials: readonly Trial[],
): Pick<RankIndex, 'asks' | 'askPriors' | 'asksThisWeek' | 'recentAsks'> {
  const { agency, policy, now } = snapshot;
  const numbers = numbersOf(roster);
  const asks = buildTrialTable(trials, tableOptions(snapshot, numbers));
  const week = workweekOf(now, policy.week, agency.timeZone);
  return {
    asks,
    askPriors: fitPriors(asks, ACCEPT_ASSUMPTIONS, blockMinutes(snapshot)),
    asksThisWeek: countAsksSince(week.start, snapshot, numbers),
    recentAsks: countAsksSince(now - RECENT, snapshot, numbers),
  };
}

function hoursIndex(
  { agency, policy, now }: Snapshot,
  roster: Roster,
): Pick<RankIndex, 'weekStart' | 'hoursSoFar'> {
  const { start } = workweekOf(now, policy.week, agency.timeZone);
  const soFar = { start, end: now };
  return {
    weekStart: start,
    hoursSoFar: Float64Array.from(roster.entries, ({ shifts }) => hoursWithin(shifts, soFar)),
  };
}

function workIndex(snapshot: Snapshot, roster: Roster): Pick<RankIndex, 'work' | 'workPriors'> {
  const numbers = numbersOf(roster);
  const work = buildTrialTable(workTrials(snapshot, numbers), tableOptions(snapshot, numbers));
  return { work, workPriors: fitPriors(work, WORK_ASSUMPTIONS, blockMinutes(snapshot)) };
}

function numbersOf(roster: Roster): Numbers {
  return new Map(roster.entries.map((one, number) => [one.caregiver.id, number]));
}

function tableOptions({ agency, policy, now }: Snapshot, numbers: Numbers): TableOptions {
  const { halfLifeDays } = policy.match;
  return { caregivers: numbers.size, now, halfLifeDays, zone: agency.timeZone };
}

function blockMinutes({ policy }: Snapshot): number {
  return Math.max(60, policy.match.similarStartHours * 2 * 60);
}

type Numbers = ReadonlyMap<CaregiverId, number>;

/** A withdrawn, expired or unanswered-yet ask tells nothing about what she would have said. */
export function askTrials(snapshot: Snapshot, numbers: Numbers): Trial[] {
  const trials: Trial[] = [];
  for (const ask of snapshot.asks) {
    const caregiver = numbers.get(ask.caregiverId);
    const { outcome } = ask;
    if (caregiver === undefined || ask.askedAt > snapshot.now) continue;
    if (outcome !== 'accepted' && outcome !== 'declined' && outcome !== 'no-answer') continue;
    trials.push({
      caregiver,
      clientId: ask.clientId,
      at: ask.shiftStart,
      decidedAt: ask.askedAt,
      success: outcome === 'accepted',
    });
  }
  return trials;
}

function workTrials(snapshot: Snapshot, numbers: Numbers): Trial[] {
  const trials: Trial[] = [];
  const visited = new Set<ClientId | null>();
  const missed = missedShifts(snapshot.callOuts, numbers);
  for (const visit of snapshot.visits) {
    const caregiver = numbers.get(visit.caregiverId);
    const { clockIn, clientId } = visit;
    visited.add(clientId);
    if (caregiver === undefined || clockIn === null || clockIn > snapshot.now) continue;
    const disproved = clientId === null ? undefined : missed[caregiver]?.get(clientId);
    if (disproved !== undefined) dropWorked(disproved, clockIn);
    trials.push({ caregiver, clientId, at: clockIn, decidedAt: clockIn, success: true });
  }
  missed.forEach((byClient, caregiver) => {
    for (const { clientId, shiftStart: at, isProtected } of [...byClient.values()].flat()) {
      // Protected leave counts on neither side. Where no visit is known (not read yet, or not
      // granted), failures without their successes would make everybody look unreliable.
      const isKnown = visited.has(clientId) || visited.has(null);
      if (isProtected || !isKnown) continue;
      trials.push({ caregiver, clientId, at, decidedAt: at, success: false });
    }
  });
  return trials;
}

/** She came after all, late or after a change of mind: what happened counts. */
function dropWorked(callOuts: CallOut[], clockIn: Instant): void {
  const worked = callOuts.findIndex(
    (one) => clockIn >= one.shiftStart - EARLY_CLOCK_IN && clockIn < one.shiftEnd,
  );
  if (worked >= 0) callOuts.splice(worked, 1);
}

/** Call-outs by number of the caregiver and by client, each shift once. */
function missedShifts(callOuts: readonly CallOut[], numbers: Numbers): Map<ClientId, CallOut[]>[] {
  const missed: Map<ClientId, CallOut[]>[] = [];
  for (const callOut of callOuts) {
    const caregiver = numbers.get(callOut.caregiverId);
    if (caregiver === undefined) continue;
    const byClient = (missed[caregiver] ??= new Map<ClientId, CallOut[]>());
    const same = byClient.get(callOut.clientId) ?? [];
    byClient.set(callOut.clientId, same);
    const known = same.findIndex((one) => one.shiftStart === callOut.shiftStart);
    if (known < 0) same.push(callOut);
    // One record of protected leave protects the shift, whatever else was noted about it.
    else if (callOut.isProtected) same[known] = callOut;
  }
  return missed;
}

function countAsksSince(since: number, { asks, now }: Snapshot, numbers: Numbers): Int32Array {
  const counts = new Int32Array(numbers.size);
  for (const ask of asks) {
    if (ask.askedAt < since || ask.askedAt > now) continue;
    const caregiver = numbers.get(ask.caregiverId);
    if (caregiver !== undefined) counts[caregiver] = (counts[caregiver] ?? 0) + 1;
  }
  return counts;
}
