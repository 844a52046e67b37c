import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../../shared/contract/session.ts';
import { Button } from '../../../components/button.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypedDraft } from '../../../lib/draft.ts';
import { text } from '../../../lib/text.ts';
import { PersonForm } from './person-form.tsx';
import { RemovePerson } from './remove-person.tsx';

const NEW = 'new';

/** Who can unlock this computer: one person at a time is edited. */
export function People({ people }: { people: readonly Person[] }) {
  const [edited, setEdited] = useTypedDraft('person');
  const words = text.security;
  const close = () => {
    setEdited('');
  };
  return (
    <Section title={words.people} count={people.length}>
      <ul className="card divide-y divide-line">
        {people.map((person) => (
          <li key={person.id} className="px-3.5 py-3">
            {edited === person.id ? (
              <PersonForm person={person} isFirst={false} onDone={close} />
            ) : (
              <PersonRow
                person={person}
                onEdit={() => {
                  setEdited(person.id);
                }}
              />
            )}
          </li>
        ))}
        <li className="px-3.5 py-3">
          {edited === NEW ? (
            <PersonForm person={null} isFirst={people.length === 0} onDone={close} />
          ) : (
            <Button
              onClick={() => {
                setEdited(NEW);
              }}
            >
              <UserPlus aria-hidden="true" className="size-[1.1em]" />
              {words.add}
            </Button>
          )}
        </li>
      </ul>
    </Section>
  );
}

function PersonRow({ person, onEdit }: { person: Person; onEdit: () => void }) {
  const words = text.security;
  const [isRemoving, setRemoving] = useState(false);
  if (isRemoving) {
    return (
      <RemovePerson
        person={person}
        onDone={() => {
          setRemoving(false);
        }}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-0 flex-1">
        <span className="block font-medium">{person.name}</span>
        <span className="text-soft">{words.roles[person.role].name}</span>
      </p>
      <Button aria-label={words.editLabel(person.name)} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button
        look="quiet"
        aria-label={words.removeLabel(person.name)}
        onClick={() => {
          setRemoving(true);
        }}
      >
        {words.remove}
      </Button>
    </div>
  );
}
