import type { Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  DAY,
  localDate,
  MINUTE,
  plus,
  startOfDay,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';
import type { Snapshot } from '../snapshot.ts';
import { isVisitFeedAlive } from '../sweep/attendance.ts';
import { visitSilence } from '../sweep/visit-silence.ts';

/** A shift whose first clock-in came late. */
export interface LateStart {
  readonly shift: Shift;
  readonly minutes: number;
}

/** How punctual one day was, and for how many clients nobody can say. */
export interface Punctuality {
  /** The latest first. */
  readonly late: readonly LateStart[];
  /** Clients with a shift that day whose visits were not read since. */
  readonly unread: number;
}

/** Shifts of a local day that began at least `lateMinutes` after their time. */
export function lateStarts(snapshot: Snapshot, day: LocalDate): Punctuality {
  const { agency, policy, visits, visitsReadAt, now } = snapshot;
  const end = startOfDay(addDays(day, 1), agency.timeZone);
  const shifts = snapshot.shifts.filter(({ start }) => localDate(start, agency.timeZone) === day);
  const clients = new Set(shifts.map((shift) => shift.clientId));
  const wasRead = (client: Shift['clientId']): boolean => (visitsReadAt.get(client) ?? 0) >= end;
  const isAlive = isVisitFeedAlive(visits, now) && visitSilence(snapshot) === null;
  const since = plus(startOfDay(day, agency.timeZone), -DAY);
  const recent = visits.filter(({ clockIn }) => clockIn !== null && clockIn >= since);
  const late = pairVisits(shifts, recent).pairs.flatMap(({ shift, visits: made }): LateStart[] => {
    const begun = made.flatMap(({ clockIn }) => (clockIn === null ? [] : [clockIn]));
    const minutes = Math.floor((Math.min(...begun) - shift.start) / MINUTE);
    const isLate = begun.length > 0 && minutes >= policy.visits.lateMinutes;
    return isLate ? [{ shift, minutes }] : [];
  });
  return {
    late: late.toSorted((a, b) => b.minutes - a.minutes || a.shift.start - b.shift.start),
    unread: isAlive ? [...clients].filter((client) => !wasRead(client)).length : clients.size,
  };
}
