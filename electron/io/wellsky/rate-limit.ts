import type { ReadPriority } from '../../../shared/domain/wellsky.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';

/** Everything waits for a token, so its call goes before all others. */
export type CallPriority = 'token' | ReadPriority;

/** `paused`: WellSky asked for a silence longer than a caller should wait. */
type Admission = 'go' | 'paused' | 'closed';

/** Waits; rejects when the signal is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface RateLimit {
  acquire(priority: CallPriority): Promise<Admission>;
  /** No call of this tenant for `milliseconds` from now; never shortens an earlier pause. */
  pause(milliseconds: number): void;
  /** Calls from the next one on. */
  setPace(requestsPerSecond: number): void;
  close(): void;
}

interface RateLimitOptions {
  readonly requestsPerSecond: number;
  readonly realClock: Clock;
  readonly sleep: Sleep;
  /** A pause longer than this fails waiting calls instead of holding them. Milliseconds. */
  readonly longestWaitMs: number;
}

/**
 * A token bucket that holds one token: calls are spaced by `1 / requestsPerSecond`, so that no
 * second ever sees more than the agreed number, whatever was saved up before it. Calls wait in
 * order of priority, then of arrival.
 */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  let interval = SECOND / options.requestsPerSecond;
  const waiting: Record<CallPriority, ((admission: Admission) => void)[]> = {
    token: [],
    urgent: [],
    sweep: [],
  };
  const closing = new AbortController();
  let nextAt = 0;
  let pausedUntil = 0;
  let isPumping = false;

  const takeFirst = (): ((admission: Admission) => void) | undefined =>
    waiting.token.shift() ?? waiting.urgent.shift() ?? waiting.sweep.shift();
  const hasWaiting = (): boolean =>
    waiting.token.length + waiting.urgent.length + waiting.sweep.length > 0;
  const flush = (admission: Admission): void => {
    for (let one = takeFirst(); one !== undefined; one = takeFirst()) one(admission);
  };
  const isPausedLong = (): boolean => pausedUntil - options.realClock() > options.longestWaitMs;

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (hasWaiting()) {
      const now = options.realClock();
      // A clock set back must not hold calls for the length of the jump.
      nextAt = Math.min(nextAt, now + interval);
      const wait = Math.max(nextAt, pausedUntil) - now;
      if (wait > 0) {
        await sleepOrWake(Math.ceil(wait));
      } else {
        nextAt = now + interval;
        takeFirst()?.('go');
      }
    }
    isPumping = false;
  }

  async function sleepOrWake(milliseconds: number): Promise<void> {
    try {
      await options.sleep(milliseconds, closing.signal);
    } catch {
      // Only closing ends a sleep early; whoever still waits is told so.
      flush('closed');
    }
  }

  return {
    acquire(priority) {
      if (closing.signal.aborted) return Promise.resolve('closed');
      if (isPausedLong()) return Promise.resolve('paused');
      const admitted = new Promise<Admission>((resolve) => waiting[priority].push(resolve));
      void pump();
      return admitted;
    },
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, options.realClock() + milliseconds);
      if (isPausedLong()) flush('paused');
    },
    setPace(requestsPerSecond) {
      interval = SECOND / requestsPerSecond;
    },
    close() {
      closing.abort();
      flush('closed');
    },
  };
}
