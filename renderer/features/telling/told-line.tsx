import type { Told } from '../../../shared/contract/telling.ts';
import { LinkButton } from '../../components/button.tsx';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { fateOf, hasFailed } from '../../lib/fate.ts';
import { momentFrom } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';

/** "SMS to Dana": over what and to whom. */
export function overWords({
  channel,
  recipientName,
}: Pick<Told, 'channel' | 'recipientName'>): string {
  return text.telling.over(text.telling.channels[channel], recipientName);
}

/** One telling in words: over what, to whom, when, what became of it, and another try. */
export function ToldLine({ told }: { told: Told }) {
  const now = useNow();
  const zone = useZone();
  const fate = fateOf(told);
  const over = overWords(told);
  const isLost = hasFailed(fate);
  const notes = [
    said(told.reason ?? ''),
    isLost && told.attempts > 1 ? text.telling.tries(told.attempts) : '',
    told.together > 1 ? text.telling.together(told.together - 1) : '',
  ].filter(Boolean);
  return (
    <div className="flex flex-wrap items-start gap-x-3">
      <div className="min-w-0 flex-1 basis-40">
        <span className={isLost ? 'font-semibold' : ''}>
          {text.telling.line(over, momentFrom(now, told.at, zone), text.telling.fates[fate])}
        </span>
        {notes.length === 0 ? null : (
          <span className="block text-xs text-pretty text-soft">{notes.join(' ')}</span>
        )}
      </div>
      {told.canRetry ? <Retry id={told.id} over={over} /> : null}
    </div>
  );
}

function Retry({ id, over }: { id: Told['id']; over: string }) {
  const say = useToast();
  const retrying = useSaidCommand('retryDelivery');
  const retry = () => {
    if (retrying.isBusy) return;
    retrying.run({ id }, () => {
      say(text.telling.retried);
    });
  };
  return (
    <LinkButton
      className="whitespace-nowrap"
      aria-disabled={retrying.isBusy}
      aria-label={text.telling.retryOf(over)}
      onClick={retry}
    >
      {text.telling.retry}
    </LinkButton>
  );
}
