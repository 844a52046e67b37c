import { setImmediate as settle } from 'node:timers/promises';
import { instant, plus, type Clock, type Instant } from '../../shared/util/time.ts';

/** Time that passes only when somebody sleeps. */
export interface VirtualTime {
  readonly clock: Clock;
  /** Resolves at once and moves the clock; for one sleeper at a time. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Every sleep so far, in milliseconds. */
  readonly slept: readonly number[];
  advance(milliseconds: number): void;
}

export function virtualTime(start: Instant): VirtualTime {
  let now = start;
  const slept: number[] = [];
  return {
    clock: () => now,
    sleep(milliseconds) {
      slept.push(milliseconds);
      now = plus(now, milliseconds);
      return Promise.resolve();
    },
    slept,
    advance(milliseconds) {
      now = plus(now, milliseconds);
    },
  };
}

/** Virtual time for several sleepers: `run` wakes them in the order of their alarms. */
export interface SharedVirtualTime {
  readonly clock: Clock;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Lets time pass until nobody sleeps. */
  run(): Promise<void>;
}

export function sharedVirtualTime(): SharedVirtualTime {
  let now = 0;
  let alarms: { at: number; wake: () => void }[] = [];
  return {
    clock: () => instant(now),
    sleep(milliseconds, signal) {
      return new Promise((wake, reject) => {
        alarms.push({ at: now + milliseconds, wake });
        signal?.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    },
    async run() {
      await settle();
      while (alarms.length > 0) {
        alarms = alarms.toSorted((a, b) => a.at - b.at);
        const next = alarms.shift();
        now = Math.max(now, next?.at ?? now);
        next?.wake();
        await settle();
      }
    },
  };
}
