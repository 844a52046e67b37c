import type { OutboxView } from '../../../shared/contract/telling.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import { automaticPlan, mayAskByItself } from '../asking/automatic.ts';
import { STANDBY, type Source } from '../parts.ts';

type AsksDue = OutboxView['asksDue'];

/**
 * Asks that leave without anybody's approval as soon as they can, by shift: what automatic mode has
 * due now, and what it has queued already.
 */
export function asksDue(engine: Engine): AsksDue {
  const { source } = engine;
  const now = source.clock();
  const due = automaticPlan(engine).now.map(({ shift, caregiverIds }) => {
    return { shift, count: caregiverIds.length, at: now };
  });
  const queued = queuedByItself(source).map(({ shift, dueAt }) => {
    return { shift, count: 1, at: instant(Math.max(now, dueAt)) };
  });
  return byShift([...due, ...queued]);
}

function queuedByItself(source: Source): Message[] {
  return source.store.messages
    .unfinished()
    .filter(({ kind, state, approvedBy }) => {
      return kind === 'ask' && state === 'waiting' && approvedBy === STANDBY;
    })
    .filter(({ shift }) => mayAskByItself(source, shift));
}

/** Each shift once, from when its first ask leaves. */
function byShift(asks: AsksDue): AsksDue {
  const shifts = new Map<string, AsksDue[number]>();
  for (const one of asks) {
    const { count, at } = shifts.get(one.shift) ?? { count: 0, at: one.at };
    const first = instant(Math.min(at, one.at));
    shifts.set(one.shift, { shift: one.shift, count: count + one.count, at: first });
  }
  return [...shifts.values()].sort((a, b) => a.at - b.at);
}
