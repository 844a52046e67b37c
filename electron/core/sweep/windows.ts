import type { Window } from '../../../shared/domain/feed.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { PlannedRead } from './plan.ts';

/** The window after a complete reading; `changed` says whether its content did. */
export function windowRead(
  read: PlannedRead,
  before: Window | null,
  outcome: { readonly at: Instant; readonly changed: boolean },
): Window {
  return {
    ...daysOf(read),
    readAt: outcome.at,
    failure: null,
    failedAt: null,
    changedAt: outcome.changed ? outcome.at : (before?.changedAt ?? null),
  };
}

/**
 * The window after a failed reading. What was last completely read stays known, with the days it
 * was read for, and `failedAt` stays the beginning of the trouble.
 */
export function windowFailed(
  read: PlannedRead,
  before: Window | null,
  outcome: { readonly at: Instant; readonly failure: 'refused' | 'unreachable' },
): Window {
  const isSameTrouble = before?.failure === outcome.failure;
  return {
    ...(before ?? { ...daysOf(read), readAt: null, changedAt: null }),
    failure: outcome.failure,
    failedAt: isSameTrouble ? (before.failedAt ?? outcome.at) : outcome.at,
  };
}

function daysOf({ clientId, span, from, to }: PlannedRead) {
  return { clientId, span, from, to };
}
