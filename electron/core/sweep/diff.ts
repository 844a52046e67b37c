import type { Quarantined } from '../../../shared/domain/feed.ts';
import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import type { CachedShift, Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';

export interface ShiftChange {
  readonly kind:
    | 'opened'
    | 'called-out'
    | 'reassigned'
    | 'filled'
    | 'moved'
    | 'cancelled'
    | 'suspected'
    | 'removed';
  /** The shift now; for `suspected` and `removed` as it was last known. */
  readonly shift: Shift;
  /** The shift before; null when it was not known. */
  readonly before: Shift | null;
}

export interface WindowReading {
  /** Whether the whole list was read to its end. */
  readonly complete: boolean;
  /** Whether the same sweep returned shifts for other clients. */
  readonly feedAlive: boolean;
  readonly at: Instant;
  /** Records of this answer that did not fit; their shifts are never taken for missing. */
  readonly quarantined?: readonly Quarantined[];
}

export interface WindowDiff {
  readonly put: readonly CachedShift[];
  readonly remove: readonly ShiftKey[];
  readonly changes: readonly ShiftChange[];
  /** Whether the answer counts as a complete reading (moves the window's `readAt`). */
  readonly complete: boolean;
}

export declare function diffWindow(input: {
  readonly cached: readonly CachedShift[];
  readonly fresh: readonly Shift[];
  readonly read: WindowReading;
}): WindowDiff;
export declare function withoutPlaceholders(
  shifts: readonly Shift[],
  caregivers: ReadonlyMap<CaregiverId, Caregiver>,
): Shift[];
/** The call-outs that the changes show, to be recorded (kind `unassigned`). */
export declare function callOutsIn(changes: readonly ShiftChange[], at: Instant): CallOut[];
