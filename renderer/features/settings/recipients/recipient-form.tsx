import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import {
  FormProvider,
  set,
  useForm,
  useFormContext,
  type FieldErrors,
  type Resolver,
} from 'react-hook-form';
import type { RecipientInput, RecipientsView } from '../../../../shared/contract/recipients.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { text } from '../../../lib/text.ts';
import { DutyFields } from './duty-fields.tsx';
import {
  newlySharing,
  recipientInputOf,
  startingValues,
  type RecipientView,
  type TypedRecipient,
  type WrongField,
} from './recipient-input.ts';
import type { useRecipientChanges } from './saving-recipient.ts';
import { ScopeFields } from './scope-fields.tsx';

interface RecipientFormProps {
  /** Null for somebody new. */
  readonly person: RecipientView | null;
  /** Everybody else who is told. */
  readonly others: readonly RecipientView[];
  readonly scopes: Pick<RecipientsView, 'locationIds' | 'clients'>;
  readonly changes: ReturnType<typeof useRecipientChanges>;
  readonly onDone: () => void;
}

/** How somebody is reached, when, and about what. */
export function RecipientForm({ person, others, scopes, changes, onDone }: RecipientFormProps) {
  const form = useForm<TypedRecipient, unknown, RecipientInput>({
    resolver: resolverOf(person),
    defaultValues: startingValues(person),
  });
  useDraft(`recipient.${person?.id ?? 'new'}`, form);
  // Saving once more accepts that those whom it names share a number.
  const [caution, setCaution] = useState('');
  const { setFocus } = form;
  useEffect(() => {
    setFocus('name');
  }, [setFocus]);
  const close = () => {
    form.reset();
    onDone();
  };
  const submit = form.handleSubmit((input) => {
    const sharing = newlySharing(input, person, others).join(', ');
    setCaution(sharing);
    changes.forgetFailure();
    if (sharing === '' || sharing === caution) changes.save(person, input, close);
  });
  const { savingFailure: failure } = changes;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event);
        }}
      >
        <div className="grid gap-3 wide:grid-cols-2">
          <Line name="name" />
          <Line name="phone" hint={text.recipients.phoneHint} />
          <Line name="email" />
          <Line name="slackId" hint={text.recipients.slackIdHint} />
        </div>
        <DutyFields />
        <Tick name="isOnCall" />
        <ScopeFields {...scopes} />
        <Tick name="wantsDigest" />
        {caution === '' ? null : (
          <Notice
            tone="warning"
            icon={CircleAlert}
            title={text.recipients.shared(caution)}
            role="alert"
          >
            <p className="text-pretty">{text.recipients.sharedDetail}</p>
          </Notice>
        )}
        {failure === null ? null : (
          <Notice tone="critical" icon={CircleAlert} title={failure.message} role="alert" />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={changes.isSaving}>
            {changes.isSaving ? text.policy.saving : text.policy.save}
          </Button>
          <Button look="quiet" onClick={close}>
            {text.recipients.cancel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

interface LineProps {
  readonly name: 'name' | 'phone' | 'email' | 'slackId';
  readonly hint?: string;
}

function Line({ name, hint }: LineProps) {
  const { formState, register } = useFormContext<TypedRecipient>();
  return (
    <Field label={text.recipients[name]} hint={hint} error={formState.errors[name]?.message}>
      {(control) => (
        <input {...control} {...register(name)} autoComplete="off" spellCheck={false} />
      )}
    </Field>
  );
}

function Tick({ name }: { name: 'isOnCall' | 'wantsDigest' }) {
  const id = useId();
  const { register } = useFormContext<TypedRecipient>();
  return (
    <div>
      <label className="flex min-h-7 w-fit items-center gap-2.5 font-medium">
        <input
          type="checkbox"
          aria-describedby={id}
          className="size-4 shrink-0 accent-accent"
          {...register(name)}
        />
        {text.recipients[name]}
      </label>
      <p id={id} className="text-pretty text-soft">
        {text.recipients[`${name}Hint`]}
      </p>
    </div>
  );
}

function resolverOf(
  person: RecipientView | null,
): Resolver<TypedRecipient, unknown, RecipientInput> {
  return (typed) => {
    const checked = recipientInputOf(typed, person?.id ?? null);
    if (checked.ok) return { values: checked.value, errors: {} };
    const errors: FieldErrors<TypedRecipient> = {};
    for (const wrong of checked.error) {
      set(errors, wrong.field, { type: wrong.problem, message: problemWords(wrong) });
    }
    return { values: {}, errors };
  };
}

function problemWords({ field, problem }: WrongField): string {
  const words = text.recipients;
  if (problem !== 'wrong') return words.problems[problem];
  const own: Readonly<Record<string, string>> = words.fieldProblems;
  return own[field] ?? '';
}
