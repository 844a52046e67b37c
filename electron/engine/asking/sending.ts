import type { Ask } from '../../../shared/domain/history.ts';
import type { MessageId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { DAY, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { beforeAsk, beforeNote, type Verdict } from '../../core/asking/before-sending.ts';
import { writableFrom } from '../../core/outreach/pool.ts';
import { finished, leased } from '../../core/sending/life.ts';
import type { Engine } from '../agency-engine.ts';
import { STANDBY, type Source } from '../parts.ts';
import { rereadShift } from '../rereading.ts';
import { LOOK_UP_AFTER } from '../sending/looking-up.ts';
import { awaitingReceipt } from '../sending/receipts.ts';
import { mayAskByItself } from './automatic.ts';
import { freeInstant, endUnsent, removeAsk } from './ask-rows.ts';
import { askAudit, messageAudit } from './rows.ts';
import { situationOf } from './situation.ts';
import { optOut } from './stopping.ts';

/** A reading of the shift that is younger than this is "just now". */
const JUST_READ = 15 * SECOND;
/** WellSky did not answer with the shift: nobody is asked on what may be out of date. */
const READ_AGAIN = MINUTE;

/** When shifts were read in this round; null where WellSky did not answer with them. */
type Readings = Map<ShiftKey, Instant | null>;

/**
 * Sends what is due to caregivers, one by one. Immediately before an ask goes out its shift is read
 * again in WellSky, and everything that could forbid it is looked at anew. Returns whether anything
 * changed.
 */
export async function sendMessages(engine: Engine): Promise<boolean> {
  const { source, closing } = engine;
  const readings: Readings = new Map();
  const due = source.store.messages
    .unfinished()
    .filter(({ state, dueAt }) => state === 'waiting' && dueAt <= source.clock());
  for (const { id } of due) {
    if (closing.aborted) break;
    await sendOne(engine, id, readings);
  }
  return due.length > 0;
}

async function sendOne(engine: Engine, id: MessageId, readings: Readings): Promise<void> {
  const message = engine.source.store.messages.get(id);
  if (message?.state !== 'waiting') return;
  const verdict =
    message.kind === 'ask' ? await judgeAsk(engine, message, readings) : judgeNote(engine, message);
  if (verdict.kind === 'wait') {
    const { until, reason } = verdict;
    putIfWaiting(engine, id, (row) => ({ ...row, dueAt: until, reason }));
  } else if (verdict.kind === 'drop') drop(engine, id, verdict);
  else await goOut(engine, id);
}

async function judgeAsk(engine: Engine, message: Message, readings: Readings): Promise<Verdict> {
  const { source } = engine;
  const { store, clock } = source;
  const { askId, shift, channel, to, approvedBy } = message;
  if (approvedBy === STANDBY && !mayAskByItself(source, shift)) {
    return { kind: 'drop', reason: 'Standby may not ask about it by itself any more', ask: 'gone' };
  }
  if (!(await isJustRead(engine, shift, readings))) {
    const reason = 'the shift could not be read again';
    return { kind: 'wait', until: plus(clock(), READ_AGAIN), reason };
  }
  const ask = store.asks.get(askId);
  engine.memory.forget(['asks']);
  const situation = situationOf(engine, shift, clock(), askId);
  if (situation === null) return { kind: 'drop', reason: 'the shift is gone', ask: 'withdrawn' };
  const { obstacles, notBefore } = situation.canBeAsked(message.caregiverId);
  const hasOptedOut = store.optOuts.has(channel, to);
  return beforeAsk(ask, {
    obstacles: hasOptedOut ? [...obstacles, 'opted-out'] : obstacles,
    notBefore,
  });
}

/** Reads the shift again unless this round did so a moment ago. */
async function isJustRead(
  { source, memory }: Engine,
  key: ShiftKey,
  readings: Readings,
): Promise<boolean> {
  const readAt = readings.get(key);
  const isYoung = readAt !== undefined && readAt !== null && source.clock() - readAt < JUST_READ;
  if (!isYoung) {
    const isRead = await rereadShift(source, key, memory);
    const isGone = source.store.shifts.get(key) === null;
    readings.set(key, isRead || isGone ? source.clock() : null);
  }
  // The newest reading missed it. A second one says whether it is gone.
  const isMissed = (source.store.shifts.get(key)?.missedAt ?? null) !== null;
  return readings.get(key) !== null && !isMissed;
}

function judgeNote({ source, memory }: Engine, message: Message): Verdict {
  const { store, clock } = source;
  const now = clock();
  const asked = store.messages.ofAsk(message.askId).find(({ kind }) => kind === 'ask') ?? null;
  return beforeNote(message, {
    ask: store.asks.get(message.askId),
    wroteAt: wroteAt(store, message, now),
    askMessage: asked,
    hasOptedOut: store.optOuts.has(message.channel, message.to),
    now,
    writableFrom: writableFrom(memory.snapshot(now), message.caregiverId),
  });
}

/** When she last wrote about this ask; null where she did not write lately. */
function wroteAt(store: Source['store'], { askId }: Message, now: Instant): Instant | null {
  const replies = store.replies.since(plus(now, -DAY)).filter((reply) => reply.askId === askId);
  return replies.map(({ receivedAt }) => receivedAt).sort((a, b) => b - a)[0] ?? null;
}

function drop(
  { source }: Engine,
  id: MessageId,
  { reason, ask: fate }: Extract<Verdict, { kind: 'drop' }>,
): void {
  const { store, clock } = source;
  const now = clock();
  store.transaction(() => {
    const row = store.messages.get(id);
    if (row?.state !== 'waiting') return;
    const dropped: Message = { ...row, state: 'withdrawn', finishedAt: now, reason };
    store.messages.put([dropped]);
    store.audit.append([messageAudit(now, dropped)]);
    const ask = store.asks.get(row.askId);
    if (ask?.outcome !== null || fate === 'as-it-is') return;
    if (fate === 'withdrawn') {
      const over: Ask = { ...ask, outcome: 'withdrawn', answeredAt: now };
      store.asks.put(over);
      store.audit.append([askAudit(now, over, 'update')]);
    } else {
      removeAsk(source, ask, now);
    }
  });
}

function putIfWaiting({ source }: Engine, id: MessageId, change: (row: Message) => Message): void {
  const { store } = source;
  store.transaction(() => {
    const row = store.messages.get(id);
    if (row?.state === 'waiting') store.messages.put([change(row)]);
  });
}

/** One try: leased, sent outside any transaction, and its outcome written with an audit row. */
async function goOut(engine: Engine, id: MessageId): Promise<void> {
  const lease = takeLease(engine, id);
  if (lease === null) return;
  const outcome = await engine.messengers.send(lease.channel, {
    key: lease.id,
    to: lease.to,
    subject: null,
    text: lease.text,
  });
  takeDown(engine, lease, outcome);
}

/** Null where somebody was quicker: another process, or the scheduler who took it back. */
function takeLease({ source }: Engine, id: MessageId): Message | null {
  const { store, clock } = source;
  return store.transaction(() => {
    const row = store.messages.get(id);
    if (row?.state !== 'waiting') return null;
    const now = clock();
    const lease = leased(row, now);
    store.messages.put([lease]);
    const ask = store.asks.get(row.askId);
    // She is asked when the message leaves: from then on she may answer.
    if (row.kind === 'ask' && ask?.outcome === null) {
      store.asks.put({ ...ask, askedAt: freeInstant(store, ask, now) });
    }
    return lease;
  });
}

function takeDown({ source, messengers }: Engine, lease: Message, outcome: SendOutcome): void {
  const { store, clock } = source;
  const now = clock();
  const done = finished(lease, outcome, now);
  // When it is looked at again: for what nobody knows, and for whether it arrived.
  const row =
    done.state === 'unknown'
      ? { ...done, dueAt: plus(now, LOOK_UP_AFTER) }
      : awaitingReceipt(done, messengers);
  store.transaction(() => {
    store.messages.put([row]);
    store.audit.append([messageAudit(now, row)]);
    if (row.state === 'failed') endUnsent(source, row, now);
    if (outcome.kind === 'failed' && outcome.hasOptedOut === true) {
      optOut(source, row.channel, row.to, now);
    }
  });
}
