import type { AskingState, ReplyView, ShiftMessages } from '../../../shared/contract/asking.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Message, Reply } from '../../../shared/domain/message.ts';
import { DAY, plus } from '../../../shared/util/time.ts';
import type { AskedByMessage } from '../../core/asking/asked.ts';
import { shortenedNumber } from '../../core/asking/number.ts';
import { askLabel } from '../../core/asking/text.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { askedByItself, automaticPlan } from './automatic.ts';
import { askedAt } from './asked.ts';
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
    sentToday: askedByItself(source, now),
    dailyCap: policy.asking.dailyCap,
    planned: [...automaticPlan(engine).next],
    toConfirm: store.replies.toConfirm().map((reply) => replyView(engine, snapshot, reply)),
    waiting: store.messages
      .unfinished()
      .filter(({ state }) => state === 'waiting' || state === 'leased').length,
    failed: recent
      .filter(({ state }) => state === 'failed' || state === 'unknown' || state === 'expired')
      .map((message) => messageView(snapshot, message)),
    sent: recent
      .filter(({ state }) => state === 'sent')
      .reverse()
      .map((message) => without(messageView(snapshot, message), 'text')),
  };
}

/** Everything that was written and answered about one shift, newest first. */
export function shiftMessages(engine: Engine, shift: ShiftKey): ShiftMessages {
  const { source, memory } = engine;
  const snapshot = memory.snapshot(source.clock());
  const messages = source.store.messages.ofShift(shift);
  const asked = new Set(messages.map(({ askId }) => askId));
  const first = Math.min(...messages.map(({ createdAt }) => createdAt));
  const replies =
    messages.length === 0
      ? []
      : source.store.replies
          .since(first as Message['createdAt'])
          .filter((reply) => isAbout(source.store, reply, asked));
  return {
    messages: messages
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
      .map((message) => messageView(snapshot, message)),
    replies: replies.map((reply) => replyView(engine, snapshot, reply)),
  };
}

/** Of a text that is not clear, whether it may be about one of these asks. */
function isAbout(store: Source['store'], reply: Reply, asked: ReadonlySet<string>): boolean {
  const { askId, state } = reply;
  if (askId !== null && asked.has(askId)) return true;
  if (state !== 'to-confirm') return false;
  const possible = asksOf(store, reply);
  const isSure = askId !== null && peopleOf(possible).length === 1;
  return !isSure && possible.some(({ ask }) => asked.has(ask.id));
}

function messageView({ caregivers }: Snapshot, message: Message): MessageView {
  return { ...without(message, 'to'), caregiverName: nameOf(caregivers, message.caregiverId) };
}

function replyView({ source }: Engine, snapshot: Snapshot, reply: Reply): ReplyView {
  const { recipientId, from } = reply;
  const recipient = recipientId === null ? null : source.store.recipients.get(recipientId);
  const asked = asksOf(source.store, reply);
  const writers = writersOf(reply, asked);
  const names = writers.map((id) => nameOf(snapshot.caregivers, id)).join(' / ');
  const labelOf = ({ ask }: AskedByMessage): string => {
    const label = askLabel(ask, snapshot);
    return writers.length > 1 ? `${nameOf(snapshot.caregivers, ask.caregiverId)}: ${label}` : label;
  };
  return {
    ...without(reply, 'from', 'serviceId'),
    fromName: recipient?.name ?? (names || shortenedNumber(from)),
    asks: asked
      .map((one) => ({ askId: one.ask.id, shift: one.message.shift, label: labelOf(one) }))
      .reverse(),
  };
}

/** Whoever wrote it, or may have: all who were asked where a telephone is shared. */
function writersOf(
  { state, caregiverId }: Reply,
  asked: readonly AskedByMessage[],
): readonly CaregiverId[] {
  const people = peopleOf(asked);
  if (state === 'to-confirm' && people.length > 1) return people;
  return caregiverId === null ? [] : [caregiverId];
}

/** The asks that a reply may answer; none for what the office answers. */
function asksOf(store: Source['store'], reply: Reply): AskedByMessage[] {
  return reply.recipientId === null ? askedAt(store, reply) : [];
}

function peopleOf(asked: readonly AskedByMessage[]): CaregiverId[] {
  return [...new Set(asked.map(({ ask }) => ask.caregiverId))];
}

/** The row without what is no business of the panel. */
function without<T extends object, K extends keyof T & string>(
  row: T,
  ...names: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(row).filter(([name]) => !names.some((one) => one === name));
  return Object.fromEntries(kept) as Omit<T, K>;
}

function nameOf(caregivers: Snapshot['caregivers'], id: CaregiverId): string {
  return caregivers.get(id)?.shortName ?? `Caregiver ${id}`;
}
