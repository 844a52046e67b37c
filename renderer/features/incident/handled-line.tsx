import { Check, Moon } from 'lucide-react';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import { LinkButton } from '../../components/button.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

interface HandledLineProps {
  readonly incident: IncidentLine;
  /** Of the way back, for screen readers, where there are several incidents. */
  readonly undoLabel?: string;
  readonly onUndo: () => void;
}

/** Who has an incident or until when it rests, with the way back. */
export function HandledLine({ incident, undoLabel, onUndo }: HandledLineProps) {
  const now = useNow();
  const zone = useZone();
  const { state, wakesAt, actor } = incident;
  const until = wakesAt === null ? null : momentFrom(now, wakesAt, zone);
  const Icon = state === 'snoozed' ? Moon : Check;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-soft">
      <Icon aria-hidden="true" className="size-[1.1em] shrink-0" />
      {state === 'snoozed'
        ? text.state.snoozed(until, wakesOn(incident))
        : text.state.acknowledged(actor ?? text.state.someone, until)}
      <LinkButton aria-label={undoLabel} onClick={onUndo}>
        {text.incident.undo}
      </LinkButton>
    </p>
  );
}

/** What ends the rest before its time. */
function wakesOn({
  wakesOnReply = false,
  wakesOnChange = false,
}: IncidentLine): 'reply' | 'change' | null {
  if (wakesOnReply) return 'reply';
  return wakesOnChange ? 'change' : null;
}
