import type { ApiError } from '../../../shared/domain/api-call.ts';
import type { ReadFailure } from '../../../shared/domain/wellsky.ts';

/** What the caller of a failed call can act upon. */
type Cue =
  | 'unauthorized'
  | 'agency-id'
  | 'not-found'
  | 'throttled'
  | 'timed-out'
  /** The question did not reach WellSky. */
  | 'never-left'
  | 'closed'
  | null;

/** A failed call inside the gateway; what leaves it is the `ReadFailure` part. */
export interface CallFailure extends ReadFailure {
  /** Whether the same call may succeed a little later. */
  readonly retryable: boolean;
  readonly cue: Cue;
}

/** The network, a time-out, a 5xx or an answer that cannot be read. */
export function unreachable(message: string, status: number | null = null): CallFailure {
  return { kind: 'unreachable', message, status, retryable: true, cue: null };
}

/** An obstacle that asking again does not remove. */
export function blocked(message: string, status: number | null = null): CallFailure {
  return { kind: 'unreachable', message, status, retryable: false, cue: null };
}

/** Credentials or entitlement. */
export function refused(message: string, status: number | null, cue: Cue = null): CallFailure {
  return { kind: 'refused', message, status, retryable: false, cue };
}

/** A question this WellSky does not know: a programming error or a wrong address. */
export function misrouted(message: string, status: number | null, cue: Cue = null): CallFailure {
  return { kind: 'misrouted', message, status, retryable: false, cue };
}

/** The gateway itself was closed, so that nothing was learned of WellSky. */
export function closed(): CallFailure {
  return { ...blocked('The connection to WellSky was closed'), cue: 'closed' };
}

/** How a failed exchange is counted. */
export function apiErrorOf({ cue, kind, status }: CallFailure): ApiError {
  if (cue === 'throttled' || cue === 'unauthorized' || cue === 'timed-out') return cue;
  if (status === null) return 'no-connection';
  if (kind === 'refused') return 'refused';
  if (kind === 'misrouted') return 'not-understood';
  return status < 300 ? 'unreadable' : 'server-error';
}

/** The part that leaves the gateway. */
export function asReadFailure(failure: CallFailure): ReadFailure {
  return { kind: failure.kind, message: failure.message, status: failure.status };
}
