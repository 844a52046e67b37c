import { Bell, CircleAlert, Hourglass } from 'lucide-react';
import { useRef } from 'react';
import type { ChannelView } from '../../../../shared/contract/channels.ts';
import type { ChannelSettings, OutsideChannel } from '../../../../shared/domain/channel.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useNow } from '../../../lib/clock.tsx';
import { useTypedDraft } from '../../../lib/draft.ts';
import { useKeepFocus } from '../../../lib/focus.ts';
import { momentFrom, phoneNumber } from '../../../lib/format.ts';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';
import { AddressedTest } from './addressed-test.tsx';
import { ChannelForm } from './channel-form.tsx';
import { ChannelStateMark } from './channel-state.tsx';
import { ChannelTest } from './channel-test.tsx';
import { SwitchOff } from './switch-off.tsx';

type Opened = '' | 'form' | 'test' | 'off';

/** One channel: how it does, and what can be done about it. */
export function ChannelCard({ view }: { view: ChannelView }) {
  const { channel } = view;
  const root = useRef<HTMLLIElement>(null);
  const [typed, setOpened] = useTypedDraft(`opened.${channel}`);
  const opened = typed as Opened;
  const close = () => {
    setOpened('');
  };
  const keepFocus = useKeepFocus(root, 'button, input', opened);
  const { title, detail } = text.alerts.channels[channel];
  return (
    <li ref={root} {...keepFocus} className="space-y-3 px-3.5 py-3">
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="font-semibold">{title}</h2>
          <ChannelStateMark view={view} />
        </div>
        <p className="text-pretty text-soft">{detail}</p>
        {view.settings === null || opened === 'form' ? null : <p>{sendsAs(view.settings)}</p>}
        {opened === '' ? <LastSent view={view} /> : null}
      </div>
      <Troubles view={view} />
      <Unheard view={view} />
      {channel === 'desktop' ? <ChannelTest channel={channel} /> : null}
      {view.isOffered ? null : <p className="text-soft">{text.channels.notInDemo}</p>}
      {channel === 'desktop' || opened !== '' || !view.isOffered ? null : (
        <Actions view={view} channel={channel} onOpen={setOpened} />
      )}
      {channel !== 'desktop' && opened === 'form' ? (
        <ChannelForm view={view} channel={channel} onDone={close} />
      ) : null}
      {channel !== 'desktop' && opened === 'test' ? (
        <AddressedTest channel={channel} onDone={close} />
      ) : null}
      {channel !== 'desktop' && opened === 'off' ? (
        <SwitchOff channel={channel} onDone={close} />
      ) : null}
    </li>
  );
}

function LastSent({ view: { lastSentAt } }: { view: ChannelView }) {
  const now = useNow();
  const zone = useZone();
  if (lastSentAt === null) return null;
  return <p className="text-soft">{text.channels.lastSent(momentFrom(now, lastSentAt, zone))}</p>;
}

function Troubles({ view: { problem, pausedUntil, state } }: { view: ChannelView }) {
  const now = useNow();
  const zone = useZone();
  return (
    <>
      {problem === null ? null : (
        <Notice
          tone={state === 'refused' ? 'critical' : 'warning'}
          icon={CircleAlert}
          title={said(problem)}
        />
      )}
      {pausedUntil === null || pausedUntil <= now ? null : (
        <Notice
          tone="calm"
          icon={Hourglass}
          title={text.channels.pausedUntil(momentFrom(now, pausedUntil, zone))}
        />
      )}
    </>
  );
}

/** Sending may go well meanwhile, so this stands beside how the channel does. */
function Unheard({ view: { channel, unheard } }: { view: ChannelView }) {
  const now = useNow();
  const zone = useZone();
  if (unheard === null) return null;
  const words = text.channels.unheard;
  return (
    <Notice
      tone="warning"
      icon={CircleAlert}
      title={words.since(momentFrom(now, unheard.since, zone))}
    >
      <p>{said(unheard.problem)}</p>
      <p>{channel === 'slack' ? words.slack : words.sms}</p>
    </Notice>
  );
}

interface ActionsProps {
  readonly view: ChannelView;
  readonly channel: OutsideChannel;
  readonly onOpen: (what: Opened) => void;
}

function Actions({ view, channel, onOpen }: ActionsProps) {
  const words = text.channels;
  const name = text.alerts.channels[channel].title;
  const isSetUp = view.settings !== null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {isSetUp && view.needsAddress ? (
        <Button
          aria-label={text.alerts.testLabel(name)}
          onClick={() => {
            onOpen('test');
          }}
        >
          <Bell aria-hidden="true" className="size-[1.1em]" />
          {text.alerts.test}
        </Button>
      ) : null}
      {isSetUp && !view.needsAddress ? <ChannelTest channel={channel} /> : null}
      <Button
        look={isSetUp ? 'plain' : 'primary'}
        aria-label={isSetUp ? words.changeLabel(name) : words.setUpLabel(name)}
        onClick={() => {
          onOpen('form');
        }}
      >
        {isSetUp ? words.change : words.setUp}
      </Button>
      {isSetUp ? (
        <Button
          look="quiet"
          aria-label={words.switchOffLabel(name)}
          onClick={() => {
            onOpen('off');
          }}
        >
          {words.switchOff}
        </Button>
      ) : null}
    </div>
  );
}

/** From where and how it sends, in a line. */
function sendsAs(settings: ChannelSettings): string {
  const words = text.channels.sends;
  switch (settings.channel) {
    case 'sms':
      return words.sms(phoneNumber(settings.from));
    case 'email':
      return words.email(settings.from, settings.host);
    case 'slack':
      return words[settings.kind];
  }
}
