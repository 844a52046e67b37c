import { Bot } from 'lucide-react';
import type { AskingState } from '../../../shared/contract/asking.ts';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { useSaidCommand } from '../../components/said-command.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { text } from '../../lib/text.ts';
import { incidentAbout } from './asking-state.ts';

interface AutomaticLineProps {
  readonly state: AskingState;
  readonly incidents: readonly IncidentLine[];
}

/** Standby asks by itself: how much of it today, what comes next, and the stop button. */
export function AutomaticLine({ state, incidents }: AutomaticLineProps) {
  const { isStopped, sentToday, dailyCap, planned } = state;
  const { stop, allow } = useStopButton();
  const mayAllow = useSession().data?.role !== 'scheduler';
  return (
    <li className="flex min-h-11 items-center gap-2.5 py-1 pr-1.5 pl-3.5">
      <Bot aria-hidden="true" className="size-[1.2em] shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <p>{isStopped ? text.asking.stopped : text.asking.automatic(sentToday, dailyCap)}</p>
        {isStopped ? null : <NextAsk planned={planned} incidents={incidents} />}
      </div>
      {isStopped ? (
        mayAllow && <Button onClick={allow}>{text.asking.allow}</Button>
      ) : (
        <Button onClick={stop}>{text.asking.stop}</Button>
      )}
    </li>
  );
}

function NextAsk({
  planned,
  incidents,
}: Pick<AskingState, 'planned'> & Pick<AutomaticLineProps, 'incidents'>) {
  const now = useNow();
  const zone = useZone();
  const [next] = planned;
  if (next === undefined) return null;
  const about = incidentAbout(next.shift, incidents)?.headline ?? text.asking.someShift;
  return (
    <p className="text-xs text-pretty text-soft">
      {text.asking.next(next.count, about, momentFrom(now, next.at, zone))}
    </p>
  );
}

function useStopButton() {
  const say = useToast();
  const stopping = useSaidCommand('stopAsking');
  const allowing = useSaidCommand('allowAsking');
  return {
    stop: () => {
      stopping.run({}, () => {
        say(text.asking.stoppedNow);
      });
    },
    allow: () => {
      allowing.run({}, () => {
        say(text.asking.allowedNow);
      });
    },
  };
}
