import type { RecipientInput } from '../../../../shared/contract/recipients.ts';
import { useToast } from '../../../components/toast.tsx';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import type { RecipientView } from './recipient-input.ts';

/** Adds, changes and removes people who are told; each is said and can be taken back. */
export function useRecipientChanges() {
  const say = useToast();
  const saving = useCommand('saveRecipient');
  const removing = useCommand('removeRecipient');
  const words = text.recipients;
  const undoing = (undone: Promise<unknown>, done: string) => {
    undone.then(
      () => {
        say(done);
      },
      (failure: unknown) => {
        say(failureWords(failure));
      },
    );
  };
  return {
    isSaving: saving.isPending,
    savingFailure: saving.error,
    /** What was refused before is no longer what is being saved. */
    forgetFailure: saving.reset,
    isRemoving: removing.isPending,
    removingFailure: removing.error,
    /** `before` is null for somebody new. */
    save(before: RecipientView | null, input: RecipientInput, onDone: () => void) {
      saving.mutateAsync(input).then(
        ({ id, name }) => {
          onDone();
          if (before === null) {
            say(words.added(name), () => {
              undoing(removing.mutateAsync({ id }), words.removed(name));
            });
          } else {
            say(words.changed(name), () => {
              undoing(saving.mutateAsync(inputOf(before, id)), words.changed(before.name));
            });
          }
        },
        () => {
          // `savingFailure` says so in the form.
        },
      );
    },
    remove(person: RecipientView) {
      // Her row is gone by then; the promise answers all the same.
      removing.mutateAsync({ id: person.id }).then(
        () => {
          say(words.removed(person.name), () => {
            // Whoever was removed comes back as somebody new.
            undoing(saving.mutateAsync(inputOf(person, null)), words.back(person.name));
          });
        },
        () => {
          // `removingFailure` says so in the list.
        },
      );
    },
  };
}

function inputOf(person: RecipientView, id: RecipientInput['id']): RecipientInput {
  const { name, phone, email, slackId, dutyHours, scope, isOnCall, wantsDigest } = person;
  return { id, name, phone, email, slackId, dutyHours, scope, isOnCall, wantsDigest };
}
