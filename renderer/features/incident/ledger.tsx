import type { ReplyView } from '../../../shared/contract/asking.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { fateOf, hasFailed } from '../../lib/fate.ts';
import { momentFrom } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { useShiftMessages, type SentMessage } from '../asking/asking-state.ts';
import { messageFate } from '../asking/message-fate.ts';
import { AskUndo } from './ask-undo.tsx';

/** Who was asked for this shift, when, by whom, how it arrived, and what they said. */
export function Ledger({ shift, canUndo }: { shift: ShiftView; canUndo: boolean }) {
  const { messages = [], replies = [] } = useShiftMessages(shift.shift).data ?? {};
  const lost = messages.filter(
    (one) =>
      one.kind === 'ask' &&
      hasFailed(fateOf(one)) &&
      shift.ledger.every(({ id }) => id !== one.askId),
  );
  if (shift.ledger.length === 0 && lost.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 px-1 font-semibold">{text.ledger.heading}</h3>
      <ul className="card divide-y divide-line">
        {shift.ledger.map((ask) => (
          <li key={ask.id} className="flex flex-wrap items-start gap-x-3 px-3.5 py-2">
            <Asked
              ask={ask}
              messages={messages.filter(({ askId }) => askId === ask.id).toReversed()}
              replies={replies.filter(({ askId }) => askId === ask.id)}
            />
            {canUndo ? (
              <AskUndo
                shift={shift.shift}
                ask={ask}
                name={ask.caregiverName}
                className="max-w-28 text-right"
              />
            ) : null}
          </li>
        ))}
        {lost.map((message) => (
          <li key={message.id} className="px-3.5 py-2">
            <span className="font-semibold">{message.caregiverName}</span> {text.asking.notAsked}
            <Fate message={message} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AskedProps {
  readonly ask: ShiftView['ledger'][number];
  /** Oldest first. */
  readonly messages: readonly SentMessage[];
  readonly replies: readonly ReplyView[];
}

function Asked({ ask, messages, replies }: AskedProps) {
  const now = useNow();
  const zone = useZone();
  return (
    <div className="min-w-0 flex-1 basis-40">
      <span className="font-semibold">{ask.caregiverName}</span>{' '}
      {text.ask.at(ask.outcome, momentFrom(now, ask.answeredAt ?? ask.askedAt, zone))}
      {messages.length > 0 ? null : (
        <span className="block text-xs text-soft">
          {text.ledger.by(ask.actor, text.channel[ask.channel])}
        </span>
      )}
      {messages.map((message) => (
        <Fate key={message.id} message={message} />
      ))}
      {replies.map((reply) => (
        <ReplyLine key={reply.id} reply={reply} />
      ))}
    </div>
  );
}

/** What became of a message, and why where it did not arrive. */
function Fate({ message }: { message: SentMessage }) {
  const now = useNow();
  const zone = useZone();
  const isLost = hasFailed(fateOf(message));
  const parts = [
    text.messageKind[message.kind],
    messageFate(message, now, zone),
    message.kind === 'ask' ? text.asking.approvedBy(approverOf(message)) : '',
    isLost ? said(message.reason ?? '') : '',
  ];
  return (
    <span className={`block text-xs ${isLost ? 'font-medium' : 'text-soft'}`}>
      {parts.filter(Boolean).join(' · ')}
    </span>
  );
}

/** Null where a rule is automatic. */
function approverOf({ approvedBy }: SentMessage): string | null {
  return approvedBy === 'standby' ? null : approvedBy;
}

function ReplyLine({ reply }: { reply: ReplyView }) {
  const now = useNow();
  const zone = useZone();
  return (
    <span className="block text-xs">
      <q dir="auto">{reply.text}</q>{' '}
      <span className="text-soft">
        {momentFrom(now, reply.receivedAt, zone)}, {readAs(reply)}
      </span>
    </span>
  );
}

function readAs({ state, reading, confirmedBy }: ReplyView): string {
  if (state === 'to-confirm') return text.replies.toConfirm;
  const words =
    state === 'ignored'
      ? text.replies.ignored
      : text.replies.readAs(text.replies.readings[reading]);
  return confirmedBy === null ? words : `${words}, ${text.replies.saidBy(confirmedBy)}`;
}
