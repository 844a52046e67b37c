import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { LOCK_MINUTES } from '../../../../shared/contract/session.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Section } from '../../../components/section.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { failureWords, useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

const { least, most } = LOCK_MINUTES;

const typedSchema = z.object({
  minutes: z
    .string()
    .refine(
      (typed) => /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most,
      { error: () => text.security.badMinutes(least, most) },
    ),
});

/** After how long without anybody Standby locks. */
export function LockAfter({ minutes, hasLock }: { minutes: number; hasLock: boolean }) {
  const words = text.security;
  const { isPending, set } = useLockAfter();
  const form = useForm({
    resolver: zodResolver(typedSchema),
    defaultValues: { minutes: String(minutes) },
  });
  useDraft('lock-after', form);
  const { errors, isDirty } = form.formState;
  const submit = form.handleSubmit(async (typed) => {
    const isSet = await set(minutes, Number(typed.minutes));
    if (isSet) form.reset(typed);
  });
  return (
    <Section title={words.lock}>
      <form
        noValidate
        className="card space-y-3 px-3.5 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event);
        }}
      >
        <Field
          label={words.lockAfter}
          hint={words.lockHint(hasLock, least, most)}
          error={errors.minutes?.message}
        >
          {(control) => (
            <div className="flex items-center gap-2">
              <input
                {...control}
                {...form.register('minutes')}
                inputMode="numeric"
                autoComplete="off"
                className={`${control.className} max-w-20 text-right tabular-nums`}
              />
              <span className="text-soft">{text.policy.unitNames.minutes}</span>
            </div>
          )}
        </Field>
        {isDirty ? (
          <Button type="submit" look="primary" disabled={isPending}>
            {text.policy.save}
          </Button>
        ) : null}
      </form>
    </Section>
  );
}

/** Sets the minutes, says so, and offers the way back. `set` tells whether it worked. */
function useLockAfter() {
  const say = useToast();
  const setting = useCommand('setLockAfter');
  const set = async (from: number, to: number, isUndo = false): Promise<boolean> => {
    const named = text.policy.units.minutes;
    const words = text.policy.changed(text.security.lockAfter, named(from), named(to));
    try {
      await setting.mutateAsync({ minutes: to });
    } catch (failure) {
      say(failureWords(failure));
      return false;
    }
    if (isUndo) say(words);
    else {
      say(words, () => {
        void set(to, from, true);
      });
    }
    return true;
  };
  return { isPending: setting.isPending, set };
}
