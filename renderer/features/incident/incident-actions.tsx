import { Check, Moon } from 'lucide-react';
import { useRef, useState } from 'react';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useKeepFocus } from '../../lib/focus.ts';
import { momentFrom } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { useHandling } from './handling.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

/** Acknowledge and snooze, or what was chosen of them with the way back. */
export function IncidentActions({ incident }: { incident: IncidentLine }) {
  const { acknowledge, snooze, reopen, isBusy } = useHandling();
  const [isSnoozing, setSnoozing] = useState(false);
  const isOpen = incident.state === 'open';
  useKeys({
    a: () => {
      if (isOpen && !isBusy) acknowledge(incident);
    },
    s: (event) => {
      if (!isOpen) return;
      event.preventDefault();
      setSnoozing(true);
    },
  });
  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useKeepFocus(root, 'button', incident.state);
  return (
    <div
      ref={root}
      {...keepFocus}
      className="ml-auto flex min-h-9 flex-wrap items-center gap-2 px-1"
    >
      {isOpen ? (
        <>
          <Button
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) acknowledge(incident);
            }}
          >
            <Check aria-hidden="true" className="size-[1.1em]" />
            {text.incident.acknowledge}
          </Button>
          <SnoozeMenu
            id={incident.id}
            start={incident.subjects[0]?.start ?? null}
            open={isSnoozing}
            onOpenChange={setSnoozing}
            onSnooze={(until) => {
              setSnoozing(false);
              snooze(incident, until);
            }}
          />
        </>
      ) : (
        <Handled
          incident={incident}
          onUndo={() => {
            reopen(incident);
          }}
        />
      )}
    </div>
  );
}

function Handled({ incident, onUndo }: { incident: IncidentLine; onUndo: () => void }) {
  const now = useNow();
  const zone = useZone();
  const until = incident.wakesAt === null ? null : momentFrom(now, incident.wakesAt, zone);
  const isSnoozed = incident.state === 'snoozed';
  const Icon = isSnoozed ? Moon : Check;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs">
      <Icon aria-hidden="true" className="size-[1.2em] shrink-0 text-soft" />
      {isSnoozed
        ? text.state.snoozed(until, incident.wakesOnChange === true)
        : text.state.acknowledged(incident.actor ?? text.state.someone, until)}
      <LinkButton onClick={onUndo}>{text.incident.undo}</LinkButton>
    </p>
  );
}
