import type { Window } from '../../../shared/domain/feed.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { BookedHours } from '../../../shared/domain/insight.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, localDate, plus, type Instant } from '../../../shared/util/time.ts';
import { SNAPSHOT_DAYS, type Snapshot } from '../snapshot.ts';
import { sweptClients } from '../sweep/as-of.ts';
import { spansFor } from '../sweep/plan.ts';
import type { Moment } from './moments.ts';
import { answeredAt, type PastShift } from './past-shift.ts';

/** What a rehearsal replays. Lists in order: shifts by start, the others by when they happened. */
export interface History {
  /** The snapshot of today: people, rules, and what is not dated (availability, credentials …). */
  readonly today: Snapshot;
  readonly shifts: readonly PastShift[];
  /** What the schedule held of coming weeks, as it was taken down day by day. */
  readonly bookedHours: readonly BookedHours[];
}

/**
 * Snapshots as of earlier moments, to be asked for in order of time. Each holds what was known
 * then and nothing of what came later: a visit that runs has no clock-out, an ask that waits no
 * answer, a shift the caregiver of that moment. The schedule counts as just read, the care logs as
 * read at the last whole moment.
 */
export function asOfReader({ today, shifts }: History): (moment: Moment) => Snapshot {
  const clients = sweptClients(today);
  const visitsAt = growing(today.visits, seenAt, visitAt, SNAPSHOT_DAYS.history * DAY);
  const asksAt = growing(today.asks, (ask) => ask.askedAt, askAt, Infinity);
  const callOutsAt = growing(today.callOuts, (one) => one.reportedAt, asItIs, Infinity);
  const choicesAt = growing(today.choices, (one) => one.chosenAt, asItIs, Infinity);
  let schedule: readonly Shift[] = [];
  let careLogs: Pick<Snapshot, 'visits' | 'visitsReadAt'> | null = null;
  return ({ at: now, isWhole }) => {
    schedule = sameOr(schedule, shiftsAt(shifts, now));
    if (careLogs === null || isWhole) {
      const visitsReadAt = new Map(clients.map((clientId) => [clientId, now]));
      careLogs = { visits: visitsAt(now), visitsReadAt };
    }
    return {
      ...today,
      ...careLogs,
      now,
      shifts: schedule,
      asks: asksAt(now),
      callOuts: callOutsAt(now),
      choices: choicesAt(now),
      windows: clients.flatMap((clientId) => windowsOf(clientId, now, today)),
    };
  };
}

function asItIs<T>(row: T): T {
  return row;
}

/** A visit is known from its first time stamp on. */
function seenAt({ clockIn, clockOut, plannedEnd }: Visit): Instant {
  return clockIn ?? clockOut ?? plannedEnd ?? (Infinity as Instant);
}

function visitAt(visit: Visit, now: Instant): Visit {
  const isRunning = visit.clockOut !== null && visit.clockOut > now;
  return isRunning ? { ...visit, clockOut: null } : visit;
}

function askAt(ask: Ask, now: Instant): Ask {
  const isWaiting = ask.outcome !== null && answeredAt(ask) > now;
  return isWaiting ? { ...ask, outcome: null, answeredAt: null } : ask;
}

/** What may still change after it was first seen changes within this time. */
const SETTLES_WITHIN = 3 * DAY;

/**
 * Rows of a list as they became known, for moments in order of time; `at` gives a row as of a
 * moment. Most rows have long settled, so only the newest are looked at, and the list stays the
 * same one while nothing changed.
 */
function growing<T>(
  all: readonly T[],
  knownAt: (row: T) => Instant,
  at: (row: T, now: Instant) => T,
  keptFor: number,
): (now: Instant) => readonly T[] {
  const rows = all.toSorted((a, b) => knownAt(a) - knownAt(b));
  const times = rows.map(knownAt);
  let [first, settled, known] = [0, 0, 0];
  let list: readonly T[] = [];
  return (now) => {
    const gone = first;
    while (first < rows.length && (times[first] ?? 0) < now - keptFor) first += 1;
    while (settled < rows.length && (times[settled] ?? 0) < now - SETTLES_WITHIN) settled += 1;
    while (known < rows.length && (times[known] ?? Infinity) <= now) known += 1;
    const from = Math.max(first, settled);
    const newest = rows.slice(from, known).map((row) => at(row, now));
    const isSame =
      first === gone &&
      list.length === known - first &&
      newest.every((row, index) => row === list[from - first + index]);
    if (!isSame) list = [...rows.slice(first, from), ...newest];
    return list;
  };
}

/** The list of before where nothing changed: what was computed from it still holds. */
function sameOr<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const isSame = now.length === before.length && now.every((row, index) => row === before[index]);
  return isSame ? before : now;
}

function shiftsAt(shifts: readonly PastShift[], now: Instant): Shift[] {
  const from = firstFrom(shifts, plus(now, -SNAPSHOT_DAYS.pastShifts * DAY));
  const to = firstFrom(shifts, plus(now, SNAPSHOT_DAYS.shiftsAhead * DAY));
  const visible: Shift[] = [];
  for (let place = from; place < to; place += 1) {
    const state = shifts[place]?.states.findLast((one) => one.from <= now);
    if (state !== undefined) visible.push(state.shift);
  }
  return visible;
}

/** Place of the first shift that starts at or after `at`. */
function firstFrom(shifts: readonly PastShift[], at: Instant): number {
  let [low, high] = [0, shifts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function windowsOf(clientId: Window['clientId'], now: Instant, { agency }: Snapshot): Window[] {
  const day = localDate(now, agency.timeZone);
  return spansFor(day).map((span): Window => {
    return { clientId, ...span, readAt: now, failure: null, failedAt: null, changedAt: null };
  });
}
