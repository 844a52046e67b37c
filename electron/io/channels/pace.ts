import { setTimeout as sleep } from 'node:timers/promises';

/** Hands out turns, one at a time. */
export interface Pace {
  turn(): Promise<void>;
}

/**
 * Turns at least `spacingMs` apart, counted by the machine: services count so, however fast the
 * agency's clock runs. The first is at once; 0 never waits.
 */
export function createPace(spacingMs: number): Pace {
  let free = Promise.resolve();
  return {
    turn() {
      const mine = free;
      free = spacingMs === 0 ? mine : mine.then(() => sleep(spacingMs, undefined, { ref: false }));
      return mine;
    },
  };
}
