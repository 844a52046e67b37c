import type { AskingState, ReplyView, ShiftMessages } from '../../../shared/contract/asking.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message, Reply } from '../../../shared/domain/message.ts';
import { DAY, plus } from '../../../shared/util/time.ts';
import { shortenedNumber } from '../../core/asking/number.ts';
import { askLabel } from '../../core/asking/text.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Engine } from '../engine.ts';
import { askedSince } from './asked.ts';
import { ASK_CHANNEL } from './situation.ts';
import { isAskingStopped } from './stopping.ts';

/** Messages that did not arrive are in sight this long. */
const IN_SIGHT = DAY;

type MessageView = ShiftMessages['messages'][number];

/** Asking as a whole, as the panel shows it. */
export function askingState(engine: Engine): AskingState {
  const { source, memory, messengers } = engine;
  const { store, clock, policy } = source;
  const now = clock();
  const snapshot = memory.snapshot(now);
  const recent = store.messages.since(plus(now, -IN_SIGHT));
  return {
    canSend: messengers.health(ASK_CHANNEL).state !== 'off',
    isStopped: isAskingStopped(store),
    automatic: [...policy.asking.automatic],
    sentToday: 0,
    dailyCap: policy.asking.dailyCap,
    planned: [],
    toConfirm: store.replies.toConfirm().map((reply) => replyView(engine, snapshot, reply)),
    waiting: store.messages
      .unfinished()
      .filter(({ state }) => state === 'waiting' || state === 'leased').length,
    failed: recent
      .filter(({ state }) => state === 'failed' || state === 'unknown' || state === 'expired')
      .map((message) => messageView(snapshot, message)),
  };
}

/** Everything that was written and answered about one shift, newest first. */
export function shiftMessages(engine: Engine, shift: ShiftKey): ShiftMessages {
  const { source, memory } = engine;
  const snapshot = memory.snapshot(source.clock());
  const messages = source.store.messages.ofShift(shift);
  const asked = new Set(messages.map(({ askId }) => askId));
  const people = new Set(messages.map(({ caregiverId }) => caregiverId));
  const first = Math.min(...messages.map(({ createdAt }) => createdAt));
  const replies =
    messages.length === 0
      ? []
      : source.store.replies
          .since(first as Message['createdAt'])
          .filter((reply) => isAbout(reply, asked, people));
  return {
    messages: messages
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
      .map((message) => messageView(snapshot, message)),
    replies: replies.map((reply) => replyView(engine, snapshot, reply)),
  };
}

function isAbout(
  { askId, state, caregiverId }: Reply,
  asked: ReadonlySet<string>,
  people: ReadonlySet<CaregiverId>,
): boolean {
  if (askId !== null) return asked.has(askId);
  return state === 'to-confirm' && caregiverId !== null && people.has(caregiverId);
}

function messageView({ caregivers }: Snapshot, { to: _to, ...message }: Message): MessageView {
  return { ...message, caregiverName: nameOf(caregivers, message.caregiverId) };
}

function replyView(
  engine: Engine,
  snapshot: Snapshot,
  { from, serviceId: _serviceId, ...reply }: Reply,
): ReplyView {
  const { recipientId, caregiverId } = reply;
  const recipient = recipientId === null ? null : engine.source.store.recipients.get(recipientId);
  const asks =
    caregiverId === null ? [] : askedSince(engine.source.store, caregiverId, reply.receivedAt);
  return {
    ...reply,
    fromName:
      recipient?.name ??
      (caregiverId === null ? shortenedNumber(from) : nameOf(snapshot.caregivers, caregiverId)),
    asks: asks
      .map(({ ask, message }) => ({
        askId: ask.id,
        shift: message.shift,
        label: askLabel(ask, snapshot),
      }))
      .reverse(),
  };
}

function nameOf(caregivers: Snapshot['caregivers'], id: CaregiverId): string {
  return caregivers.get(id)?.shortName ?? `Caregiver ${id}`;
}
