import { UserRoundCheck, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { TellingView } from '../../../shared/contract/telling.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { Button, IconButton, LinkButton } from '../../components/button.tsx';
import { Popover } from '../../components/popover.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { useKeys } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { handedWords, useHanding } from './handing.ts';

/** A menu of the office's people, those on duty first, whom nothing reaches last; nothing where nobody is set up. */
export function HandOver({ id }: { id: IncidentId }) {
  const view = useAnswer('telling', { id }).data;
  const people = view?.people ?? [];
  return people.length === 0 || view === undefined ? null : <Menu id={id} view={view} />;
}

function Menu({ id, view: { people, assignedTo } }: { id: IncidentId; view: TellingView }) {
  const [isOpen, setOpen] = useState(false);
  const { handOver, isBusy } = useHanding(id, assignedTo);
  const inOrder = people.toSorted((one, other) => rankOf(one) - rankOf(other));
  useKeys({
    h: (event) => {
      event.preventDefault();
      setOpen(true);
    },
  });
  return (
    <Popover
      label={text.telling.handOver}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      className="w-64"
      trigger={(props) => (
        <IconButton label={text.telling.handOver} {...props}>
          <UserRoundPlus aria-hidden="true" className="size-[1.125rem]" />
        </IconButton>
      )}
    >
      {inOrder.map((person) => (
        <Button
          key={person.id}
          aria-disabled={isBusy || person.id === assignedTo?.id}
          className="w-full justify-start border-transparent text-left focus-visible:-outline-offset-2 aria-disabled:text-soft"
          onClick={() => {
            if (isBusy || person.id === assignedTo?.id) return;
            setOpen(false);
            handOver(person);
          }}
        >
          <span>
            <span className="sr-only">{text.telling.handOverTo(person.name)}</span>
            <span aria-hidden="true">{person.name}</span>
          </span>
          <span className="ml-auto text-xs font-normal whitespace-nowrap text-soft">
            {standingWords(person)}
          </span>
        </Button>
      ))}
    </Popover>
  );
}

type Person = TellingView['people'][number];

function rankOf({ outOfReach, isOnDuty, isOnCall }: Person): number {
  if (outOfReach !== null) return 3;
  if (isOnDuty) return 0;
  return isOnCall ? 1 : 2;
}

function standingWords({ outOfReach, isOnDuty, isOnCall }: Person): string {
  const { telling } = text;
  if (outOfReach !== null) return telling.outOfReach;
  if (isOnDuty) return telling.onDuty;
  return isOnCall ? telling.onCall : telling.offDuty;
}

/** Who was handed the incident, with the way back. */
export function Handed({ id }: { id: IncidentId }) {
  const assignedTo = useAnswer('telling', { id }).data?.assignedTo ?? null;
  const { takeBack } = useHanding(id, assignedTo);
  if (assignedTo === null) return null;
  return (
    <p className="flex basis-full flex-wrap items-center gap-x-2 px-2 pb-0.5 text-xs text-soft">
      <span className="flex min-w-0 gap-x-2">
        <UserRoundCheck aria-hidden="true" className="mt-[0.2em] size-[1.1em] shrink-0" />
        {handedWords(assignedTo)}
      </span>
      <LinkButton onClick={takeBack}>{text.telling.takeBack}</LinkButton>
    </p>
  );
}
