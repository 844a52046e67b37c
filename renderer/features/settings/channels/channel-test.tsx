import { Bell, CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { ChannelName } from '../../../../shared/domain/channel.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useCommand, usePanel } from '../../../lib/engine.tsx';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';

/** Sends a test where nobody has to say where to, such as onto this computer's desktop. */
export function ChannelTest({ channel }: { channel: ChannelName }) {
  const testing = useCommand('sendTest');
  const words = text.alerts;
  return (
    <>
      <Button
        aria-disabled={testing.isPending}
        aria-label={words.testLabel(words.channels[channel].title)}
        onClick={() => {
          if (!testing.isPending) testing.mutate({ channel, to: null });
        }}
      >
        <Bell aria-hidden="true" className="size-[1.1em]" />
        {testing.isPending ? words.testing : words.test}
      </Button>
      <TestOutcome channel={channel} testing={testing} />
    </>
  );
}

interface TestOutcomeProps {
  readonly channel: ChannelName;
  readonly testing: Pick<ReturnType<typeof useCommand<'sendTest'>>, 'data' | 'error'>;
}

const MARKS = {
  sent: { tone: 'good', icon: CircleCheck },
  failed: { tone: 'warning', icon: CircleAlert },
  unknown: { tone: 'warning', icon: CircleHelp },
} as const;

/** What became of a test, with what to do about it. */
export function TestOutcome({ channel, testing: { data, error } }: TestOutcomeProps) {
  const isDemo = usePanel().data?.panel.source === 'demo';
  if (error !== null) {
    return <Notice tone="critical" icon={CircleAlert} title={error.message} role="alert" />;
  }
  if (data === undefined) return null;
  const { title, detail } = wordsOf(channel)[data.outcome];
  const isInvented = isDemo && channel !== 'desktop' && data.outcome === 'sent';
  return (
    <Notice {...MARKS[data.outcome]} title={title} role="status">
      {data.reason === null ? null : <p className="text-pretty">{said(data.reason)}</p>}
      <p className="text-pretty">{isInvented ? text.channels.inDemo : detail}</p>
    </Notice>
  );
}

type Outcomes = Readonly<
  Record<CallOutput<'sendTest'>['outcome'], { readonly title: string; readonly detail: string }>
>;

function wordsOf(channel: ChannelName): Outcomes {
  return channel === 'desktop' ? text.alerts.outcomes : text.channels.outcomes;
}
