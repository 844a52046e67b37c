import type { Delivery, SendOutcome } from '../../../shared/domain/delivery.ts';
import { SEVERITIES } from '../../../shared/domain/incident.ts';
import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { heldUntil, type AlertHold } from './alert-hold.ts';

/** Wait before the first delivery: an inhibitor may arrive, and what resolves by itself is never sent. */
export const GROUP_WAIT = 30 * SECOND;

/** A channel that takes longer than this may or may not have sent. */
const LEASE = MINUTE;

const FIRST_RETRY = 5 * SECOND;
const LONGEST_RETRY = 5 * MINUTE;

/** Waiting deliveries whose time has come and which nothing holds, most severe first. */
export function dueDeliveries(
  deliveries: readonly Delivery[],
  now: Instant,
  hold: AlertHold,
): Delivery[] {
  return deliveries
    .filter(({ state, dueAt, expiresAt }) => state === 'waiting' && dueAt <= now && now < expiresAt)
    .filter((delivery) => heldUntil(delivery, hold) === null)
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        a.dueAt - b.dueAt ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The delivery taken for sending: written before the channel is asked, so that a crash shows. */
export function leased(delivery: Delivery, now: Instant): Delivery {
  return {
    ...delivery,
    state: 'leased',
    leasedUntil: plus(now, LEASE),
    attempts: delivery.attempts + 1,
  };
}

/**
 * The delivery after the channel answered. A failure worth repeating waits 5 s, 10 s, 20 s …
 * 5 min, as long as it can still be sent before it expires.
 */
export function finished(delivery: Delivery, outcome: SendOutcome, now: Instant): Delivery {
  const done = { ...delivery, leasedUntil: null, finishedAt: now };
  if (outcome.kind === 'sent') return { ...done, state: 'sent', reason: null };
  if (outcome.kind === 'unknown') return { ...done, state: 'unknown', reason: outcome.reason };
  const dueAt = plus(now, backoff(delivery.attempts));
  if (!outcome.retry || dueAt >= delivery.expiresAt) {
    return { ...done, state: 'failed', reason: outcome.reason };
  }
  return { ...done, state: 'waiting', dueAt, finishedAt: null, reason: outcome.reason };
}

function backoff(attempts: number): number {
  return Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.max(0, attempts - 1));
}

/**
 * Those that time alone has changed: a lease that ran out is `unknown`, because the send may have
 * happened; what waited past its expiry is `expired`.
 */
export function lapsed(deliveries: readonly Delivery[], now: Instant): Delivery[] {
  return deliveries.flatMap((delivery): Delivery[] => {
    const { state, leasedUntil, expiresAt } = delivery;
    if (state === 'leased' && (leasedUntil === null || leasedUntil <= now)) {
      return [finished(delivery, { kind: 'unknown', reason: 'lease ran out' }, now)];
    }
    if (state === 'waiting' && expiresAt <= now) {
      return [{ ...delivery, state: 'expired', finishedAt: now, reason: 'too late to be of use' }];
    }
    return [];
  });
}
