import { useEffect, useRef, useState } from 'react';
import { emailSchema, phoneSchema, slackIdSchema } from '../../../../shared/domain/address.ts';
import type { OutsideChannel } from '../../../../shared/domain/channel.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { useTypedDraft } from '../../../lib/draft.ts';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { TestOutcome } from './channel-test.tsx';

const ADDRESSES = { sms: phoneSchema, email: emailSchema, slack: slackIdSchema } as const;

interface AddressedTestProps {
  readonly channel: OutsideChannel;
  readonly onDone: () => void;
}

/** Sends a test to an address; one that cannot be one is refused here. */
export function AddressedTest({ channel, onDone }: AddressedTestProps) {
  const [typed, setTyped] = useTypedDraft(`test.${channel}`);
  const [isWrong, setWrong] = useState(false);
  const testing = useCommand('sendTest');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const send = () => {
    const to = ADDRESSES[channel].safeParse(typed);
    setWrong(!to.success);
    if (to.success) {
      testing.mutate({ channel, to: to.data });
    } else {
      // What became of an earlier test says nothing of this address.
      testing.reset();
      box.current?.focus();
    }
  };
  const { label, hint, problem } = text.channels.to[channel];
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!testing.isPending) send();
      }}
    >
      <Field label={label} hint={hint} error={isWrong ? problem : undefined}>
        {(control) => (
          <input
            {...control}
            ref={box}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
              if (!testing.isPending) testing.reset();
            }}
          />
        )}
      </Field>
      <TestOutcome channel={channel} testing={testing} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-disabled={testing.isPending}>
          {testing.isPending ? text.alerts.testing : text.channels.sendTest}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {text.channels.close}
        </Button>
      </div>
    </form>
  );
}
