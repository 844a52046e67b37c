import type { AskDraft, AskingOutcome } from '../../../shared/contract/asking.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { UNDO_FOR } from '../../../shared/domain/undo.ts';
import { instant, plus, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import { STANDBY } from '../parts.ts';
import { askedShift, draftOf } from './drafting.ts';
import { askAudit, waitingAsk, waitingMessage } from './rows.ts';
import { phoneOf, situationOf, type Situation } from './situation.ts';

/**
 * Queues what was approved: of each ask that nothing keeps from being sent, the ledger row and the
 * message, with their audit rows, in one transaction. The others say why not. Null where the
 * schedule does not hold the shift.
 */
export function approveAsks(
  engine: Engine,
  { shift: key, asks }: CallInput<'sendAsks'>,
  actor: string,
): AskingOutcome | null {
  const situation = situationOf(engine, key, engine.source.clock());
  if (situation === null) return null;
  const queued: AskingOutcome['queued'] = [];
  const refused: AskingOutcome['refused'] = [];
  const asked = new Set<CaregiverId>();
  engine.source.store.transaction(() => {
    for (const { caregiverId, text } of asks) {
      const draft = draftOf(engine, situation, caregiverId, text);
      const again = asked.has(caregiverId) ? (['asked-already'] as const) : [];
      const obstacles = [...draft.obstacles, ...again];
      const to = phoneOf(situation.snapshot, caregiverId);
      if (obstacles.length > 0 || to === null) {
        refused.push({ caregiverId, obstacles });
        continue;
      }
      asked.add(caregiverId);
      queued.push({ caregiverId, askId: queue(engine, situation, { draft, to, actor }) });
    }
  });
  if (queued.length > 0) engine.reconsider(['asks']);
  return { queued, refused };
}

function queue(
  { source, ids }: Engine,
  { shift, wave: { now } }: Situation,
  { draft, to, actor }: { readonly draft: AskDraft; readonly to: string; readonly actor: string },
): AskingOutcome['queued'][number]['askId'] {
  const { store } = source;
  const ask = waitingAsk(askedShift(shift), draft.caregiverId, { id: ids(), now, actor });
  store.asks.put(ask);
  store.messages.put([
    waitingMessage(ask, {
      ...{ id: ids(), shift: shift.key, kind: 'ask', to, text: draft.text, approvedBy: actor },
      ...{ createdAt: now, dueAt: leavesAt(draft, now, actor), expiresAt: shift.start },
    }),
  ]);
  store.audit.append([askAudit(now, ask, 'create', actor)]);
  return ask.id;
}

/** What a person approved can be undone as long as she is offered to; nobody is there to undo a rule's. */
function leavesAt({ notBefore }: AskDraft, now: Instant, actor: string): Instant {
  const earliest = actor === STANDBY ? now : plus(now, UNDO_FOR);
  return instant(Math.max(earliest, notBefore ?? 0));
}
