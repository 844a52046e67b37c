import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { workOf, type Work } from '../attendance/work.ts';
import type { Snapshot } from '../snapshot.ts';
import { workweekOf, type WorkPeriod } from './workweek.ts';

type Input = Pick<
  Snapshot,
  'agency' | 'policy' | 'now' | 'clients' | 'shifts' | 'visits' | 'callOuts'
>;

/** Work of everybody by caregiver, by start. */
export type RecentWork = ReadonlyMap<CaregiverId, readonly Work[]>;

/** A stretch of work that runs into the week began at most so long before it. */
const LONGEST_STRETCH = 2 * DAY;

interface Known extends Pick<Input, 'clients' | 'visits' | 'callOuts'> {
  readonly from: Instant;
  readonly work: RecentWork;
}

const known = new WeakMap<Snapshot['shifts'], Known>();

/**
 * What everybody worked and will work, from two days before the current workweek on. A snapshot's
 * lists are the same ones until they change, so it is made once for many questions.
 */
export function recentWork(input: Input): RecentWork {
  const { clients, shifts, visits, callOuts, policy, agency, now } = input;
  const week = workweekOf(now, policy.week, agency.timeZone);
  const from = plus(week.start, -LONGEST_STRETCH);
  const made = known.get(shifts);
  const isSame =
    made?.clients === clients &&
    made.visits === visits &&
    made.callOuts === callOuts &&
    made.from === from;
  if (isSame) return made.work;
  const work = workSince(from, input);
  known.set(shifts, { clients, visits, callOuts, from, work });
  return work;
}

/**
 * What everybody worked and will work around `week`, from two days before it on. A week that is over
 * is asked for once in a while: nothing is kept of it.
 */
export function workAround(week: WorkPeriod, input: Input): RecentWork {
  const current = workweekOf(input.now, input.policy.week, input.agency.timeZone);
  if (week.start >= current.start) return recentWork(input);
  return workSince(plus(week.start, -LONGEST_STRETCH), input);
}

/**
 * Pairing with visits is costly and most of the schedule is still to come: what begins long after the
 * last known visit is scheduled work, unless it was called out.
 */
function workSince(from: Instant, { clients, shifts, visits, callOuts }: Input): RecentWork {
  const recent = since(visits, from);
  const last = recent.reduce<number>(
    (latest, visit) => Math.max(latest, lastMomentOf(visit)),
    from,
  );
  const isVisited = ({ start }: Shift): boolean => start <= last + LONGEST_STRETCH;
  const read = shifts.filter((shift) => shift.end > from && isStillRead(shift, clients));
  const lost = callOuts.filter((callOut) => callOut.shiftEnd > from);
  const ahead = read.filter((shift) => !isVisited(shift));
  const work = [
    ...workOf({ shifts: read.filter(isVisited), visits: recent, callOuts: lost }),
    ...workOf({ shifts: ahead, visits: [], callOuts: lost }),
  ];
  return Map.groupBy(work, (one) => one.caregiverId);
}

function lastMomentOf({ clockIn, clockOut, plannedStart }: Visit): number {
  return Math.max(clockIn ?? 0, clockOut ?? 0, plannedStart ?? 0);
}

/** The schedule of a client who left is not read any more: what it still holds will not be worked. */
function isStillRead({ clientId }: Shift, clients: Input['clients']): boolean {
  const client = clients.get(clientId);
  return client === undefined || (client.active && client.isClient !== false);
}

/** Visits stand in the order of their clock-in, so half a year of them is passed over at once. */
function since(visits: Snapshot['visits'], from: Instant): Snapshot['visits'] {
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < from - DAY);
  return visits.slice(older + 1);
}
