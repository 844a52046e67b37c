import type { LookUp, SendOutcome } from '../../../shared/domain/messenger.ts';
import type { Sending } from '../../../shared/domain/sending.ts';
import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';

/** A service that takes longer than this may or may not have accepted. */
const LEASE = MINUTE;

const FIRST_RETRY = 5 * SECOND;
const LONGEST_RETRY = 5 * MINUTE;

/** Taken for sending: written before the service is asked, so that a crash shows. */
export function leased<T extends Sending>(row: T, now: Instant): T {
  return {
    ...row,
    state: 'leased',
    leasedUntil: plus(now, LEASE),
    attempts: row.attempts + 1,
  };
}

/**
 * The row after the service answered. A failure worth repeating waits 5 s, 10 s, 20 s … 5 min, or
 * as long as the service asked, as long as it can still be sent before it expires.
 */
export function finished<T extends Sending>(row: T, outcome: SendOutcome, now: Instant): T {
  const done = { ...row, leasedUntil: null, finishedAt: now };
  if (outcome.kind === 'sent') {
    const serviceId = outcome.serviceId ?? null;
    return { ...done, state: 'sent', reason: null, serviceId };
  }
  if (outcome.kind === 'unknown') return { ...done, state: 'unknown', reason: outcome.reason };
  const dueAt = plus(now, Math.max(backoff(row.attempts), outcome.waitMs ?? 0));
  if (!outcome.retry || dueAt >= row.expiresAt) {
    return { ...done, state: 'failed', reason: outcome.reason };
  }
  return { ...done, state: 'waiting', dueAt, finishedAt: null, reason: outcome.reason };
}

/**
 * A row of unknown outcome after the service was asked for it: found, it was sent; absent, it was
 * not, and is due again; unclear, it stays as it is.
 */
export function lookedUp<T extends Sending>(row: T, answer: LookUp, now: Instant): T {
  if (answer.kind === 'unclear') return { ...row, reason: answer.reason };
  const { serviceId } = answer.kind === 'found' ? answer : { serviceId: null };
  const outcome: SendOutcome =
    answer.kind === 'found'
      ? { kind: 'sent', serviceId }
      : { kind: 'failed', reason: 'the service never got it', retry: true };
  return finished(row, outcome, now);
}

function backoff(attempts: number): number {
  return Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.max(0, attempts - 1));
}

/**
 * Those that time alone has changed: a lease that ran out is `unknown`, because the send may have
 * happened; what waited past its expiry is `expired`. Where the clock was set back, a lease that
 * no clock could have given is over, and what waits is due as long after now as it was after it
 * was written.
 */
export function lapsed<T extends Sending>(rows: readonly T[], now: Instant): T[] {
  return rows.flatMap((row): T[] => {
    const { state, leasedUntil, createdAt, dueAt, expiresAt } = row;
    if (state === 'leased' && !isRunning(leasedUntil, now)) {
      return [finished(row, { kind: 'unknown', reason: 'lease ran out' }, now)];
    }
    if (state !== 'waiting') return [];
    if (expiresAt <= now) {
      return [{ ...row, state: 'expired', finishedAt: now, reason: 'too late to be of use' }];
    }
    const isSetBack = createdAt > now && dueAt > createdAt;
    return isSetBack ? [{ ...row, dueAt: plus(now, dueAt - createdAt) }] : [];
  });
}

function isRunning(leasedUntil: Instant | null, now: Instant): boolean {
  return leasedUntil !== null && now < leasedUntil && leasedUntil <= plus(now, LEASE);
}
