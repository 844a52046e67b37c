import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RecipientsView } from '../../../../shared/contract/recipients.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { text } from '../../../lib/text.ts';
import { clientsFound } from './client-search.ts';
import type { TypedRecipient } from './recipient-input.ts';

/** The clients of a scope: those who are chosen, and a search among hundreds of others. */
export function ClientPicker({ clients }: Pick<RecipientsView, 'clients'>) {
  const { control, setValue } = useFormContext<TypedRecipient>();
  const chosen = useWatch({ control, name: 'clientIds' });
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const words = text.recipients;
  const set = (ids: string[]) => {
    setValue('clientIds', ids, { shouldDirty: true, shouldValidate: true });
    // The button that was tapped is gone.
    box.current?.focus();
  };
  const others = clients.filter(({ id }) => !chosen.includes(id));
  const found = clientsFound(others, typed);
  return (
    <div className="space-y-1.5">
      <Field label={words.findClient}>
        {(own) => (
          <input
            {...own}
            ref={box}
            value={typed}
            autoComplete="off"
            onKeyDown={(event) => {
              // Enter would save the form; here it takes the first who is found.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [first] = found;
              if (first !== undefined) set([...chosen, first.id]);
            }}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
      <ul className="flex flex-wrap gap-1.5">
        {chosen.map((id) => {
          const name = clients.find((one) => one.id === id)?.name ?? id;
          return (
            <li key={id}>
              <Button
                look="primary"
                aria-label={words.removeClient(name)}
                onClick={() => {
                  set(chosen.filter((one) => one !== id));
                }}
              >
                {name}
                <X aria-hidden="true" className="size-[1em]" />
              </Button>
            </li>
          );
        })}
        {found.map(({ id, name }) => (
          <li key={id}>
            <Button
              aria-label={words.addClient(name)}
              onClick={() => {
                set([...chosen, id]);
              }}
            >
              {name}
              <Plus aria-hidden="true" className="size-[1em]" />
            </Button>
          </li>
        ))}
      </ul>
      {typed.trim() !== '' && found.length === 0 ? (
        <p role="status" className="text-soft">
          {words.noClient}
        </p>
      ) : null}
    </div>
  );
}
