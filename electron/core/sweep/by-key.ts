import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';

const known = new WeakMap<readonly Shift[], ReadonlyMap<ShiftKey, Shift>>();

/** Shifts by key. A snapshot's list is the same one until a shift changes, so it is made once. */
export function shiftsByKey(shifts: readonly Shift[]): ReadonlyMap<ShiftKey, Shift> {
  const made = known.get(shifts) ?? new Map(shifts.map((shift) => [shift.key, shift]));
  known.set(shifts, made);
  return made;
}
