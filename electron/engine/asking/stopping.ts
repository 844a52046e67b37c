import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import { STANDBY, type Source } from '../parts.ts';
import { removeAsk } from './ask-rows.ts';
import { askAudit, messageAudit } from './rows.ts';

const STOPPED = 'asking.stopped';

/** Whether somebody pressed the stop button. */
export function isAskingStopped(store: Source['store']): boolean {
  return store.facts.get(STOPPED) === 'yes';
}

/** Nothing goes out to caregivers by itself any more; what waits of it is taken back. */
export function stopAsking(engine: Engine, actor: string): void {
  const { store, clock } = engine.source;
  const now = clock();
  store.transaction(() => {
    store.facts.set(STOPPED, 'yes');
    const own = waitingAsks(store).filter(({ approvedBy }) => approvedBy === STANDBY);
    for (const message of own)
      takeBack(engine.source, message, 'asking by itself was stopped', now);
    const detail = { action: 'stop', takenBack: own.length };
    store.audit.append([actionAudit(now, actor, 'update', 'asking', null, detail)]);
  });
  engine.reconsider(['asks']);
}

/** Takes the stop back. */
export function allowAsking(engine: Engine, actor: string): void {
  const { store, clock } = engine.source;
  store.transaction(() => {
    store.facts.set(STOPPED, 'no');
    const detail = { action: 'allow' };
    store.audit.append([actionAudit(clock(), actor, 'update', 'asking', null, detail)]);
  });
  engine.reconsider([]);
}

/** Withdraws a message that still waits; she was never asked. Runs inside a transaction. */
export function takeBack(
  { store }: Pick<Source, 'store'>,
  message: Message,
  reason: string,
  now: Instant,
  actor: string = STANDBY,
): void {
  const taken: Message = { ...message, state: 'withdrawn', finishedAt: now, reason };
  store.messages.put([taken]);
  store.audit.append([messageAudit(now, taken, actor)]);
  const ask = message.kind === 'ask' ? store.asks.get(message.askId) : null;
  if (ask?.outcome === null) removeAsk({ store }, ask, now, actor);
}

/**
 * She wants no more messages at this address: it is kept, what waits for it is taken back, and her
 * open asks end, without a word more. `actor`: who said that she wants none. Runs inside a
 * transaction.
 */
export function optOut(
  { store }: Pick<Source, 'store'>,
  channel: OutsideChannel,
  address: string,
  now: Instant,
  actor: string = STANDBY,
): void {
  // Where the service was the first to tell, it is kept and written down by now.
  if (!store.optOuts.has(channel, address)) {
    store.optOuts.add({ channel, address, at: now });
    store.audit.append([optOutAudit(now, channel, 'create', actor)]);
  }
  const hers = store.messages.unfinished().filter((one) => isTo(one, channel, address));
  for (const message of hers) {
    if (message.state === 'waiting')
      takeBack({ store }, message, 'she asked for no more messages', now, actor);
  }
  for (const ask of openAsks(store)) {
    const isHers = store.messages.ofAsk(ask.id).some((one) => isTo(one, channel, address));
    if (!isHers) continue;
    const over: Ask = { ...ask, outcome: 'withdrawn', answeredAt: now };
    store.asks.put(over);
    store.audit.append([askAudit(now, over, 'update', actor)]);
  }
}

/** She wants messages again. Runs inside a transaction. */
export function optIn(
  { store }: Pick<Source, 'store'>,
  channel: OutsideChannel,
  address: string,
  now: Instant,
): void {
  store.optOuts.remove(channel, address);
  store.audit.append([optOutAudit(now, channel, 'delete', STANDBY)]);
}

/** Asks by message that wait for an answer. */
export function openAsks(store: Source['store']): Ask[] {
  return store.asks.waiting().filter(({ id }) => store.messages.ofAsk(id).length > 0);
}

function waitingAsks(store: Source['store']): Message[] {
  return store.messages
    .unfinished()
    .filter(({ state, kind }) => state === 'waiting' && kind === 'ask');
}

function isTo(message: Message, channel: OutsideChannel, address: string): boolean {
  return message.channel === channel && message.to === address;
}

function optOutAudit(
  now: Instant,
  channel: OutsideChannel,
  action: 'create' | 'delete',
  actor: string,
) {
  return actionAudit(now, actor, action, 'opt-out', null, { channel });
}
