import type { Answer, CallInput } from '../../../shared/contract/contract.ts';
import type { Reply } from '../../../shared/domain/message.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import type { Engine } from '../agency-engine.ts';
import { rereadShift } from '../rereading.ts';
import { askedAt } from './asked.ts';
import { replyAudit } from './rows.ts';
import { settleAnswer } from './settling.ts';
import { optOut } from './stopping.ts';
import { takenShifts } from './taken-shifts.ts';

type Said = CallInput<'confirmReply'>;

/**
 * The scheduler says what a reply means. Before a yes counts, its shift is read again; where
 * WellSky does not answer, what the cache holds decides, and the office confirms in any case.
 */
export async function confirmReply(
  engine: Engine,
  said: Said,
  actor: string,
): Promise<Answer<null>> {
  const { source, memory } = engine;
  const reply = waitingReply(engine, said.id);
  if (reply === null) return DECIDED;
  const asked = askOf(engine, reply, said);
  if (isAboutAsk(said) && asked === null) return WHICH;
  if (said.meaning === 'yes' && asked !== null) {
    await rereadShift(source, asked.message.shift, memory);
  }
  const isKept = source.store.transaction(() => keep(engine, said, asked, actor));
  if (!isKept) return DECIDED;
  engine.reconsider(['asks']);
  return { ok: true, value: null };
}

/** False where somebody else has said so meanwhile. */
function keep(
  engine: Engine,
  { id, meaning }: Said,
  asked: AskedByMessage | null,
  actor: string,
): boolean {
  const { store, clock } = engine.source;
  const reply = waitingReply(engine, id);
  if (reply === null) return false;
  const confirmed: Reply = { ...reply, ...whatItIs(engine, reply, meaning, asked, actor) };
  store.replies.put(confirmed);
  store.audit.append([replyAudit(clock(), confirmed, 'update', actor)]);
  if (meaning === 'stop') optOut(engine.source, reply.channel, reply.from, clock(), actor);
  const ask = asked === null ? null : store.asks.get(asked.ask.id);
  if (asked !== null && ask !== null && (meaning === 'yes' || meaning === 'no')) {
    const at = reply.receivedAt;
    settleAnswer(engine, { ...asked, ask }, { meaning, at, isConfirmed: true, actor });
  }
  return true;
}

/**
 * What becomes of the reply. Of one who took a shift and wants no more messages it stays to be said
 * whether she comes.
 */
function whatItIs(
  engine: Engine,
  reply: Reply,
  meaning: Said['meaning'],
  asked: AskedByMessage | null,
  actor: string,
): Partial<Reply> {
  const isStop = meaning === 'stop' && reply.reading !== 'stop';
  const [taken] = isStop ? takenShifts(engine, reply) : [];
  if (taken !== undefined) {
    return { reading: 'stop', askId: taken.id, caregiverId: taken.caregiverId };
  }
  const ask = isAboutAsk({ meaning }) ? asked?.ask : undefined;
  const { id: askId = null, caregiverId = reply.caregiverId } = ask ?? {};
  const reading = meaning === 'none' ? reply.reading : meaning;
  return { reading, askId, caregiverId, state: 'applied', confirmedBy: actor };
}

/** Whoever wants no more messages says so of all of them. */
function isAboutAsk({ meaning }: Pick<Said, 'meaning'>): boolean {
  return meaning !== 'none' && meaning !== 'stop';
}

function waitingReply({ source }: Engine, id: Said['id']): Reply | null {
  const reply = source.store.replies.get(id);
  return reply?.state === 'to-confirm' ? reply : null;
}

function askOf({ source }: Engine, reply: Reply, { askId }: Said): AskedByMessage | null {
  if (reply.recipientId !== null || askId === null) return null;
  return askedAt(source.store, reply).find(({ ask }) => ask.id === askId) ?? null;
}

const DECIDED: Answer<null> = {
  ok: false,
  code: 'conflict',
  message: 'Somebody has said already what this reply means.',
};
const WHICH: Answer<null> = {
  ok: false,
  code: 'bad-request',
  message: 'Choose the shift that this reply is about.',
};
