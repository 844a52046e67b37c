import { isWorked, type Shift } from '../../../shared/domain/shift.ts';
import { absencesIn } from '../eligibility/absence.ts';
import type { Snapshot } from '../snapshot.ts';
import { regularOf } from './regular.ts';

/**
 * Tells which shifts to come have somebody who is off then: a gap that the schedule does not show.
 * What she told for every week does not count against a weekly shift that she works all the same:
 * both sides know of it.
 */
export function uncoveredIn(snapshot: Snapshot): (shift: Shift) => boolean {
  const absence = absencesIn(snapshot);
  return (shift) => {
    if (!isWorked(shift) || shift.start <= snapshot.now) return false;
    const said = absence(shift);
    if (said === null) return false;
    return said === 'dates' || regularOf(snapshot, shift) !== shift.caregiverId;
  };
}
