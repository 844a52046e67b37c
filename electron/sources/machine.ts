import type { Clock } from '../../shared/util/time.ts';
import type { RandomBytes } from '../io/secrets/secret-box.ts';

/** What a source takes from the computer; the entry points hand in the real ones. */
export interface Machine {
  readonly realClock: Clock;
  /** Uniform in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  /** Unpredictable, for keys. */
  readonly randomBytes: RandomBytes;
}
