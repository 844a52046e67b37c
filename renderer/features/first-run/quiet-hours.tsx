import { Info } from 'lucide-react';
import { useId } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { PolicyKey, PolicyView } from '../../../shared/contract/settings.ts';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { useDraft } from '../../lib/draft.ts';
import { useCommand } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { StepButtons } from './step-buttons.tsx';

/** `HH:MM` by the agency's wall clock. */
interface Hours {
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
}

const USUAL = { from: '21:00', to: '07:00' };

/** When only critical incidents are told, and the end of the first run. */
export function QuietHours({ policy }: { policy: PolicyView }) {
  const changing = useCommand('changePolicy');
  const going = useCommand('firstRun');
  const form = useForm<Hours>({ defaultValues: startingHours(policy) });
  useDraft('first-run-quiet', form);
  const finish = form.handleSubmit(({ isQuiet, from, to }) => {
    const end = () => {
      going.mutate({ step: 'done' });
    };
    if (!policy.isEditable || !form.formState.isDirty) {
      end();
      return;
    }
    const changes = [
      { key: 'alerts.quietFrom' as const, value: isQuiet ? from : null },
      { key: 'alerts.quietTo' as const, value: isQuiet ? to : null },
    ];
    changing.mutate({ changes }, { onSuccess: end });
  });
  return (
    <>
      {policy.isEditable ? (
        <HoursFields form={form} />
      ) : (
        <Notice tone="calm" icon={Info} title={text.firstRun.alerts.byPolicy} />
      )}
      <StepButtons
        backTo="workflow"
        next={text.firstRun.finish}
        isBusy={changing.isPending || going.isPending}
        failure={changing.error ?? going.error}
        onNext={() => {
          void finish();
        }}
      />
    </>
  );
}

function HoursFields({ form }: { form: UseFormReturn<Hours> }) {
  const id = useId();
  const words = text.firstRun.alerts;
  const isQuiet = form.watch('isQuiet');
  return (
    <fieldset className="card px-3.5 py-3" aria-describedby={`${id}-detail`}>
      <label className="flex min-h-8 w-fit items-center gap-2.5 font-medium">
        <input type="checkbox" className="size-4 accent-accent" {...form.register('isQuiet')} />
        {words.quiet}
      </label>
      <p id={`${id}-detail`} className="text-pretty text-soft">
        {words.quietDetail}
      </p>
      {isQuiet ? (
        <div className="mt-3 flex flex-wrap gap-3">
          <TimeField form={form} name="from" />
          <TimeField form={form} name="to" />
        </div>
      ) : null}
    </fieldset>
  );
}

function TimeField({ form, name }: { form: UseFormReturn<Hours>; name: 'from' | 'to' }) {
  const words = text.firstRun.alerts;
  return (
    <Field label={words[name]} error={form.formState.errors[name]?.message}>
      {(control) => (
        <input
          {...control}
          {...form.register(name, {
            validate: (value, { isQuiet, from, to }) => {
              if (!isQuiet) return true;
              if (value === '') return words.incomplete;
              return from === to ? words.same : true;
            },
          })}
          type="time"
        />
      )}
    </Field>
  );
}

function startingHours({ fields }: PolicyView): Hours {
  const value = (key: PolicyKey) => fields.find((one) => one.key === key)?.value ?? null;
  const [from, to] = [value('alerts.quietFrom'), value('alerts.quietTo')];
  if (typeof from !== 'string' || typeof to !== 'string') return { isQuiet: false, ...USUAL };
  return { isQuiet: true, from, to };
}
