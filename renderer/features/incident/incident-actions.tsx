import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { useKeepFocus } from '../../lib/focus.ts';
import { useKeys } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { HandOver } from '../telling/hand-over.tsx';
import { HandledLine } from './handled-line.tsx';
import { useHandling } from './handling.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

interface IncidentActionsProps {
  readonly incident: IncidentLine;
  /** Whether an answer of somebody who was asked is awaited. */
  readonly isAsked: boolean;
}

/** Acknowledge and snooze, or what was chosen of them with the way back. */
export function IncidentActions({ incident, isAsked }: IncidentActionsProps) {
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
      className={`flex min-h-9 flex-wrap items-center gap-1 ${isOpen ? 'ml-auto' : 'basis-full px-2 wide:basis-auto'}`}
    >
      {isOpen ? (
        <>
          <Button
            className="px-2"
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
            isAsked={isAsked}
            open={isSnoozing}
            onOpenChange={setSnoozing}
            onSnooze={(until) => {
              setSnoozing(false);
              snooze(incident, until);
            }}
          />
          <HandOver id={incident.id} />
        </>
      ) : (
        <HandledLine
          incident={incident}
          onUndo={() => {
            reopen(incident);
          }}
        />
      )}
    </div>
  );
}
