import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { CaregiverId } from '../../shared/domain/ids.ts';
import { isWorked, type Shift } from '../../shared/domain/shift.ts';
import { localTime } from '../../shared/util/time.ts';

/**
 * What one writes first: for every caregiver look through all shifts, asks and visits, and sort by
 * the share of similar asks she accepted. No shrinkage, no reasons, no exclusions in words.
 */
export function naiveRanking(snapshot: Snapshot, shift: Shift): readonly CaregiverId[] {
  const scored = [...snapshot.caregivers.keys()]
    .filter((id) => isFree(snapshot, shift, id))
    .map((id) => ({ id, score: scoreOf(snapshot, shift, id) }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map((one) => one.id);
}

function isFree({ shifts }: Snapshot, { start, end }: Shift, id: CaregiverId): boolean {
  return !shifts.some(
    (one) => one.caregiverId === id && isWorked(one) && one.start < end && one.end > start,
  );
}

function scoreOf({ asks, visits, agency }: Snapshot, shift: Shift, id: CaregiverId): number {
  const { weekday, minute } = localTime(shift.start, agency.timeZone);
  const similar = asks.filter((ask) => {
    if (ask.caregiverId !== id) return false;
    const local = localTime(ask.shiftStart, agency.timeZone);
    const isNear = local.weekday === weekday && Math.abs(local.minute - minute) <= 120;
    return isNear || ask.clientId === shift.clientId;
  });
  const accepted = similar.filter((ask) => ask.outcome === 'accepted').length;
  const known = visits.filter(
    (visit) => visit.caregiverId === id && visit.clientId === shift.clientId,
  );
  return accepted / Math.max(1, similar.length) + Math.min(1, known.length / 10);
}
