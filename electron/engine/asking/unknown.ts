import type { Message } from '../../../shared/domain/message.ts';
import { HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import { lapsed } from '../../core/sending/life.ts';
import type { Engine } from '../agency-engine.ts';
import { afterLookUp, LOOK_UP_AFTER, lookUp } from '../sending/looking-up.ts';
import { endUnsent } from './ask-rows.ts';
import { messageAudit } from './rows.ts';

/** What nobody could find out by then, nobody will. */
const LOOK_UP_FOR = HOUR;

/** What time alone did: leases that ran out, and messages that were not sent in time. */
export function letLapse({ source }: Engine): boolean {
  const { store, clock } = source;
  const now = clock();
  const rows = lapsed(store.messages.unfinished(), now).map((row) =>
    row.state === 'unknown' ? { ...row, dueAt: plus(now, LOOK_UP_AFTER) } : row,
  );
  if (rows.length === 0) return false;
  store.transaction(() => {
    store.messages.put(rows);
    store.audit.append(rows.map((row) => messageAudit(now, row)));
    for (const row of rows) if (row.state === 'expired') endUnsent(source, row, now);
  });
  return true;
}

/** Whether the service can still be asked for a message of unknown outcome, and when: `dueAt`. */
export function isSought({ state, finishedAt }: Message, now: Instant): boolean {
  return state === 'unknown' && finishedAt !== null && now < plus(finishedAt, LOOK_UP_FOR);
}

/**
 * Asks the services for messages of unknown outcome. Found, a message was sent; absent, it is due
 * again; as long as neither is sure it is never sent again, and looked up ever less often.
 */
export async function lookUpUnknown(engine: Engine): Promise<boolean> {
  const { source, closing, messengers } = engine;
  const now = source.clock();
  const sought = source.store.messages
    .unfinished()
    .filter((row) => isSought(row, now) && row.dueAt <= now);
  let hasChanged = false;
  for (const row of sought) {
    if (closing.aborted) break;
    const outgoing = { key: row.id, to: row.to, subject: null, text: row.text };
    const answer = await lookUp(engine, outgoing, [row]);
    if (answer === null) continue;
    note(
      engine,
      answer.kind === 'unclear'
        ? later(row, answer.reason, source.clock())
        : afterLookUp(row, answer, source.clock(), messengers),
    );
    hasChanged = true;
  }
  return hasChanged;
}

/** Twice as long after it happened as this time. */
function later(row: Message, reason: string, now: Instant): Message {
  const age = now - (row.finishedAt ?? now);
  return { ...row, reason, dueAt: plus(now, Math.max(LOOK_UP_AFTER, age)) };
}

function note({ source }: Engine, row: Message): void {
  const { store, clock } = source;
  const now = clock();
  store.transaction(() => {
    // An answer of hers may have settled it meanwhile.
    if (store.messages.get(row.id)?.state !== 'unknown') return;
    store.messages.put([row]);
    if (row.state === 'unknown') return;
    store.audit.append([messageAudit(now, row)]);
    if (row.state === 'failed') endUnsent(source, row, now);
  });
}
