import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { CircleAlert } from 'lucide-react';
import {
  connectionSchema,
  type Connection,
  type Setup,
} from '../../../../shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { useCommand, type CallFailure } from '../../../lib/engine.tsx';
import { go } from '../../../lib/route.ts';
import { text } from '../../../lib/text.ts';
import { ProbeResult } from './probe-result.tsx';

type ConnectionFields = UseFormReturn<Connection>;

/** Credentials of a WellSky agency: test them, then connect. What was typed survives a failure. */
export function ConnectionForm({ setup }: { setup: Setup }) {
  const say = useToast();
  const test = useCommand('testConnection');
  const connect = useCommand('connect');
  const form = useForm<Connection>({
    resolver: zodResolver(connectionSchema),
    defaultValues: startingValues(setup),
  });
  useDraft(`connection-${setup.agency ?? 'new'}`, form, ['clientSecret', 'passphrase']);
  const isBusy = test.isPending || connect.isPending;
  const onError = (failure: CallFailure) => {
    showBesideField(form, failure);
  };
  const submitTest = form.handleSubmit((values) => {
    connect.reset();
    test.mutate(values, { onError });
  });
  const submitConnect = form.handleSubmit((values) => {
    test.reset();
    connect.mutate(values, {
      onError,
      onSuccess: (result) => {
        if (!result.reached) return;
        form.reset();
        say(text.setup.connected);
        go({ screen: 'list' });
      },
    });
  });
  const result = connect.data ?? test.data;
  const failure = connect.error ?? test.error;

  return (
    <section>
      <h2 className="font-semibold">{text.setup.connect}</h2>
      <p className="text-soft">
        {setup.keyring ? text.setup.connectDetail : text.setup.connectDetailNoKeyring}
      </p>
      <form
        noValidate
        className="mt-3 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submitConnect(event);
        }}
      >
        <TextFields form={form} />
        <ZoneField form={form} />
        {setup.keyring ? null : <PassphraseField form={form} />}
        {failure !== null && fieldOf(failure) === null ? (
          <Notice tone="critical" icon={CircleAlert} title={failure.message} role="alert" />
        ) : null}
        {result === undefined ? null : <ProbeResult result={result} />}
        <div className="flex flex-wrap gap-2 pt-1">
          <Button type="submit" look="primary" disabled={isBusy}>
            {connect.isPending ? text.setup.saving : text.setup.save}
          </Button>
          <Button
            disabled={isBusy}
            onClick={() => {
              void submitTest();
            }}
          >
            {test.isPending ? text.setup.testing : text.setup.test}
          </Button>
        </div>
      </form>
    </section>
  );
}

function startingValues(setup: Setup): Connection {
  const { url, clientId, agencyId, name, agency } = setup;
  const timeZone =
    setup.timeZone === '' ? Intl.DateTimeFormat().resolvedOptions().timeZone : setup.timeZone;
  const passphrase = setup.keyring ? null : '';
  const known = { url, clientId, clientSecret: '', agencyId, timeZone, passphrase };
  // A new agency may be left without a name of its own.
  return agency === null ? known : { ...known, name, agency };
}

const FIELDS = ['url', 'clientId', 'clientSecret', 'agencyId', 'timeZone', 'passphrase'] as const;

/** The engine names the field it refuses as `field: what is wrong`. */
function fieldOf(failure: CallFailure): (typeof FIELDS)[number] | null {
  if (failure.code !== 'bad-request') return null;
  return FIELDS.find((field) => failure.message.startsWith(`${field}: `)) ?? null;
}

function showBesideField(form: ConnectionFields, failure: CallFailure): void {
  const field = fieldOf(failure);
  if (field === null) return;
  const message = failure.message.slice(field.length + 2);
  form.setError(field, { type: 'engine', message }, { shouldFocus: true });
}

const TEXT_FIELDS = [
  { name: 'url', type: 'url', hint: text.setup.urlHint },
  { name: 'clientId', type: 'text', hint: undefined },
  { name: 'clientSecret', type: 'password', hint: undefined },
  { name: 'agencyId', type: 'text', hint: undefined },
] as const;

function TextFields({ form }: { form: ConnectionFields }) {
  return TEXT_FIELDS.map(({ name, type, hint }) => (
    <Field
      key={name}
      label={text.setup[name]}
      hint={hint}
      error={form.formState.errors[name]?.message}
    >
      {(control) => (
        <input
          {...control}
          {...form.register(name)}
          type={type}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  ));
}

function ZoneField({ form }: { form: ConnectionFields }) {
  return (
    <Field label={text.setup.timeZone} error={form.formState.errors.timeZone?.message}>
      {(control) => (
        <select {...control} {...form.register('timeZone')}>
          <option value="">{text.setup.chooseZone}</option>
          {timeZones().map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The runtime's own list; `UTC`, which it leaves out, is a zone of some machines. */
function timeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

function PassphraseField({ form }: { form: ConnectionFields }) {
  return (
    <Field
      label={text.setup.passphrase}
      hint={text.setup.passphraseHint}
      error={form.formState.errors.passphrase?.message}
    >
      {(control) => (
        <input
          {...control}
          {...form.register('passphrase')}
          type="password"
          autoComplete="new-password"
        />
      )}
    </Field>
  );
}
