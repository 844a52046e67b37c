import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { LookUp, Outgoing } from '../../../shared/domain/messenger.ts';
import type { Sending } from '../../../shared/domain/sending.ts';
import { DAY, instant, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { lookedUp } from '../../core/sending/life.ts';
import type { Messengers } from '../channels/messengers.ts';
import type { Source } from '../parts.ts';
import { awaitingReceipt } from './receipts.ts';

/** What a service accepted shows in its records a little later. */
export const LOOK_UP_AFTER = MINUTE;
/** No clock is so exact that what left shortly before its row was written is not looked at. */
const SLACK = MINUTE;

type Sent = Sending & { readonly channel: OutsideChannel };

interface Parts {
  readonly source: Pick<Source, 'store'>;
  readonly messengers: Messengers;
}

/**
 * Whether the service took a message of unknown outcome; `rows`: those that left in it, at least
 * one. What is known as another message, or as an earlier try of this one, is not it. Null where the
 * service cannot be asked.
 */
export async function lookUp(
  { source, messengers }: Parts,
  outgoing: Outgoing,
  [first, ...others]: readonly [Sent, ...Sent[]],
): Promise<LookUp | null> {
  const find = messengers.of(first.channel)?.find ?? null;
  if (find === null) return null;
  const written = [first, ...others].map(({ createdAt }) => createdAt);
  const since = plus(instant(Math.min(...written)), -SLACK);
  return find(outgoing, since, knownIds(source, first.channel, since));
}

/** A row after its look-up: what was found is sent, and may still say whether it arrived. */
export function afterLookUp<T extends Sent>(
  row: T,
  answer: LookUp,
  now: Instant,
  messengers: Messengers,
): T {
  return awaitingReceipt(lookedUp(row, answer, now), messengers);
}

/** What the service calls all that it may show: of a day before, as clocks may have been set. */
function knownIds(
  { store }: Pick<Source, 'store'>,
  channel: OutsideChannel,
  since: Instant,
): ReadonlySet<string> {
  const from = plus(since, -DAY);
  const rows = [store.outbox, store.messages].flatMap((kept) => [
    ...kept.endedSince(from),
    ...kept.unfinished(),
  ]);
  return new Set(
    rows.flatMap((row) => (row.channel === channel && row.serviceId !== null ? row.serviceId : [])),
  );
}
