import { zodResolver } from '@hookform/resolvers/zod';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { personInputSchema, type Person } from '../../../../shared/contract/session.ts';
import { ROLES } from '../../../../shared/domain/role.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { text } from '../../../lib/text.ts';
import { useSavePerson } from './saving-person.ts';

/** What stands in the form; an empty PIN keeps the one she has. */
const typedSchema = z
  .object({
    id: z.string().nullable(),
    name: z.string(),
    role: z.enum(ROLES),
    pin: z.string().transform((pin) => (pin === '' ? null : pin)),
    repeated: z.string(),
  })
  .superRefine(({ pin, repeated }, context) => {
    if (repeated === (pin ?? '')) return;
    context.addIssue({ code: 'custom', path: ['repeated'], message: text.security.different });
  })
  .transform(({ id, name, role, pin }) => ({ id, name, role, pin }))
  .pipe(personInputSchema);

interface PersonFormProps {
  /** Null for somebody new. */
  readonly person: Person | null;
  /** Nobody is there yet: the first one has to be an administrator. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}

/** Name, role and PIN of somebody at this computer. */
export function PersonForm({ person, isFirst, onDone }: PersonFormProps) {
  const words = text.security;
  const saving = useSavePerson();
  const form = useForm({
    resolver: zodResolver(typedSchema),
    defaultValues: {
      id: person?.id ?? null,
      name: person?.name ?? '',
      role: person?.role ?? (isFirst ? 'administrator' : 'scheduler'),
      pin: '',
      repeated: '',
    },
  });
  useDraft(`person.${person?.id ?? 'new'}`, form, ['pin', 'repeated']);
  const { setFocus } = form;
  useEffect(() => {
    setFocus('name');
  }, [setFocus]);
  const { errors } = form.formState;
  const submit = form.handleSubmit((input) => {
    saving.save(person, input, () => {
      form.reset();
      onDone();
    });
  });
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event);
      }}
    >
      <Field label={words.name} hint={words.nameHint} error={errors.name?.message}>
        {(control) => <input {...control} {...form.register('name')} autoComplete="off" />}
      </Field>
      <Field label={words.role} hint={isFirst ? words.firstRole : undefined}>
        {(control) => (
          <select {...control} {...form.register('role')} disabled={isFirst}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {words.roles[role].name}: {words.roles[role].may}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={person === null ? words.pin : words.newPin}
        hint={words.pinHint}
        error={errors.pin?.message}
      >
        {(control) => (
          <input
            {...control}
            {...form.register('pin')}
            type="password"
            autoComplete="new-password"
          />
        )}
      </Field>
      <Field label={words.repeat} error={errors.repeated?.message}>
        {(control) => (
          <input
            {...control}
            {...form.register('repeated')}
            type="password"
            autoComplete="new-password"
          />
        )}
      </Field>
      {saving.failure === null ? null : (
        <Notice tone="critical" icon={CircleAlert} title={saving.failure.message} role="alert" />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={saving.isPending}>
          {text.policy.save}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.reset();
            onDone();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
