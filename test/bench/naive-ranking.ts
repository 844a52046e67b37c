import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { CaregiverId } from '../../shared/domain/ids.ts';
import { isWorked, type Shift, type Visit } from '../../shared/domain/shift.ts';
import { localTime } from '../../shared/util/time.ts';

/**
 * What one writes first: group shifts, asks and visits by caregiver, leave out who works at that
 * time, and sort by the share of similar asks she accepted. No shrinkage, no reasons, no
 * exclusions in words.
 */
export function naiveRanking(snapshot: Snapshot, shift: Shift): readonly CaregiverId[] {
  const shifts = Map.groupBy(snapshot.shifts, (one) => one.caregiverId);
  const asks = Map.groupBy(snapshot.asks, (one) => one.caregiverId);
  const visits = Map.groupBy(snapshot.visits, (one) => one.caregiverId);
  const zone = snapshot.agency.timeZone;
  return [...snapshot.caregivers.keys()]
    .filter((id) => isFree(shifts.get(id) ?? [], shift))
    .map((id) => ({ id, score: scoreOf(asks.get(id) ?? [], visits.get(id) ?? [], shift, zone) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map((one) => one.id);
}

function isFree(shifts: readonly Shift[], { start, end }: Shift): boolean {
  return !shifts.some((one) => isWorked(one) && one.start < end && one.end > start);
}

function scoreOf(
  asks: readonly Ask[],
  visits: readonly Visit[],
  shift: Shift,
  zone: string,
): number {
  const { weekday, minute } = localTime(shift.start, zone);
  const similar = asks.filter((ask) => {
    const local = localTime(ask.shiftStart, zone);
    const isNear = local.weekday === weekday && Math.abs(local.minute - minute) <= 120;
    return isNear || ask.clientId === shift.clientId;
  });
  const accepted = similar.filter((ask) => ask.outcome === 'accepted').length;
  const known = visits.filter((visit) => visit.clientId === shift.clientId);
  return accepted / Math.max(1, similar.length) + Math.min(1, known.length / 10);
}
