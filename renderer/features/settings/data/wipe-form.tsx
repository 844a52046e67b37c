import { zodResolver } from '@hookform/resolvers/zod';
import { CircleAlert } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { KeptData } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { useCommand } from '../../../lib/engine.tsx';
import { go } from '../../../lib/route.ts';
import { text } from '../../../lib/text.ts';

/** Throws away all that is stored of the agency, once its name was typed. */
export function WipeForm({ kept }: { kept: KeptData }) {
  const say = useToast();
  const wiping = useCommand('wipeData');
  const words = text.data;
  const { confirmation } = kept;
  const form = useForm({
    resolver: zodResolver(confirmationSchema(confirmation)),
    defaultValues: { typed: '' },
  });
  useDraft(`wipe.${confirmation}`, form);
  const submit = form.handleSubmit(({ typed }) => {
    wiping.mutate(
      { confirmation: typed },
      {
        onSuccess: ({ agency, left }) => {
          form.reset();
          say(words.wiped(agency, left));
          go({ screen: 'list' });
        },
      },
    );
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
      <p className="text-pretty">{words.wipeDetail(confirmation)}</p>
      <ul className="list-disc space-y-0.5 pl-5">
        {words.goes(rowsOf(kept)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="text-pretty text-soft">{words.wipeStays}</p>
      <Field label={words.confirm(confirmation)} error={form.formState.errors.typed?.message}>
        {(control) => (
          <input {...control} {...form.register('typed')} autoComplete="off" spellCheck={false} />
        )}
      </Field>
      {wiping.error === null ? null : (
        <Notice tone="critical" icon={CircleAlert} title={wiping.error.message} role="alert" />
      )}
      <Button type="submit" disabled={wiping.isPending}>
        {wiping.isPending ? words.wiping : words.wipeButton}
      </Button>
    </form>
  );
}

function confirmationSchema(confirmation: string) {
  return z.object({
    typed: z.string().refine((typed) => typed.trim() === confirmation, {
      error: () => text.data.notConfirmed(confirmation),
    }),
  });
}

function rowsOf({ tables }: KeptData): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
