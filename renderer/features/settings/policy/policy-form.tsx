import { zodResolver } from '@hookform/resolvers/zod';
import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { PolicyOutcome } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { usePanel } from '../../../lib/engine.tsx';
import { useKeepFocus } from '../../../lib/focus.ts';
import { text } from '../../../lib/text.ts';
import { AutomaticQuestion } from './automatic-question.tsx';
import { dailyCapOf, newlyAutomaticOf } from './automatic.ts';
import { useRuleChange } from './changing.ts';
import { PolicyFieldRow } from './policy-field.tsx';
import { PreviewButton, PreviewOutcome } from './preview.tsx';
import { usePreview } from './previewing.ts';
import type { RuleField } from './places.ts';
import { nameOf, typedRules, typedRulesSchema, type TypedRules } from './typed-rules.ts';
import { changesOf, problemWords } from './values.ts';

interface PolicyFormProps {
  /** Tells the drafts of forms apart. */
  readonly name: string;
  readonly fields: readonly RuleField[];
  readonly isEditable: boolean;
  /** Whether a rehearsal can tell what a change would do. */
  readonly hasPreview?: boolean;
}

/** Some rules that are changed together: rehearsed first if wanted, then saved, then undone. */
export function PolicyForm(props: PolicyFormProps) {
  const root = useRef<HTMLDivElement>(null);
  // Two agencies may have the same rules, but not the same draft.
  const agency = usePanel().data?.panel.agency.name ?? '';
  const inForce = JSON.stringify([agency, ...props.fields.map(({ value }) => value)]);
  const keepFocus = useKeepFocus(root, 'input, select, textarea', inForce);
  return (
    <div ref={root} {...keepFocus}>
      {/* Starts anew from what is in force now; what is being typed elsewhere in it is a draft. */}
      <RulesForm key={inForce} {...props} name={`${agency}.${props.name}`} />
    </div>
  );
}

function RulesForm({ name, fields, isEditable, hasPreview = true }: PolicyFormProps) {
  const form = useForm<TypedRules>({
    resolver: zodResolver(typedRulesSchema(fields)),
    defaultValues: typedRules(fields),
  });
  useDraft(`policy.${name}`, form);
  const typed = useWatch({ control: form.control });
  const changes = changesOf(fields, ({ key }) => typed[nameOf(key)] ?? '');
  const rules = useRuleChange(fields);
  const preview = usePreview();
  const { isDirty } = form.formState;

  const newlyAutomatic = newlyAutomaticOf(fields, changes);
  const [isAsked, setAsked] = useState(false);

  const change = () => {
    setAsked(false);
    rules.change(changes, (outcome) => {
      if (outcome.problems.length > 0) showBesideFields(form, fields, outcome.problems);
      else form.reset(form.getValues());
    });
  };
  const save = form.handleSubmit(() => {
    if (newlyAutomatic.length > 0) setAsked(true);
    else change();
  });
  const rehearse = form.handleSubmit(() => {
    preview.ask(changes);
  });

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event);
        }}
      >
        {fields.map((field) => (
          <PolicyFieldRow key={field.key} field={field} isEditable={isEditable} />
        ))}
        {rules.failure === null ? null : (
          <Notice tone="critical" icon={CircleAlert} title={rules.failure.message} role="alert" />
        )}
        {isAsked ? (
          <AutomaticQuestion
            workflows={newlyAutomatic}
            dailyCap={dailyCapOf(fields, changes)}
            onConfirm={change}
            onKeep={() => {
              setAsked(false);
            }}
          />
        ) : null}
        {isEditable && isDirty && !isAsked ? (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" disabled={rules.isPending}>
              {rules.isPending ? text.policy.saving : text.policy.save}
            </Button>
            {hasPreview ? (
              <PreviewButton
                isBusy={preview.isPending}
                onAsk={() => {
                  void rehearse();
                }}
              />
            ) : null}
            <Button
              look="quiet"
              onClick={() => {
                form.reset();
              }}
            >
              {text.policy.discard}
            </Button>
          </div>
        ) : null}
        {isDirty ? <PreviewOutcome preview={preview} changes={changes} /> : null}
      </form>
    </FormProvider>
  );
}

function showBesideFields(
  form: UseFormReturn<TypedRules>,
  fields: readonly RuleField[],
  problems: PolicyOutcome['problems'],
): void {
  for (const { key, problem } of problems) {
    const field = fields.find((one) => one.key === key);
    if (field === undefined) continue;
    form.setError(nameOf(key), { type: 'engine', message: problemWords(field, problem) });
  }
}
