import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  handleWhenResult,
  IterableBackoff,
  retry,
} from 'cockatiel';
import type { ApiObserver, CircuitState as Circuit } from '../../../shared/domain/api-call.ts';
import { fail, type Result } from '../../../shared/util/result.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import type { Answer } from './answer.ts';
import { blocked, type CallFailure } from './failure.ts';
import type { Sleep } from './rate-limit.ts';

type Outcome = Result<Answer, CallFailure>;

/** Runs a read with retries behind the circuit breaker. */
export type Resilient = (attempt: () => Promise<Outcome>) => Promise<Outcome>;

interface ResilienceOptions {
  /** Tries in all, the first included. */
  readonly maxAttempts: number;
  readonly baseMs: number;
  readonly capMs: number;
  readonly random: () => number;
  readonly sleep: Sleep;
  readonly observer: ApiObserver;
  /** Schedule time, for the observer. */
  readonly clock: Clock;
}

/** Failures in a row that open the circuit: two reads that fail in every try. */
const BREAK_AFTER = 10;
/** How long the circuit stays open before one trial call, growing while trials fail. */
const HALF_OPEN_AFTER_MS = [5, 10, 20, 40, 60].map((seconds) => seconds * SECOND);

/**
 * Retries reads with full jitter (a uniformly random part of an exponentially growing, capped
 * delay; Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015) and stops asking
 * for a while when WellSky is down. Being throttled is no outage and does not open the circuit.
 */
export function createResilience(options: ResilienceOptions): Resilient {
  const { observer, clock } = options;
  const breaker = circuitBreaker(handleWhenResult(isOutage), {
    breaker: new ConsecutiveBreaker(BREAK_AFTER),
    halfOpenAfter: new IterableBackoff(HALF_OPEN_AFTER_MS),
  });
  breaker.onStateChange((state) => {
    observer.circuitChanged(STATES[state], clock());
  });
  // The library decides whether to go on; the waiting is done below, on the injected clock.
  const retrying = retry(handleWhenResult(isRetryable), {
    maxAttempts: options.maxAttempts - 1,
    backoff: new ConstantBackoff(0),
  });
  return (attempt) =>
    retrying.execute(async ({ attempt: retries }): Promise<Outcome> => {
      try {
        if (retries > 0) {
          await options.sleep(fullJitterMs(retries, options));
          observer.retried(clock());
        }
        return await breaker.execute(attempt);
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error;
        return fail(
          blocked('WellSky failed many times in a row; Standby tries again within a minute'),
        );
      }
    });
}

const STATES: Readonly<Record<CircuitState, Circuit>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/** Delay before retry number `retries` (1, 2, …) in milliseconds. */
function fullJitterMs(retries: number, options: ResilienceOptions): number {
  const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (retries - 1));
  return Math.ceil(options.random() * ceiling);
}

function isRetryable(outcome: unknown): boolean {
  return failureIn(outcome)?.retryable ?? false;
}

function isOutage(outcome: unknown): boolean {
  const failure = failureIn(outcome);
  return failure !== null && failure.retryable && failure.cue !== 'throttled';
}

/** The library hands results over untyped; only outcomes of this module reach it. */
function failureIn(outcome: unknown): CallFailure | null {
  const { ok, error } = outcome as { ok: boolean; error?: CallFailure };
  return ok ? null : (error ?? null);
}
