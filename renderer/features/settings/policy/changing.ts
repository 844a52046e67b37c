import type { PolicyChange, PolicyOutcome } from '../../../../shared/contract/settings.ts';
import { useToast } from '../../../components/toast.tsx';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import type { RuleField } from './places.ts';
import { shownValue } from './values.ts';

/** Changes rules, says what became different, and offers to take it back. */
export function useRuleChange(fields: readonly RuleField[]) {
  const say = useToast();
  const changing = useCommand('changePolicy');
  const undo = (changed: PolicyOutcome['changed']) => {
    const back = changed.map(({ key, from }) => ({ key, value: from }));
    // The form may be gone by then; the toast speaks for both ways.
    changing.mutateAsync({ changes: back }).then(
      (outcome) => {
        say(wordsOf(fields, outcome.changed));
      },
      (failure: unknown) => {
        say(failureWords(failure));
      },
    );
  };
  return {
    isPending: changing.isPending,
    failure: changing.error,
    /** `onDone` is told what became of it: problems, or what is now different. */
    change(changes: readonly PolicyChange[], onDone: (outcome: PolicyOutcome) => void) {
      // The form starts anew from what is then in force; the promise answers all the same.
      changing.mutateAsync({ changes: [...changes] }).then(
        (outcome) => {
          onDone(outcome);
          if (outcome.changed.length === 0) return;
          say(wordsOf(fields, outcome.changed), () => {
            undo(outcome.changed);
          });
        },
        () => {
          // `failure` says so in the form.
        },
      );
    },
  };
}

/** "Overtime warning: 3 h → 5 h". */
function wordsOf(fields: readonly RuleField[], changed: PolicyOutcome['changed']): string {
  const words = changed.flatMap(({ key, from, to }) => {
    const field = fields.find((one) => one.key === key);
    if (field === undefined) return [];
    const { label } = text.policy.rules[field.key];
    return [text.policy.changed(label, shownValue(field, from), shownValue(field, to))];
  });
  return words.join('; ');
}
