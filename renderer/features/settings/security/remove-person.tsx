import { CircleAlert, UserMinus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Person } from '../../../../shared/contract/session.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

/** Asks before somebody is removed: her PIN is nowhere else, so it cannot be taken back. */
export function RemovePerson({ person, onDone }: { person: Person; onDone: () => void }) {
  const say = useToast();
  const removing = useCommand('removePerson');
  const keep = useRef<HTMLButtonElement>(null);
  const words = text.security;
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <Notice
      tone="warning"
      icon={UserMinus}
      title={words.removeQuestion(person.name)}
      actions={
        <>
          <Button ref={keep} onClick={onDone}>
            {words.keep}
          </Button>
          <Button
            disabled={removing.isPending}
            onClick={() => {
              // Her row is gone by then; the promise answers all the same.
              removing.mutateAsync({ id: person.id }).then(
                () => {
                  say(words.removed(person.name));
                  onDone();
                },
                () => {
                  // The failure is said below.
                },
              );
            }}
          >
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeDetail}</p>
      {removing.error === null ? null : (
        <p role="alert" className="mt-1 flex gap-1 font-medium text-critical">
          <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
          {removing.error.message}
        </p>
      )}
    </Notice>
  );
}
