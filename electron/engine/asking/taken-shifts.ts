import type { Ask } from '../../../shared/domain/history.ts';
import type { Reply } from '../../../shared/domain/message.ts';
import type { Engine } from '../agency-engine.ts';
import { askedAt } from './asked.ts';
import { holderOf, yesTo } from './settling.ts';

/**
 * Asks that a text may be about whose shift is still to come and counts as taken by the one who was
 * asked, by her yes or by the schedule; the soonest first.
 */
export function takenShifts(
  engine: Engine,
  reply: Pick<Reply, 'channel' | 'from' | 'caregiverId' | 'receivedAt'>,
): Ask[] {
  const { source } = engine;
  const now = source.clock();
  return askedAt(source.store, reply)
    .filter(({ ask, message: { shift } }) => {
      const holders = [yesTo(engine, ask)?.caregiverId, holderOf(source, shift)];
      return ask.shiftStart > now && holders.includes(ask.caregiverId);
    })
    .map(({ ask }) => ask)
    .sort((a, b) => a.shiftStart - b.shiftStart);
}
