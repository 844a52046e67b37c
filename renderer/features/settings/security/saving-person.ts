import type { Person, PersonInput } from '../../../../shared/contract/session.ts';
import { useToast } from '../../../components/toast.tsx';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

/** Saves somebody, says what changed, and offers to take it back as far as that is possible. */
export function useSavePerson() {
  const say = useToast();
  const saving = useCommand('savePerson');
  const removing = useCommand('removePerson');
  const undoing = (undone: Promise<unknown>, words: string) => {
    undone.then(
      () => {
        say(words);
      },
      (failure: unknown) => {
        say(failureWords(failure));
      },
    );
  };
  return {
    isPending: saving.isPending,
    failure: saving.error,
    /** `before` is null for somebody new. */
    save(before: Person | null, input: PersonInput, onDone: () => void) {
      saving.mutate(input, {
        onSuccess: (after) => {
          onDone();
          const words = personWords(before, after, input.pin !== null);
          if (before === null) {
            say(words, () => {
              undoing(removing.mutateAsync({ id: after.id }), text.security.removed(after.name));
            });
          } else if (before.name === after.name && before.role === after.role) {
            // An old PIN is not kept anywhere, so there is no way back to it.
            say(words);
          } else {
            say(words, () => {
              const back = saving.mutateAsync({ ...before, pin: null });
              undoing(back, personWords(after, before, false));
            });
          }
        },
      });
    },
  };
}

/** "Dana: Scheduler → Supervisor; new PIN". */
export function personWords(before: Person | null, after: Person, hasNewPin: boolean): string {
  const words = text.security;
  if (before === null) return words.added(after.name, words.roles[after.role].name);
  const parts = [
    before.name === after.name ? '' : text.policy.changed(words.name, before.name, after.name),
    before.role === after.role
      ? ''
      : text.policy.changed(
          after.name,
          words.roles[before.role].name,
          words.roles[after.role].name,
        ),
    hasNewPin ? words.pinChanged(after.name) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.same(after.name) : parts.join('; ');
}
