import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { CallInput } from '../../../../shared/contract/contract.ts';
import { wellskyPageSchema } from '../../../../shared/contract/write-back.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Section } from '../../../components/section.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

type Page = CallInput<'setWellSkyPage'>;

/** An empty box means that there is no page. */
const formSchema = z.object({
  url: z
    .string()
    .trim()
    .transform((typed) => (typed === '' ? null : typed))
    .pipe(wellskyPageSchema.shape.url),
});

/** Where "Open in WellSky" leads. */
export function WellSkyPage({ page }: { page: string | null }) {
  const say = useToast();
  const command = useCommand('setWellSkyPage');
  const form = useForm<{ url: string }, unknown, Page>({
    resolver: zodResolver(formSchema),
    defaultValues: { url: page ?? '' },
  });
  useDraft('wellsky-page', form);
  const submit = form.handleSubmit((values) => {
    command.mutate(values, {
      onSuccess: () => {
        form.reset({ url: values.url ?? '' });
        say(values.url === null ? text.writing.page.removed : text.writing.page.saved);
      },
      onError: ({ message }) => {
        const words = message.replace(/^url: /, '');
        form.setError('url', { type: 'engine', message: words }, { shouldFocus: true });
      },
    });
  });
  return (
    <Section title={text.writing.page.heading}>
      <form
        noValidate
        className="card space-y-3 px-3.5 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event);
        }}
      >
        <Field
          label={text.writing.page.label}
          hint={text.writing.page.hint}
          error={form.formState.errors.url?.message}
        >
          {(control) => (
            <input
              {...control}
              {...form.register('url')}
              type="url"
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Button type="submit" disabled={command.isPending}>
          {text.writing.page.save}
        </Button>
      </form>
    </Section>
  );
}
