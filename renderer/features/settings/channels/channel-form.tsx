import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useForm, useWatch, type Resolver } from 'react-hook-form';
import type { ChannelInput, ChannelView } from '../../../../shared/contract/channels.ts';
import { neededSecrets, type OutsideChannel } from '../../../../shared/domain/channel.ts';
import { Button } from '../../../components/button.tsx';
import { Field, type ControlProps } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useDraft } from '../../../lib/draft.ts';
import { text } from '../../../lib/text.ts';
import {
  fieldsOf,
  serverOf,
  startingValues,
  type ChannelField,
  type TypedChannel,
} from './channel-fields.ts';
import { channelInputOf, type WrongField } from './channel-input.ts';
import { useSaveChannel } from './saving-channel.ts';

const SECRETS = ['authToken', 'password', 'clientSecret', 'refreshToken', 'webhookUrl', 'botToken'];

interface ChannelFormProps {
  readonly view: ChannelView;
  readonly channel: OutsideChannel;
  readonly onDone: () => void;
}

/** What a channel needs to know. Its secrets go to the keyring and never come back. */
export function ChannelForm({ view, channel, onDone }: ChannelFormProps) {
  const saving = useSaveChannel(view);
  const { settings, state } = view;
  // A channel that is off although it was set up has lost its secrets.
  const kept = settings === null || state === 'off' ? [] : neededSecrets(settings);
  const form = useForm<TypedChannel, unknown, ChannelInput>({
    resolver: resolverOf((typed) => channelInputOf(channel, typed, kept), channel),
    defaultValues: startingValues(channel, settings),
  });
  useDraft(`channel.${channel}`, form, SECRETS);
  const fields = fieldsOf(channel, useWatch({ control: form.control }) as TypedChannel);
  const { setFocus } = form;
  useEffect(() => {
    setFocus(fieldsOf(channel, {})[0]?.name ?? '');
  }, [setFocus, channel]);
  const submit = form.handleSubmit((input) => {
    saving.save(input, () => {
      form.reset();
      onDone();
    });
  });
  const choose = (name: string, chosen: string) => {
    if (name !== 'provider') return;
    for (const [field, value] of Object.entries(serverOf(chosen))) {
      form.setValue(field, value, { shouldDirty: true });
    }
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event);
      }}
    >
      {fields.map((field) => (
        <Field
          key={field.name}
          label={wordsFor(channel, field.name).label}
          hint={hintFor(channel, field, kept)}
          error={form.formState.errors[field.name]?.message}
        >
          {(control) => (
            <Control
              field={field}
              control={control}
              own={form.register(field.name, {
                onChange: (event: { target: { value: string } }) => {
                  choose(field.name, event.target.value);
                },
              })}
            />
          )}
        </Field>
      ))}
      {saving.failure === null ? null : (
        <Notice tone="critical" icon={CircleAlert} title={saving.failure.message} role="alert" />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={saving.isPending}>
          {saving.isPending ? text.policy.saving : text.policy.save}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.reset();
            onDone();
          }}
        >
          {text.channels.cancel}
        </Button>
      </div>
    </form>
  );
}

interface ControlFieldProps {
  readonly field: ChannelField;
  readonly control: ControlProps;
  readonly own: ReturnType<ReturnType<typeof useForm<TypedChannel>>['register']>;
}

function Control({ field, control, own }: ControlFieldProps) {
  const names: Readonly<Record<string, string>> = text.channels.options;
  if (field.kind === 'choice') {
    return (
      <select {...control} {...own}>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    );
  }
  const isSecret = field.kind === 'secret';
  return (
    <input
      {...control}
      {...own}
      type={isSecret ? 'password' : 'text'}
      autoComplete={isSecret ? 'new-password' : 'off'}
      spellCheck={false}
    />
  );
}

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string;
}

function wordsFor(channel: OutsideChannel, field: string): FieldWords {
  const all: Readonly<Record<string, FieldWords>> = text.channels.fields[channel];
  return all[field] ?? { label: field };
}

function hintFor(channel: OutsideChannel, field: ChannelField, kept: readonly string[]): string {
  const { hint = '' } = wordsFor(channel, field.name);
  if (field.kind !== 'secret') return hint;
  return `${hint} ${kept.includes(field.name) ? text.channels.kept : text.channels.secret}`;
}

/** Shows beside each wrong field what would be right. */
function resolverOf(
  check: (typed: TypedChannel) => ReturnType<typeof channelInputOf>,
  channel: OutsideChannel,
): Resolver<TypedChannel, unknown, ChannelInput> {
  const message = ({ field, problem }: WrongField) =>
    problem === 'missing' ? text.channels.missing : wordsFor(channel, field).problem;
  return (typed) => {
    const checked = check(typed);
    if (checked.ok) return { values: checked.value, errors: {} };
    const errors = checked.error.map((wrong) => [
      wrong.field,
      { type: wrong.problem, message: message(wrong) ?? '' },
    ]);
    return { values: {}, errors: Object.fromEntries(errors) as Record<string, never> };
  };
}
