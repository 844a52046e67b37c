import { Moon } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { HOUR, MINUTE, parseInstant, plus, type Instant } from '../../../shared/util/time.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Popover } from '../../components/popover.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useTypedDraft } from '../../lib/draft.ts';
import { localInput, momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import type { SnoozeEnd } from './handling.ts';

interface SnoozeMenuProps {
  readonly id: IncidentId;
  /** Start of the incident's first shift. */
  readonly start: Instant | null;
  /** Whether an answer of somebody who was asked is awaited. */
  readonly isAsked: boolean;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSnooze: (until: SnoozeEnd) => void;
}

/** Until when to be silent: a few usual times, or any other. */
export function SnoozeMenu(props: SnoozeMenuProps) {
  const { open, onOpenChange } = props;
  return (
    <Popover
      label={text.incident.snooze}
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      className="w-72"
      trigger={(trigger) => (
        <Button className="px-2" {...trigger}>
          <Moon aria-hidden="true" className="size-[1.1em]" />
          {text.incident.snooze}
        </Button>
      )}
    >
      <Choices {...props} />
    </Popover>
  );
}

function Choices({ id, start, isAsked, onSnooze }: SnoozeMenuProps) {
  const now = useNow();
  const zone = useZone();
  const beforeStart = start === null ? null : plus(start, -2 * HOUR);
  const choices: { words: string; until: SnoozeEnd }[] = [
    { words: text.snooze.minutes30, until: plus(now, 30 * MINUTE) },
    { words: text.snooze.hour1, until: plus(now, HOUR) },
  ];
  if (beforeStart !== null && beforeStart > now) {
    const words = text.snooze.beforeStart(momentFrom(now, beforeStart, zone));
    choices.push({ words, until: beforeStart });
  }
  if (isAsked) choices.push({ words: text.snooze.reply, until: 'reply' });
  choices.push({ words: text.snooze.change, until: 'change' });
  return (
    <>
      {choices.map(({ words, until }) => (
        <Button
          key={words}
          className="w-full justify-start border-transparent text-left focus-visible:-outline-offset-2"
          onClick={() => {
            onSnooze(until);
          }}
        >
          {words}
        </Button>
      ))}
      <CustomTime id={id} onSnooze={onSnooze} />
    </>
  );
}

function CustomTime({ id, onSnooze }: Pick<SnoozeMenuProps, 'id' | 'onSnooze'>) {
  const now = useNow();
  const zone = useZone();
  const [proposed] = useState(() => localInput(plus(now, 2 * HOUR), zone));
  const [changed, setChanged] = useTypedDraft(`snooze ${id}`);
  const typed = changed === '' ? proposed : changed;
  const [error, setError] = useState<string>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const until = parseInstant(typed, zone);
    if (until === null) setError(text.snooze.missing);
    else if (until <= now) setError(text.snooze.past);
    else {
      setChanged('');
      onSnooze(until);
    }
  };
  return (
    <form noValidate onSubmit={submit} className="mt-1 border-t border-line p-2 pt-2.5">
      <Field label={text.snooze.custom} error={error}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            value={typed}
            onChange={(event) => {
              setChanged(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="submit" className="mt-2">
        {text.snooze.set}
      </Button>
    </form>
  );
}
