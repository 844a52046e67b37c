import { parsePhone } from '../../../shared/domain/address.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Message, Reply } from '../../../shared/domain/message.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import type { Source } from '../parts.ts';

/** Nobody answers an older message without saying to which. */
const ANSWERED_WITHIN = 14 * DAY;

/** What she was asked by message in the two weeks before `at`, oldest first. */
export function askedSince(
  store: Source['store'],
  caregiverId: CaregiverId,
  at: Instant,
): AskedByMessage[] {
  return askedBy(store, at, (message) => message.caregiverId === caregiverId);
}

/**
 * The asks that a text may answer, oldest first: what whoever wrote it was asked in the two weeks
 * before, and everybody else at the same address, since a telephone may be shared.
 */
export function askedAt(
  store: Source['store'],
  { channel, from, caregiverId, receivedAt }: From,
): AskedByMessage[] {
  const address = channel === 'sms' ? (parsePhone(from) ?? from) : from;
  return askedBy(store, receivedAt, (message) => {
    const isThere = message.channel === channel && message.to === address;
    return isThere || message.caregiverId === caregiverId;
  });
}

type From = Pick<Reply, 'channel' | 'from' | 'caregiverId' | 'receivedAt'>;

function askedBy(
  store: Source['store'],
  at: Instant,
  isMeant: (message: Message) => boolean,
): AskedByMessage[] {
  return store.messages
    .since(plus(at, -ANSWERED_WITHIN))
    .filter((message) => message.kind === 'ask' && isMeant(message))
    .flatMap((message) => {
      const ask = store.asks.get(message.askId);
      return ask === null ? [] : [{ ask, message }];
    })
    .sort((a, b) => a.ask.askedAt - b.ask.askedAt);
}
