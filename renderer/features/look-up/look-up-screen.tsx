import { useEffect, useRef, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useDelayed } from '../../lib/delayed.ts';
import { useFound } from '../../lib/engine.tsx';
import { moveAmongRows, useKeys } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { Results } from './results.tsx';

/** Typing goes on; so much quiet means that a word is done. */
const PAUSE_MS = 120;

interface LookUpScreenProps {
  /** What was typed; kept by the caller, so that it is still there on the way back. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Finds clients, caregivers and their shifts while typing; Enter opens the first of them. */
export function LookUpScreen({ typed, onType }: LookUpScreenProps) {
  const field = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<HTMLElement | null>(null);
  const wanted = typed.trim();
  const asked = useDelayed(wanted, PAUSE_MS);
  const query = useFound(asked);
  const isCurrent =
    wanted !== '' && asked === wanted && query.isSuccess && !query.isPlaceholderData;
  const openFirst = useOpenFirst(list, wanted, isCurrent);
  useEffect(() => {
    // What was typed last is there to be gone on with, or to be typed over.
    field.current?.select();
    field.current?.focus();
  }, []);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  return (
    <ViewScreen title={text.lookUp.heading}>
      <Field label={text.lookUp.field} hint={typed === '' ? text.lookUp.hint : undefined}>
        {(control) => (
          <input
            {...control}
            ref={field}
            type="search"
            autoComplete="off"
            maxLength={80}
            value={typed}
            onChange={(event) => {
              onType(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') openFirst();
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              moveAmongRows(list, 1);
            }}
          />
        )}
      </Field>
      <div ref={setList} className="space-y-5">
        {asked === '' ? null : (
          <Loaded query={query}>{(found) => <Results found={found} typed={asked} />}</Loaded>
        )}
      </div>
    </ViewScreen>
  );
}

/** Opens the first result for `typed`, at once or as soon as it is there. */
function useOpenFirst(list: HTMLElement | null, typed: string, isCurrent: boolean): () => void {
  const [openFor, setOpenFor] = useState<string | null>(null);
  useEffect(() => {
    if (openFor !== typed || !isCurrent) return;
    list?.querySelector<HTMLElement>('[data-row]')?.click();
  }, [openFor, typed, isCurrent, list]);
  return () => {
    setOpenFor(typed);
  };
}
