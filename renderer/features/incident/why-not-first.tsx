import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CHOICE_REASONS, type ChoiceReason } from '../../../shared/domain/insight.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { text } from '../../lib/text.ts';
import type { Choosing, useChoosing } from './choosing.ts';

interface WhyNotFirstProps {
  readonly choosing: Choosing;
  readonly choices: ReturnType<typeof useChoosing>;
  readonly onDone: () => void;
}

/** Asks in one tap why the first suggestion was not called. */
export function WhyNotFirst({ choosing, choices, onDone }: WhyNotFirstProps) {
  const heading = useId();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Null until somebody wants to write one: most reasons need none.
  const [note, setNote] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const openNote = () => {
    // At once, so that the field exists and can have the focus.
    flushSync(() => {
      setNote(note ?? '');
    });
    root.current?.scrollIntoView({ block: 'nearest' });
    field.current?.focus({ preventScroll: true });
  };
  const refuse = (message: string) => {
    openNote();
    setError(message);
  };
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const tap = (reason: ChoiceReason) => {
    if (choices.isBusy) return;
    const written = note?.trim() ?? '';
    if (reason !== 'other' || written !== '') {
      const grounds = { reason, note: written === '' ? null : written };
      choices.record(choosing, grounds, { onRecorded: onDone, onRefused: refuse });
      return;
    }
    openNote();
    setError(note === null ? undefined : text.choice.noteMissing);
  };
  return (
    <section
      ref={root}
      aria-labelledby={heading}
      className="scroll-mb-20 border-t border-line bg-sunken/60 px-3.5 py-3"
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
            className="min-h-8 py-0.5 text-xs"
            aria-disabled={choices.isBusy}
            onClick={() => {
              tap(reason);
            }}
          >
            {text.choice.reasons[reason]}
          </Button>
        ))}
      </div>
      {note === null ? null : (
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
      )}
      <div className="mt-1.5 flex gap-4 text-xs">
        {note === null ? <LinkButton onClick={openNote}>{text.choice.addNote}</LinkButton> : null}
        <LinkButton onClick={onDone}>{text.choice.skip}</LinkButton>
      </div>
    </section>
  );
}
