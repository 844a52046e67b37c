import type { Message } from '../../../shared/domain/message.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { askReceipt, isAwaited, RECEIPT_FOR } from '../sending/receipts.ts';
import { endUnsent } from './ask-rows.ts';
import { messageAudit } from './rows.ts';

/** Messages of which the service may still say whether they arrived. */
function pending({ source: { store, clock }, messengers }: Engine): Message[] {
  const now = clock();
  return store.messages
    .endedSince(plus(now, -RECEIPT_FOR))
    .filter((row) => isAwaited(row, messengers, now));
}

/**
 * Asks the services what became of what they took. A message that did not arrive has failed after
 * all, and its ask was never asked. Returns whether anything is known now that was not.
 */
export async function readReceipts(engine: Engine): Promise<boolean> {
  const { source, messengers, closing } = engine;
  let hasChanged = false;
  for (const row of pending(engine)) {
    if (closing.aborted) break;
    const receipt = await askReceipt(row, messengers);
    if (receipt === null) continue;
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
