import { useEffect, useId, useRef, useState } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { CHOICE_REASONS, type ChoiceReason } from '../../../shared/domain/insight.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

/** An ask of somebody else than the first suggestion. */
export interface Choosing {
  readonly shift: ShiftView['shift'];
  readonly passedOver: { readonly caregiverId: CaregiverId; readonly name: string };
  readonly chosenId: CaregiverId;
}

interface WhyNotFirstProps {
  readonly choosing: Choosing;
  readonly onDone: () => void;
}

/** Asks in one tap why the first suggestion was not called. */
export function WhyNotFirst({ choosing, onDone }: WhyNotFirstProps) {
  const heading = useId();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const { record, isBusy } = useRecording(choosing, setError, onDone);
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const tap = (reason: ChoiceReason) => {
    if (isBusy) return;
    if (reason !== 'other' || note.trim() !== '') {
      record(reason, note.trim() === '' ? null : note.trim());
      return;
    }
    setError(text.choice.noteMissing);
    field.current?.focus();
  };
  return (
    <section
      ref={root}
      aria-labelledby={heading}
      className="border-t border-line bg-sunken/60 px-3.5 py-3"
    >
      <div role="status">
        <p id={heading} className="font-semibold">
          {text.choice.heading(choosing.passedOver.name)}
        </p>
        <p className="text-xs text-soft">{text.choice.detail}</p>
      </div>
      <div role="group" aria-labelledby={heading} className="my-2 flex flex-wrap gap-1.5">
        {CHOICE_REASONS.map((reason) => (
          <Button
            key={reason}
            className="min-h-8 rounded-full py-0.5 text-xs"
            aria-disabled={isBusy}
            onClick={() => {
              tap(reason);
            }}
          >
            {text.choice.reasons[reason]}
          </Button>
        ))}
      </div>
      <Field label={text.choice.note} hint={text.choice.noteHint} error={error}>
        {(control) => (
          <input
            {...control}
            ref={field}
            maxLength={200}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setError(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') tap('other');
            }}
          />
        )}
      </Field>
      <LinkButton className="mt-2 text-xs" onClick={onDone}>
        {text.choice.skip}
      </LinkButton>
    </section>
  );
}

/** Keeps the reason, says so with the way back, and puts a refusal beside the note. */
function useRecording(
  { shift, passedOver, chosenId }: Choosing,
  onRefused: (message: string) => void,
  onDone: () => void,
) {
  const say = useToast();
  const recording = useCommand('recordChoice');
  const undoing = useCommand('undoChoice');
  const undo = (id: string) => {
    const answers = {
      onSuccess: () => {
        say(text.choice.undone);
      },
      onError: (failure: { readonly message: string }) => {
        say(failure.message);
      },
    };
    undoing.mutate({ id }, answers);
  };
  const record = (reason: ChoiceReason, note: string | null) => {
    recording.mutate(
      { shift, passedOverId: passedOver.caregiverId, chosenId, reason, note },
      {
        onError: ({ message }) => {
          onRefused(message);
        },
        onSuccess: ({ id }) => {
          say(text.choice.recorded(passedOver.name, text.choice.reasons[reason]), () => {
            undo(id);
          });
          onDone();
        },
      },
    );
  };
  return { record, isBusy: recording.isPending };
}
