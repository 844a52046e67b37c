import type { Shift } from '../../../shared/domain/shift.ts';
import { MINUTE } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { isVisitFeedAlive, lateShifts } from '../sweep/attendance.ts';
import { visitSilence } from '../sweep/visit-silence.ts';

/**
 * The running shifts among `shifts` to which nobody clocked in, as is known from a complete reading
 * of the client's visits after the shift became late. Without a living visit feed, or
 * while it is silent, a missing clock-in says nothing about anybody.
 */
export function unattendedShifts(snapshot: Snapshot, shifts: readonly Shift[]): Shift[] {
  const { now, policy, visits, visitsReadAt } = snapshot;
  if (!isVisitFeedAlive(visits, now) || visitSilence(snapshot) !== null) return [];
  return lateShifts({ now, policy, visits, shifts }).filter((shift) => {
    const readAt = visitsReadAt.get(shift.clientId) ?? null;
    return readAt !== null && readAt >= shift.start + policy.visits.lateMinutes * MINUTE;
  });
}
