import { sentencesIn } from '../../../shared/text/sentences.ts';
import { DAY, plus } from '../../../shared/util/time.ts';
import { isWorthReading, lapsedWrites } from '../../core/write-back/outcome.ts';
import type { Engine } from '../agency-engine.ts';
import { keepWrite } from './keeping.ts';
import { verify } from './verifying.ts';

/**
 * Settles what was left open: a write that was under way when Standby ended is of unknown outcome,
 * and what may have been written is looked for. Nothing is ever written again.
 */
export async function settleWrites(engine: Engine): Promise<void> {
  const { source, closing } = engine;
  const now = source.clock();
  const say = sentencesIn(source.policy.texts.language).writeBack;
  const lapsed = lapsedWrites(source.store.writes.unsettled(), now, say);
  for (const write of lapsed) keepWrite(source, write, { action: 'execute' });
  let hasChanged = lapsed.length > 0;
  const recent = source.store.writes.since(plus(now, -DAY));
  for (const write of recent.filter((one) => isWorthReading(one, now))) {
    if (closing.aborted) return;
    const seen = await verify(engine, write);
    hasChanged ||= seen.state !== write.state || seen.reason !== write.reason;
  }
  if (hasChanged && !closing.aborted) engine.reconsider([]);
}
