import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { askByItself } from './automatic.ts';
import { endAsks } from './expiring.ts';
import { readReceipts } from './receipts.ts';
import { pollReplies } from './replies.ts';
import { sendMessages } from './sending.ts';
import { openAsks } from './stopping.ts';
import { isSought, letLapse, lookUpUnknown } from './unknown.ts';

/**
 * One round of asking: what time did, what came in, what the services know of messages of unknown
 * outcome and of what arrived, what nobody has to answer any more, what Standby asks by itself, and what is due.
 */
export async function runAsking(engine: Engine): Promise<void> {
  const steps = [
    letLapse,
    pollReplies,
    lookUpUnknown,
    readReceipts,
    endAsks,
    askByItself,
    sendMessages,
  ];
  let hasChanged = false;
  for (const step of steps) {
    if (engine.closing.aborted) return;
    if (await step(engine)) {
      hasChanged = true;
      engine.memory.forget(['asks']);
    }
  }
  if (hasChanged && !engine.closing.aborted) engine.reconsider(['asks']);
}

/** How often replies are looked for while somebody is expected to answer. */
const REPLIES = 30 * SECOND;

/** Milliseconds until the next round is due, by the agency's clock; null where the minute will do. */
export function untilNextAsking({ store, clock }: Source): number | null {
  const now = clock();
  const times = store.messages.unfinished().flatMap((row): Instant[] => {
    if (row.state === 'leased') return row.leasedUntil === null ? [] : [row.leasedUntil];
    return row.state === 'waiting' || isSought(row, now) ? [row.dueAt] : [];
  });
  if (openAsks(store).length > 0) times.push(plus(now, REPLIES));
  if (times.length === 0) return null;
  return Math.max(SECOND, Math.min(MINUTE, Math.min(...times) - now));
}
