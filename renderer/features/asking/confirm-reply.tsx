import { useId, useState } from 'react';
import type { ReplyView } from '../../../shared/contract/asking.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { AskId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

type Meaning = CallInput<'confirmReply'>['meaning'];

/**
 * A reply that was not clear: its words, which ask it answers, and what it means. One from the office
 * answers alerts, not asks: it is there to be read.
 */
export function ConfirmReply({ reply }: { reply: ReplyView }) {
  const now = useNow();
  const zone = useZone();
  const say = useToast();
  const confirming = useSaidCommand('confirmReply');
  const group = useId();
  const [chosen, setChosen] = useState<AskId | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { fromName, asks, reading } = reply;
  const isFromOffice = reply.recipientId !== null;
  const wordFor = (meaning: Meaning): string =>
    isFromOffice && meaning === 'none' ? text.replies.noted : text.replies.meanings[meaning];
  const askId = asks.length === 1 ? (asks[0]?.askId ?? null) : chosen;
  const confirm = (meaning: Meaning) => {
    if (confirming.isBusy) return;
    const isAboutAsk = meaning !== 'none' && meaning !== 'stop';
    if (isAboutAsk && askId === null) {
      setMissing(true);
      return;
    }
    const input = { id: reply.id, askId: isAboutAsk ? askId : null, meaning };
    confirming.run(input, () => {
      say(text.replies.said(fromName, wordFor(meaning)));
    });
  };
  return (
    <div className="px-3.5 py-3">
      <p className="text-xs text-soft">
        {text.replies.wrote(fromName, momentFrom(now, reply.receivedAt, zone))}
        {reading === 'unclear' ? '' : ` · ${text.replies.guess(text.replies.readings[reading])}`}
      </p>
      <blockquote dir="auto" className="my-1.5 border-l-2 border-accent pl-2.5 whitespace-pre-wrap">
        {reply.text}
      </blockquote>
      {isFromOffice ? <p className="text-xs text-soft">{text.replies.fromOffice}</p> : null}
      {reading === 'stop' ? <p className="text-xs text-soft">{text.replies.stopped}</p> : null}
      {asks.length > 1 ? (
        <WhichAsk
          reply={reply}
          chosen={chosen}
          isMissing={isMissing}
          onChoose={(id) => {
            setChosen(id);
            setMissing(false);
          }}
        />
      ) : (
        asks.map((ask) => (
          <p key={ask.askId} className="text-xs text-soft">
            {text.replies.about(ask.label)}
          </p>
        ))
      )}
      <div role="group" aria-labelledby={group} className="mt-2 flex flex-wrap gap-1.5">
        <span id={group} className="sr-only">
          {text.replies.means(fromName)}
        </span>
        {meaningsOf(reply).map((meaning) => (
          <Button
            key={meaning}
            aria-disabled={confirming.isBusy}
            onClick={() => {
              confirm(meaning);
            }}
          >
            {wordFor(meaning)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What has been read as STOP has had its effect: what is left to say is whether she comes. */
function meaningsOf({ asks, reading }: ReplyView): readonly Meaning[] {
  const answers: readonly Meaning[] = asks.length === 0 ? [] : ['yes', 'no', 'maybe'];
  return [...answers, 'none', ...(reading === 'stop' ? [] : (['stop'] as const))];
}

interface WhichAskProps {
  readonly reply: ReplyView;
  readonly chosen: AskId | null;
  readonly isMissing: boolean;
  readonly onChoose: (id: AskId) => void;
}

/** None is chosen beforehand: the wrong one would be kept as an answer. */
function WhichAsk({ reply, chosen, isMissing, onChoose }: WhichAskProps) {
  const error = useId();
  return (
    <fieldset aria-describedby={isMissing ? error : undefined}>
      <legend className="text-xs text-soft">{text.replies.which(reply.fromName)}</legend>
      {reply.asks.map((ask) => (
        <label key={ask.askId} className="flex min-h-7 items-center gap-2">
          <input
            type="radio"
            name={reply.id}
            className="size-4 shrink-0 accent-accent"
            checked={chosen === ask.askId}
            onChange={() => {
              onChoose(ask.askId);
            }}
          />
          {ask.label}
        </label>
      ))}
      {isMissing ? (
        <p id={error} role="alert" className="text-xs font-medium text-critical">
          {text.replies.whichMissing}
        </p>
      ) : null}
    </fieldset>
  );
}
