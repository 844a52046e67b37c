import { Bell, CircleAlert, CircleCheck } from 'lucide-react';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { PrivacyView } from '../../../../shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Section } from '../../../components/section.tsx';
import { useCommand } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';

type Channel = PrivacyView['channels'][number];

/** One way of telling the scheduler, and whether it works. */
export function ChannelTest({ channel }: { channel: Channel }) {
  const testing = useCommand('sendTest');
  const words = text.alerts;
  return (
    <Section title={words.channels[channel].title}>
      <div className="card space-y-3 px-3.5 py-3">
        <p className="text-pretty text-soft">{words.channels[channel].detail}</p>
        <Button
          aria-disabled={testing.isPending}
          onClick={() => {
            if (!testing.isPending) testing.mutate({ channel, to: null });
          }}
        >
          <Bell aria-hidden="true" className="size-[1.1em]" />
          {testing.isPending ? words.testing : words.test}
        </Button>
        {testing.error === null ? null : (
          <Notice tone="critical" icon={CircleAlert} title={testing.error.message} role="alert" />
        )}
        {testing.data === undefined ? null : <TestOutcome tested={testing.data} />}
      </div>
    </Section>
  );
}

function TestOutcome({ tested }: { tested: CallOutput<'sendTest'> }) {
  const words = text.alerts.outcomes[tested.outcome];
  const isSent = tested.outcome === 'sent';
  return (
    <Notice
      tone={isSent ? 'good' : 'warning'}
      icon={isSent ? CircleCheck : CircleAlert}
      title={words.title}
      role="status"
    >
      {tested.reason === null ? null : <p>{tested.reason}</p>}
      <p>{words.detail}</p>
    </Notice>
  );
}
