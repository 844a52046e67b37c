import type { CaregiverId } from '../../shared/domain/ids.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import type { WellSky } from '../../shared/domain/wellsky.ts';
import { MINUTE, plus } from '../../shared/util/time.ts';

/** A WellSky whose schedule changes on demand. */
export interface Changing {
  readonly wellsky: WellSky;
  /** The next `count` shifts that are read will differ from what was read of them before. */
  change(count: number): void;
  /** How many of these are still to be read. */
  pending(): number;
  /** From now on everything is read as it was before any change. */
  restore(): void;
}

/** Of 20 changes one is a call-out; the others move an end or swap the caregiver. */
const CALL_OUT_EVERY = 20;

/** Lets the shifts that `wellsky` answers with change. A changed shift stays so until `restore`. */
export function changing(wellsky: WellSky): Changing {
  const changed = new Map<string, Shift>();
  let wanted = 0;
  let made = 0;
  let lastSeen: CaregiverId | null = null;

  const differing = (shift: Shift): Shift => {
    made += 1;
    if (made % CALL_OUT_EVERY === 0) return { ...shift, caregiverId: null };
    if (made % 2 === 0 && lastSeen !== null) return { ...shift, caregiverId: lastSeen };
    return { ...shift, end: plus(shift.end, 15 * MINUTE) };
  };
  const current = (shift: Shift): Shift => {
    const known = changed.get(shift.key) ?? shift;
    if (wanted === 0 || known.caregiverId === null) return known;
    wanted -= 1;
    const next = differing(known);
    lastSeen = known.caregiverId;
    changed.set(shift.key, next);
    return next;
  };
  return {
    wellsky: {
      ...wellsky,
      async shifts(range, priority) {
        const result = await wellsky.shifts(range, priority);
        return result.ok ? { ...result, rows: result.rows.map(current) } : result;
      },
    },
    change(count) {
      wanted = count;
    },
    pending: () => wanted,
    restore() {
      wanted = 0;
      changed.clear();
    },
  };
}
