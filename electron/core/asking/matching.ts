import type { Ask } from '../../../shared/domain/history.ts';
import { DAY, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { mayHaveArrived, type AskedByMessage } from './asked.ts';

/** Which ask a reply answers. `several`: only a person can say. */
export type Matched =
  | { readonly kind: 'one'; readonly asked: AskedByMessage }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** The clocks of services are not this computer's, and theirs tick in seconds. */
const CLOCKS_DIFFER = MINUTE;
/** What somebody says this long after an ask was settled may still be about it. */
const AFTERWARDS = 2 * DAY;

/** Whoever writes has not read a word that followed on an ask so recently. */
const UNREAD = 10 * MINUTE;

/**
 * The ask that a text received at `receivedAt` answers, among what its writer was asked by message:
 * the only one that had been sent and waited then, whatever became of it until the text was read.
 * Where another waited as well or had just been settled, it may be about that one. Where none
 * waited, the newest that was settled in the two days before.
 */
export function matchReply(receivedAt: Instant, asked: readonly AskedByMessage[]): Matched {
  const before = arrivedBy(receivedAt, asked);
  const openAt = (time: Instant) => before.filter(({ ask }) => settledAt(ask) > time);
  const waited = openAt(receivedAt);
  if (waited.length > 0 && openAt(plus(receivedAt, -UNREAD)).length > 1) return { kind: 'several' };
  const settled = openAt(plus(receivedAt, -AFTERWARDS)).toSorted(
    (a, b) => b.ask.askedAt - a.ask.askedAt,
  );
  const [found] = waited.length === 1 ? waited : settled;
  return found === undefined ? { kind: 'none' } : { kind: 'one', asked: found };
}

/** Whether an ask that may have arrived waited for an answer at `time`. */
export function waitedAt(time: Instant, asked: readonly AskedByMessage[]): boolean {
  return arrivedBy(time, asked).some(({ ask }) => settledAt(ask) > time);
}

function arrivedBy(time: Instant, asked: readonly AskedByMessage[]): AskedByMessage[] {
  return asked.filter(
    ({ ask, message }) => mayHaveArrived(message) && ask.askedAt <= plus(time, CLOCKS_DIFFER),
  );
}

/** What ended by itself ended when the shift began. */
function settledAt({ outcome, answeredAt, shiftStart }: Ask): number {
  return outcome === null ? Infinity : (answeredAt ?? shiftStart);
}
