import { MAX_ASK_CHARACTERS } from '../../../shared/contract/asking.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { CaregiverId, RecipientId, ReplyId } from '../../../shared/domain/ids.ts';
import type { Reading, Reply } from '../../../shared/domain/message.ts';
import type { Inbound } from '../../../shared/domain/messenger.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import { matchReply, type Matched } from '../../core/asking/matching.ts';
import {
  asksSomething,
  isCourtesy,
  readOfficeReply,
  readReply,
  snoozeMinutes,
} from '../../core/asking/reading.ts';
import type { Engine } from '../agency-engine.ts';
import { rereadShift } from '../rereading.ts';
import { officeReply } from '../telling/office-reply.ts';
import { askedSince } from './asked.ts';
import { replyAudit } from './rows.ts';
import { writerOf, type CaregiverWriter, type Writer } from './senders.ts';
import { settleAnswer } from './settling.ts';
import { optIn, optOut } from './stopping.ts';
import { takenShifts } from './taken-shifts.ts';

/** With ids: whom of those who share the address it comes from, where that is known. */
type Made = Pick<Reply, 'askId' | 'state'> & Partial<Pick<Reply, 'caregiverId' | 'recipientId'>>;

/**
 * Takes in one text: who wrote, what it says, which ask or alert it answers, and what follows, all
 * kept in one transaction with the audit rows: a text is never acted on twice. Before a yes counts, its shift is read again; where WellSky
 * does not answer, the cache decides, and the office confirms in any case.
 */
export async function takeIn(
  engine: Engine,
  channel: OutsideChannel,
  inbound: Inbound,
): Promise<void> {
  const { source, memory } = engine;
  const writer = writerOf(engine, channel, inbound);
  const isOffice = writer?.kind === 'recipient';
  // Caregivers are asked by text alone: over anything else it is the office that writes.
  const isForOffice = isOffice || channel !== 'sms';
  const reading = isForOffice ? readOfficeReply(inbound.text, channel) : readReply(inbound.text);
  const matched = matchOf(engine, writer, inbound);
  if (reading === 'yes' && matched.kind === 'one') {
    await rereadShift(source, matched.asked.message.shift, memory);
  }
  const state = source.store.transaction(() => {
    if (source.store.replies.isKnown(channel, inbound.serviceId)) return null;
    const made = make(engine, channel, inbound, { writer, reading });
    keep(engine, channel, inbound, { writer, reading, made });
    return made.state;
  });
  // What she has taken on is told to nobody else meanwhile.
  if (isOffice && state === 'applied') engine.reconsider([]);
}

/** Which ask it answers, as things are now. */
function matchOf({ source }: Engine, writer: Writer | null, { at }: Inbound): Matched {
  if (writer?.kind !== 'caregiver') return { kind: 'none' };
  return matchReply(at, askedSince(source.store, writer.id, at));
}

/** What follows from it. Runs inside the transaction that keeps it. */
function make(
  engine: Engine,
  channel: OutsideChannel,
  inbound: Inbound,
  { writer, reading }: { readonly writer: Writer | null; readonly reading: Reading },
): Made {
  if (reading === 'stop') return stopped(engine, channel, inbound, writer);
  if (reading === 'start') {
    optIn(engine.source, channel, inbound.from, engine.source.clock());
    return { askId: null, state: 'applied' };
  }
  if (writer === null) return IGNORED;
  if (writer.kind === 'recipient') {
    return answerToAlerts(engine, writer.ids, channel, inbound, reading);
  }
  const matched = matchOf(engine, writer, inbound);
  if (matched.kind === 'one') return answerTo(engine, matched.asked, inbound, reading, writer);
  const isForNobody = matched.kind === 'none' && isCourtesy(inbound.text);
  return isForNobody ? IGNORED : { askId: null, state: 'to-confirm' };
}

/**
 * Nothing more is sent to the address. Who took a shift and writes "Cancel" may not come either: a
 * person has to ask her, as Standby does not write to her any more.
 */
function stopped(
  engine: Engine,
  channel: OutsideChannel,
  { from, at }: Inbound,
  writer: Writer | null,
): Made {
  optOut(engine.source, channel, from, engine.source.clock());
  const { caregiverId } = idsOf(writer);
  const [taken] = takenShifts(engine, { channel, from, caregiverId, receivedAt: at });
  if (taken === undefined) return { askId: null, state: 'applied' };
  const hers = { caregiverId: taken.caregiverId, recipientId: null };
  return { askId: taken.id, ...hers, state: 'to-confirm' };
}

/**
 * What somebody of the office answered to alerts. What she meant to do and was not done is shown to
 * the scheduler, as nobody else would know that it was not.
 */
function answerToAlerts(
  engine: Engine,
  ids: readonly [RecipientId, ...RecipientId[]],
  channel: OutsideChannel,
  { text, at }: Inbound,
  reading: Reading,
): Made {
  const minutes = snoozeMinutes(text);
  const { outcome, recipientId } = officeReply(engine, ids, channel, { reading, minutes, at });
  const made = { askId: null, recipientId: recipientId ?? ids[0] };
  if (outcome === 'done') return { ...made, state: 'applied' };
  const isForNobody =
    reading === 'unclear'
      ? isCourtesy(text) && !asksSomething(text)
      : reading === 'ack' && outcome === 'unasked';
  return { ...made, state: isForNobody ? 'ignored' : 'to-confirm' };
}

function answerTo(
  engine: Engine,
  asked: AskedByMessage,
  { at, text }: Inbound,
  reading: Reading,
  { isCertain }: CaregiverWriter,
): Made {
  const askId = asked.ask.id;
  const isOver = asked.ask.outcome !== null;
  if (isOver && isCourtesy(text)) return { askId, state: 'ignored' };
  if (!isCertain || (reading !== 'yes' && reading !== 'no')) return { askId, state: 'to-confirm' };
  const answer = { meaning: reading, at, isConfirmed: false } as const;
  return { askId, state: settleAnswer(engine, asked, answer) };
}

function keep(
  { source, ids }: Engine,
  channel: OutsideChannel,
  { serviceId, from, text, at }: Inbound,
  {
    writer,
    reading,
    made,
  }: { readonly writer: Writer | null; readonly reading: Reading; readonly made: Made },
): void {
  const reply: Reply = {
    id: ids() as ReplyId,
    ...{ serviceId, channel, from, receivedAt: at, reading, confirmedBy: null },
    ...idsOf(writer),
    ...made,
    // What is longer than any text of a telephone is not worth keeping.
    text: text.slice(0, MAX_ASK_CHARACTERS),
  };
  source.store.replies.put(reply);
  source.store.audit.append([replyAudit(source.clock(), reply, 'create')]);
}

function idsOf(writer: Writer | null): {
  readonly caregiverId: CaregiverId | null;
  readonly recipientId: RecipientId | null;
} {
  if (writer === null) return { caregiverId: null, recipientId: null };
  if (writer.kind === 'caregiver') return { caregiverId: writer.id, recipientId: null };
  return { caregiverId: null, recipientId: writer.ids[0] };
}

const IGNORED: Made = { askId: null, state: 'ignored' };
