import type { LookUp, SendOutcome } from '../../../shared/domain/messenger.ts';
import { MINUTE, SECOND } from '../../../shared/util/time.ts';
import type { HttpAnswer, HttpOutcome } from './http.ts';

/**
 * A clock that is set between a try and its look-up is seldom set by more. The same words from so
 * long before the try leave it unclear whether they are the try's.
 */
export const CLOCK_SET_BY = 30 * MINUTE;

/** Silence after a 429 that does not say for how long. */
const UNSTATED_WAIT = 5 * SECOND;

/**
 * What every service means by the same: no answer, redirects, 408, 429 and 5xx (RFC 9110 section
 * 15, RFC 6585 section 4). Null for an answer that the service explains itself. After a 5xx a post
 * may have been acted upon; 503 with `Retry-After` says that it was not.
 */
export function commonOutcome(service: string, outcome: HttpOutcome): SendOutcome | null {
  if (outcome.kind === 'not-sent') return { ...trouble(outcome.reason), isChannelFault: true };
  if (outcome.kind === 'no-answer') return { kind: 'unknown', reason: outcome.reason };
  const { status, retryAfterMs } = outcome;
  if (status === 429) {
    return { ...trouble(`${service} asked to wait`), waitMs: retryAfterMs ?? UNSTATED_WAIT };
  }
  if (status === 503 && retryAfterMs !== null) {
    const reason = `${service} is not available and asked to wait`;
    return { ...trouble(reason), waitMs: retryAfterMs, isChannelFault: true };
  }
  if (status >= 500) return { kind: 'unknown', reason: `${service} had an error of its own` };
  if (status === 408) return { ...trouble(`${service} took too long`), isChannelFault: true };
  if (status >= 300 && status < 400) {
    return refusal(`${service} answered with a redirect, which Standby does not follow`);
  }
  return null;
}

/** Worth another try. */
export function trouble(reason: string): Extract<SendOutcome, { kind: 'failed' }> {
  return { kind: 'failed', reason, retry: true };
}

/** The service does not accept the credentials or the settings: nothing gets through as they are. */
export function refusal(reason: string): SendOutcome {
  return { kind: 'failed', reason, retry: false, isChannelFault: true };
}

/** This message would fail again; others may well arrive. */
export function rejection(reason: string): SendOutcome {
  return { kind: 'failed', reason, retry: false };
}

/** The answer where it is a good one, or why it is not. */
export function goodAnswer(
  service: string,
  outcome: HttpOutcome,
): HttpAnswer | { readonly kind: 'bad'; readonly reason: string; readonly waitMs?: number } {
  if (outcome.kind !== 'answer') return { kind: 'bad', reason: outcome.reason };
  if (outcome.status >= 200 && outcome.status < 300) return outcome;
  const reason = `${service} did not say (status ${String(outcome.status)})`;
  if (outcome.status !== 429 && outcome.retryAfterMs === null) return { kind: 'bad', reason };
  return { kind: 'bad', reason, waitMs: outcome.retryAfterMs ?? UNSTATED_WAIT };
}

/** A text as JSON; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function unclear(reason: string): LookUp {
  return { kind: 'unclear', reason };
}
