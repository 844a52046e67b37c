import { MINUTE, SECOND, type Instant } from '../../../shared/util/time.ts';

/** Tries to unlock as one person since the last right one. */
export interface WrongTries {
  readonly count: number;
  /** When the last one was made; null when there was none. */
  readonly lastAt: Instant | null;
}

export const NO_TRIES: WrongTries = { count: 0, lastAt: null };

const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 5 * MINUTE;

/**
 * Milliseconds until the next try is allowed: 1 s after the first wrong one, doubled with each
 * further one up to 5 min. At that pace a million PINs take nine years. A clock that was set back
 * starts the wait anew and never makes it longer.
 */
export function waitAfter({ count, lastAt }: WrongTries, now: Instant): number {
  if (count === 0 || lastAt === null) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - 1));
  return Math.max(0, Math.min(wait, lastAt + wait - now));
}

/** One more wrong try. */
export function afterWrongTry({ count }: WrongTries, now: Instant): WrongTries {
  return { count: count + 1, lastAt: now };
}
