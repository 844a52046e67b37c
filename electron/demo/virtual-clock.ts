import { instant, type Clock, type Instant } from '../../shared/util/time.ts';

/** The simulated agency's time: it runs at `speed` times the real clock and can be pushed ahead. */
export interface VirtualClock {
  readonly speed: number;
  now(): Instant;
  /** Moves ahead by `milliseconds` of virtual time; negative amounts are refused. */
  advance(milliseconds: number): void;
}

/** A virtual clock that shows `startAt` now. With speed 0 it moves only by `advance`. */
export function createVirtualClock(startAt: Instant, speed: number, real: Clock): VirtualClock {
  const startedAt = real();
  let advanced = 0;
  return {
    speed,
    now: () => instant(startAt + advanced + (real() - startedAt) * speed),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError('virtual time cannot go back');
      advanced += milliseconds;
    },
  };
}
