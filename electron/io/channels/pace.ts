import { setTimeout as sleepFor } from 'node:timers/promises';

/** Hands out turns, one at a time. */
export interface Pace {
  turn(): Promise<void>;
}

/** The machine's own time: services count by it, however fast the agency's clock runs. */
interface MachineTime {
  /** Milliseconds since any moment; never runs backwards. */
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

const MACHINE: MachineTime = { elapsed: () => performance.now(), sleep: sleepFor };

/** Turns at least `spacingMs` apart. The first is at once; 0 never waits. */
export function createPace(spacingMs: number, { elapsed, sleep }: MachineTime = MACHINE): Pace {
  let freeAt = -Infinity;
  return {
    async turn() {
      const now = elapsed();
      const start = Math.max(now, freeAt);
      freeAt = start + spacingMs;
      if (start > now) await sleep(start - now);
    },
  };
}
