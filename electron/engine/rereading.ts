import type { ShiftKey } from '../../shared/domain/ids.ts';
import { localDate } from '../../shared/util/time.ts';
import { spansFor } from '../core/sweep/plan.ts';
import { applyAnswers, windowName } from './applying.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Source } from './parts.ts';
import { beginSweep, type Answered } from './reading.ts';

/**
 * Reads the part of the schedule that holds one shift again, ahead of the sweep's queue. Returns
 * whether WellSky answered with that shift: an answer without it may be one of a feed that gives
 * nothing, of which the cache believes nothing. After any answer the cache knows what it says.
 */
export async function rereadShift(
  source: Source,
  key: ShiftKey,
  memory: Memory = createMemory(source),
): Promise<boolean> {
  const shift = source.store.shifts.get(key)?.shift;
  if (shift === undefined) return false;
  const now = source.clock();
  const { timeZone } = source.agency;
  const day = localDate(shift.start, timeZone);
  const span = spansFor(localDate(now, timeZone)).find((one) => one.from <= day && day <= one.to);
  if (span === undefined) return false;
  const work = { kind: 'shifts' as const, clientId: shift.clientId, ...span };
  const result = await source.wellsky.shifts(work, 'urgent');
  const sweep = beginSweep(now);
  const answers: Answered[] = [{ work, result }];
  source.store.transaction(() => {
    const before = memory.snapshot(now);
    memory.learn(applyAnswers(source, before, sweep, answers, memory.urgentReads));
  });
  if (result.ok) memory.urgentReads.set(windowName(work), result.readAt);
  return result.ok && result.rows.some((row) => row.key === key);
}
