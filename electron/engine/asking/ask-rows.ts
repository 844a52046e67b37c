import type { Ask } from '../../../shared/domain/history.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import { STANDBY, type Source } from '../parts.ts';
import { askAudit } from './rows.ts';

type Parts = Pick<Source, 'store'>;

/** `at`, or just after it: the ledger takes the same ask at the same instant for one and the same. */
export function freeInstant(
  store: Source['store'],
  ask: Pick<Ask, 'id' | 'clientId' | 'shiftStart' | 'caregiverId' | 'channel'>,
  at: Instant,
): Instant {
  const others = store.asks
    .ofShift(ask.clientId, ask.shiftStart)
    .filter(({ id, caregiverId }) => id !== ask.id && caregiverId === ask.caregiverId);
  let free = at;
  while (others.some(({ askedAt, channel }) => askedAt === free && channel === ask.channel)) {
    free = plus(free, 1);
  }
  return free;
}

/** Somebody whom no message reached was never asked: nothing of it may count for or against her. */
export function removeAsk({ store }: Parts, ask: Ask, now: Instant, actor = STANDBY): void {
  store.asks.remove(ask.id);
  store.audit.append([askAudit(now, ask, 'delete', actor)]);
}

/** Ends the ask of a message that failed for good or came too late to be sent. */
export function endUnsent({ store }: Parts, { kind, askId }: Message, now: Instant): void {
  const ask = kind === 'ask' ? store.asks.get(askId) : null;
  if (ask?.outcome === null) removeAsk({ store }, ask, now);
}
