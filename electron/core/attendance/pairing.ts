import type { ClientId } from '../../../shared/domain/ids.ts';
import { isWorked, type Shift, type Visit } from '../../../shared/domain/shift.ts';
import { EARLY_CLOCK_IN } from '../sweep/attendance.ts';

/** A clock-in this long before the start, or a clock-out after the end, belongs to the shift. */
const SLACK = EARLY_CLOCK_IN;

/** A shift that somebody was to work, with the visits that were made for it, by time. */
export interface Pair {
  readonly shift: Shift;
  readonly visits: readonly Visit[];
}

export interface Pairing {
  /** Every assigned shift that was neither cancelled nor missed, with visits or without. */
  readonly pairs: readonly Pair[];
  /** Visits that belong to none of the shifts. */
  readonly unplanned: readonly Visit[];
}

/**
 * Says which visit was made for which shift. A visit belongs to the shift of its client whose start
 * is nearest to its own, among those that it falls into (2 h before the start to 2 h after the end) and
 * that are of its appointment; where it names no appointment, or the schedule does not have it,
 * among those of its caregiver. A visit without a client is told by its caregiver alone. Several
 * visits may belong to one shift, as after a forgotten clock-out.
 */
export function pairVisits(shifts: readonly Shift[], visits: readonly Visit[]): Pairing {
  const worked = shifts.filter(isWorked);
  const byClient = Map.groupBy(worked, (shift) => shift.clientId);
  const byCaregiver = Map.groupBy(worked, (shift) => shift.caregiverId);
  const found = new Map<Shift, Visit[]>();
  const unplanned: Visit[] = [];
  for (const visit of visits) {
    const shift =
      visit.clientId === null
        ? nearest(byCaregiver.get(visit.caregiverId) ?? [], visit)
        : shiftOf(byClient, visit.clientId, visit);
    if (shift === null) unplanned.push(visit);
    else found.set(shift, [...(found.get(shift) ?? []), visit]);
  }
  return { pairs: worked.map((shift) => ({ shift, visits: found.get(shift) ?? [] })), unplanned };
}

function shiftOf(
  byClient: ReadonlyMap<ClientId, readonly Shift[]>,
  clientId: ClientId,
  visit: Visit,
): Shift | null {
  const shifts = byClient.get(clientId) ?? [];
  const named = shifts.filter((shift) => shift.appointmentId === visit.appointmentId);
  const hers = shifts.filter((shift) => shift.caregiverId === visit.caregiverId);
  return nearest(named, visit) ?? nearest(hers, visit);
}

function nearest(shifts: readonly Shift[], visit: Visit): Shift | null {
  const distance = distanceTo(visit);
  return shifts.reduce<Shift | null>((best, shift) => {
    const far = distance(shift);
    return far !== null && (best === null || far < (distance(best) ?? Infinity)) ? shift : best;
  }, null);
}

/** How far a visit is from a shift in milliseconds; null for a shift it does not fall into. */
function distanceTo({ clockIn, clockOut, plannedStart }: Visit): (shift: Shift) => number | null {
  const begun = clockIn ?? plannedStart;
  if (begun !== null) {
    return ({ start, end }) =>
      begun >= start - SLACK && begun < end ? Math.abs(start - begun) : null;
  }
  // Of a forgotten clock-in only the end is known.
  return ({ start, end }) =>
    clockOut !== null && clockOut > start && clockOut <= end + SLACK
      ? Math.abs(end - clockOut)
      : null;
}
