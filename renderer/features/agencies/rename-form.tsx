import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { agencyNameSchema, type AgencyLine } from '../../../shared/contract/agencies.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

const schema = z.object({ name: agencyNameSchema });

interface RenameFormProps {
  readonly agency: AgencyLine;
  readonly onEnd: () => void;
}

/** Another name for an agency; can be taken back. */
export function RenameForm({ agency, onEnd }: RenameFormProps) {
  const say = useToast();
  const words = text.agencies;
  const renaming = useCommand('renameAgency');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name: agency.name } });
  useEffect(() => {
    form.setFocus('name', { shouldSelect: true });
  }, [form]);
  const submit = form.handleSubmit(({ name }) => {
    renaming.mutate(
      { id: agency.id, name },
      {
        onSuccess: () => {
          say(words.renamed(agency.name, name), () => {
            renaming.mutate({ id: agency.id, name: agency.name });
          });
          onEnd();
        },
      },
    );
  });
  return (
    <form
      noValidate
      className="mt-3 space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event);
      }}
    >
      <Field
        label={words.name}
        error={form.formState.errors.name?.message ?? renaming.error?.message}
      >
        {(control) => <input {...control} {...form.register('name')} autoComplete="off" />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {words.saveName}
        </Button>
        <Button onClick={onEnd}>{words.cancel}</Button>
      </div>
    </form>
  );
}
