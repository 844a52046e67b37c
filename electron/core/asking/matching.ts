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

/**
 * The ask that a text received at `receivedAt` answers, among what its writer was asked by message:
 * the only one that waits and had been sent by then; where none waits, the newest that was settled
 * in the last two days.
 */
export function matchReply(receivedAt: Instant, asked: readonly AskedByMessage[]): Matched {
  const before = asked.filter(
    ({ ask, message }) => mayHaveArrived(message) && ask.askedAt <= plus(receivedAt, CLOCKS_DIFFER),
  );
  const waiting = before.filter(({ ask }) => ask.outcome === null);
  if (waiting.length > 1) return { kind: 'several' };
  const settled = before
    .filter(({ ask }) => (ask.answeredAt ?? ask.shiftStart) > plus(receivedAt, -AFTERWARDS))
    .toSorted((a, b) => b.ask.askedAt - a.ask.askedAt);
  const [found] = waiting.length === 1 ? waiting : settled;
  return found === undefined ? { kind: 'none' } : { kind: 'one', asked: found };
}
