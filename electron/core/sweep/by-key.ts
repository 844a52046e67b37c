import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';

const known = new WeakMap<readonly Shift[], ReadonlyMap<ShiftKey, Shift>>();

/** Shifts by key. A snapshot's list is the same one until a shift changes, so it is made once. */
export function shiftsByKey(shifts: readonly Shift[]): ReadonlyMap<ShiftKey, Shift> {
  const made = known.get(shifts) ?? new Map(shifts.map((shift) => [shift.key, shift]));
  known.set(shifts, made);
  return made;
}

const assigned = new WeakMap<readonly Shift[], ReadonlyMap<CaregiverId | null, readonly Shift[]>>();

/** The shifts of one caregiver, in the order of the list; arranged once for many questions. */
export function shiftsOf(shifts: readonly Shift[], caregiverId: CaregiverId): readonly Shift[] {
  const made = assigned.get(shifts) ?? Map.groupBy(shifts, (shift) => shift.caregiverId);
  assigned.set(shifts, made);
  return made.get(caregiverId) ?? [];
}
