import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { assigned, runOut } from '../../core/asking/settle.ts';
import type { Engine } from '../agency-engine.ts';
import { applySettlement, holderOf, isStillOpen, waitingFor, yesTo } from './settling.ts';
import { openAsks } from './stopping.ts';

/**
 * Ends asks by message that nobody has to answer any more: at the start of the shift they stay
 * without an answer; where the shift was filled, cancelled or taken otherwise, whoever waits is
 * released, except for the one who has it. Returns whether there were any.
 */
export function endAsks(engine: Engine): boolean {
  const { source } = engine;
  const keys = new Set(openAsks(source.store).flatMap(({ id }) => shiftOf(engine, id)));
  const ended = [...keys].filter((key) => {
    const waiting = waitingFor(source, key);
    const [first] = waiting;
    if (first === undefined) return false;
    const hasStarted = first.ask.shiftStart <= source.clock();
    const isWanted = isStillOpen(source, key) && yesTo(engine, first.ask) === null;
    if (isWanted && !hasStarted) return false;
    source.store.transaction(() => {
      const settlement = hasStarted
        ? runOut(waiting)
        : assigned(waiting, holderOf(source, key), source.clock());
      applySettlement(engine, settlement);
    });
    return true;
  });
  return ended.length > 0;
}

function shiftOf(
  { source }: Engine,
  id: Parameters<typeof source.store.messages.ofAsk>[0],
): ShiftKey[] {
  return source.store.messages
    .ofAsk(id)
    .slice(0, 1)
    .map(({ shift }) => shift);
}
