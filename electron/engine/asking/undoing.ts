import type { Answer } from '../../../shared/contract/contract.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AskId } from '../../../shared/domain/ids.ts';
import { mayHaveArrived } from '../../core/asking/asked.ts';
import type { Engine } from '../agency-engine.ts';
import { removeAsk } from './ask-rows.ts';
import { askAudit } from './rows.ts';
import { takeBack } from './stopping.ts';

/**
 * Takes back what was logged. An ask whose message left stays in the ledger, since she may have
 * read it: of such a one the answer is taken back, and she is waited for again.
 */
export function undoAsk(engine: Engine, id: AskId, actor: string): Answer<null> {
  const { store, clock } = engine.source;
  const ask = store.asks.get(id);
  if (ask === null) {
    return { ok: false, code: 'not-found', message: 'This ask has been taken back already.' };
  }
  const message = store.messages.ofAsk(id).find(({ kind }) => kind === 'ask');
  const hasLeft = message !== undefined && mayHaveArrived(message);
  if (hasLeft && !isAnswered(ask)) return HAS_LEFT;
  const now = clock();
  store.transaction(() => {
    if (hasLeft) waitAgain(engine, ask, actor);
    else if (message?.state === 'waiting') takeBack(engine.source, message, UNDONE, now, actor);
    if (!hasLeft && store.asks.get(id) !== null) removeAsk(engine.source, ask, now, actor);
  });
  engine.reconsider(['asks']);
  return { ok: true, value: null };
}

/** Whether somebody said what came of it; what ended by itself has nobody to take it back. */
function isAnswered({ outcome, answeredAt }: Ask): boolean {
  if (outcome === 'no-answer') return answeredAt !== null;
  return outcome === 'accepted' || outcome === 'declined';
}

function waitAgain({ source }: Engine, ask: Ask, actor: string): void {
  const { store, clock } = source;
  const open: Ask = { ...ask, outcome: null, answeredAt: null };
  store.asks.put(open);
  store.audit.append([askAudit(clock(), open, 'update', actor)]);
}

const UNDONE = 'taken back';
const HAS_LEFT: Answer<null> = {
  ok: false,
  code: 'conflict',
  message: 'She has been sent this message. Say that it is settled instead of taking it back.',
};
