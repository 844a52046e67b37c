import { isWorked, type Shift, type Visit } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';

/** A clock-in this long before the start still belongs to the shift. */
export const EARLY_CLOCK_IN = 2 * HOUR;

/** The visit feed counts as alive while anybody clocked in within this time. */
const ALIVE = 7 * DAY;

/**
 * Whether somebody clocked in for the shift, between 2 h before its start and its end. A visit
 * that names the appointment counts whoever made it; one that names none counts for its own
 * caregiver. `visits` may be those of any clients.
 */
export function hasClockIn(shift: Shift, visits: readonly Visit[]): boolean {
  return visits.some(
    ({ clockIn, clientId, caregiverId, appointmentId }) =>
      clockIn !== null &&
      clientId === shift.clientId &&
      clockIn >= shift.start - EARLY_CLOCK_IN &&
      clockIn < shift.end &&
      (appointmentId === shift.appointmentId ||
        (appointmentId === null && caregiverId === shift.caregiverId)),
  );
}

/** Whether anybody's clock-in arrived in the last 7 days; without that, silence proves nothing. */
export function isVisitFeedAlive(visits: readonly Visit[], now: Instant): boolean {
  // Visits stand in the order of time, so a living feed shows at the end.
  const alive = visits.findLast(
    ({ clockIn }) => clockIn !== null && clockIn <= now && now - clockIn <= ALIVE,
  );
  return alive !== undefined;
}

export type LateInput = Pick<Snapshot, 'now' | 'policy' | 'shifts' | 'visits'>;

/** Shifts that should have begun `lateMinutes` ago, are not over, and have no clock-in. */
export function lateShifts({ now, policy, shifts, visits }: LateInput): Shift[] {
  const late = shifts.filter(
    (shift) =>
      isWorked(shift) &&
      shift.status !== 'in-progress' &&
      shift.status !== 'completed' &&
      now >= shift.start + policy.visits.lateMinutes * MINUTE &&
      now < shift.end,
  );
  if (late.length === 0) return [];
  // Visits stand in the order of time: half a year of them is left alone, and each shift meets
  // its own client's few.
  const since = Math.min(...late.map((shift) => shift.start)) - EARLY_CLOCK_IN;
  const older = visits.findLastIndex(({ clockIn }) => clockIn !== null && clockIn < since);
  const recent = visits.slice(older + 1);
  const byClient = Map.groupBy(recent, (visit) => visit.clientId);
  return late.filter((shift) => !hasClockIn(shift, byClient.get(shift.clientId) ?? []));
}
