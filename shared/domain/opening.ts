import type { Instant } from '../util/time.ts';
import type { CaregiverId, ShiftKey } from './ids.ts';

/**
 * What became of a shift that lacked somebody. `kept`: whoever was thought not to come did.
 * `unseen`: it is over, and the schedule was not read while it could have been filled.
 */
export type OpeningFate = 'filled' | 'missed' | 'cancelled' | 'kept' | 'unseen';

/** One time that a shift lacked somebody. A shift that is filled and lost again has two. */
export interface Opening {
  readonly shift: ShiftKey;
  readonly shiftStart: Instant;
  readonly shiftEnd: Instant;
  /** When it became known. */
  readonly openedAt: Instant;
  /** Who called out or did not come, while the schedule still names her. */
  readonly holderId: CaregiverId | null;
  /** When its end became known; null while it is open. */
  readonly closedAt: Instant | null;
  readonly fate: OpeningFate | null;
}
