import type { Message } from '../../../shared/domain/message.ts';
import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { endUnsent } from './ask-rows.ts';
import { messageAudit } from './rows.ts';

/** What no telephone company has said by then, it does not say any more. */
const ASK_FOR = 30 * MINUTE;

/** Messages of which the service may still say whether they arrived. */
function pending({ store, clock }: Source): Message[] {
  return store.messages
    .endedSince(plus(clock(), -ASK_FOR))
    .filter(({ state, receipt }) => state === 'sent' && receipt === 'pending');
}

/**
 * Asks the services what became of what they took. A message that did not arrive has failed after
 * all, and its ask was never asked. Returns whether anything is known now that was not.
 */
export async function readReceipts(engine: Engine): Promise<boolean> {
  const { source, messengers, closing } = engine;
  let hasChanged = false;
  for (const row of pending(source)) {
    if (closing.aborted) break;
    const receipt = await messengers.of(row.channel)?.receipt?.(row.serviceId ?? '');
    if (receipt !== 'delivered' && receipt !== 'undelivered') continue;
    note(source, { ...row, receipt }, source.clock());
    hasChanged = true;
  }
  return hasChanged;
}

function note({ store }: Source, row: Message, now: Instant): void {
  const hasFailed = row.receipt === 'undelivered';
  const reason = 'the telephone company could not deliver it';
  const done: Message = hasFailed ? { ...row, state: 'failed', reason } : row;
  store.transaction(() => {
    store.messages.put([done]);
    store.audit.append([messageAudit(now, done)]);
    if (hasFailed) endUnsent({ store }, done, now);
  });
}
