import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { workOf, type Work } from '../attendance/work.ts';
import type { Snapshot } from '../snapshot.ts';
import { workweekOf } from './workweek.ts';

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
  const work = workOf({
    shifts: shifts.filter((shift) => shift.end > from && isStillRead(shift, clients)),
    visits: since(visits, from),
    callOuts: callOuts.filter((callOut) => callOut.shiftEnd > from),
  });
  const byCaregiver = Map.groupBy(work, (one) => one.caregiverId);
  known.set(shifts, { clients, visits, callOuts, from, work: byCaregiver });
  return byCaregiver;
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
