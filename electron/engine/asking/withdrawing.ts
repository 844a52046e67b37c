import type { Answer, CallOutput } from '../../../shared/contract/contract.ts';
import type { AskId } from '../../../shared/domain/ids.ts';
import { release } from '../../core/asking/settle.ts';
import type { Engine } from '../agency-engine.ts';
import { applySettlement } from './settling.ts';
import { takeBack } from './stopping.ts';

type WithdrawnAsk = CallOutput<'withdrawAsk'>;

/** Takes back an ask whose message still waits; where she may have read it, she is told. */
export function withdrawAsk(engine: Engine, id: AskId, actor: string): Answer<WithdrawnAsk> {
  const { store, clock } = engine.source;
  const ask = store.asks.get(id);
  const message = store.messages.ofAsk(id).find(({ kind }) => kind === 'ask');
  if (ask === null || message === undefined) {
    return { ok: false, code: 'not-found', message: 'This ask has been taken back already.' };
  }
  if (ask.outcome !== null) {
    return { ok: false, code: 'conflict', message: 'This ask has been answered or ended already.' };
  }
  const now = clock();
  const wasSent = message.state !== 'waiting';
  store.transaction(() => {
    if (wasSent) applySettlement(engine, release([{ ask, message }], now), actor);
    else takeBack(engine.source, message, 'taken back', now, actor);
  });
  engine.reconsider(['asks']);
  return { ok: true, value: { wasSent } };
}
