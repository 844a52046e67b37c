import { MINUTE, type Instant } from '../../../shared/util/time.ts';

/** How far a clock may be set back without a doubt about how long nobody has been there. */
const SET_BACK = MINUTE;

/**
 * Whether nobody has been at the computer for `limit` milliseconds. A clock that was set back
 * cannot tell, which counts as nobody.
 */
export function isIdle(lastSeen: Instant, now: Instant, limit: number): boolean {
  const passed = now - lastSeen;
  return passed >= limit || passed < -SET_BACK;
}
