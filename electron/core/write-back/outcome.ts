import type { WriteOutcome } from '../../../shared/domain/wellsky.ts';
import type { Write } from '../../../shared/domain/write.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../shared/util/time.ts';

type Words = Sentences['writeBack'];

/** Longer than any write takes, waiting for its turn included: whoever took it is gone. */
const LEASE = 5 * MINUTE;
/** What WellSky accepted late has shown up by then; its own gateway gives up after 30 s. */
const SETTLED_AFTER = 2 * MINUTE;
/** How long Standby keeps looking for what it wrote, and for what it may have written. */
const LOOKED_FOR = { written: HOUR, unknown: DAY } as const;

/** What reading a write again showed. `unclear`: it could not be read. */
export type Seen =
  | { readonly kind: 'there'; readonly id: string | null }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear' };

/** The row after WellSky answered. */
export function finishedWrite(
  write: Write,
  outcome: WriteOutcome,
  now: Instant,
  say: Words,
): Write {
  const done = { ...write, finishedAt: now };
  switch (outcome.kind) {
    case 'done':
      return { ...done, state: 'written', wellskyId: outcome.id, reason: null };
    case 'unknown':
      return { ...done, state: 'unknown', reason: say.doubt[outcome.reason] };
    default:
      return { ...done, state: 'failed', reason: say.fault[outcome.reason] };
  }
}

/**
 * The row after WellSky was read again. What is there is verified. What was accepted and is not shown
 * stays accepted, with the reason. Of what may have happened, a re-reading decides once nothing can
 * come late; a to-do cannot be searched for, so nothing says of it that it is not there.
 */
export function rereadWrite(write: Write, seen: Seen, now: Instant, say: Words): Write {
  if (seen.kind === 'there') {
    const wellskyId = write.wellskyId ?? seen.id;
    return { ...write, state: 'verified', wellskyId, reason: null };
  }
  if (write.state === 'written') {
    const reason = seen.kind === 'absent' ? 'not-shown' : 'not-readable';
    return { ...write, reason: say.reread[reason] };
  }
  const isSettled = now - write.approvedAt >= SETTLED_AFTER;
  if (write.state !== 'unknown' || seen.kind === 'unclear' || !isSettled) return write;
  return { ...write, state: 'failed', finishedAt: now, reason: say.reread['not-there'] };
}

/** Under way for longer than anything takes, so that Standby must have ended meanwhile. */
export function lapsedWrites(writes: readonly Write[], now: Instant, say: Words): Write[] {
  return writes
    .filter(({ state, approvedAt }) => state === 'leased' && now - approvedAt >= LEASE)
    .map((write) => ({
      ...write,
      state: 'unknown',
      finishedAt: now,
      reason: say.doubt['lease-ran-out'],
    }));
}

/** Whether WellSky can tell more of a write by being read again. */
export function isWorthReading(
  { kind, state, wellskyId, approvedAt }: Write,
  now: Instant,
): boolean {
  if (state !== 'unknown' && state !== 'written') return false;
  // A to-do without an id cannot be looked for.
  if (kind === 'admin-task' && wellskyId === null) return false;
  return now - approvedAt < LOOKED_FOR[state];
}
