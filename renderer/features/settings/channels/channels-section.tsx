import { Loaded } from '../../../components/loaded.tsx';
import { ScreenLink } from '../../../components/screen-link.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { text } from '../../../lib/text.ts';
import { ChannelCard } from './channel-card.tsx';

/** Over what Standby tells people, and whether it works. */
export function ChannelsSection() {
  const query = useAnswer('channels', {});
  return (
    <Loaded query={query}>
      {(channels) => (
        <>
          <ul className="card divide-y divide-line">
            {channels.map((view) => (
              <ChannelCard key={view.channel} view={view} />
            ))}
          </ul>
          <p className="flex flex-wrap gap-x-4 px-1">
            <ScreenLink to={{ screen: 'settings', section: 'alerts' }}>
              {text.channels.toAlerts}
            </ScreenLink>
            <ScreenLink to={{ screen: 'settings', section: 'recipients' }}>
              {text.channels.toRecipients}
            </ScreenLink>
          </p>
        </>
      )}
    </Loaded>
  );
}
