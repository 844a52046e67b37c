import type { ChannelName } from '../../../../shared/domain/channel.ts';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { Loaded } from '../../../components/loaded.tsx';
import { Section } from '../../../components/section.tsx';
import { ScreenLink } from '../../../components/screen-link.tsx';
import { useAnswer, usePanel } from '../../../lib/engine.tsx';
import type { SettingsSection } from '../../../lib/route.ts';
import { text } from '../../../lib/text.ts';
import { optionName } from '../policy/values.ts';

/** What may leave this computer, and to where. */
export function PrivacySection() {
  const query = useAnswer('privacy', {});
  const words = text.privacy;
  const isDemo = usePanel().data?.panel.source === 'demo';
  const leaves = (channel: ChannelName): string =>
    isDemo && channel !== 'desktop' ? text.channels.inDemo : words.channels[channel];
  return (
    <Loaded query={query}>
      {({ hosts, channels }) => (
        <>
          <Section title={words.hosts} count={hosts.length}>
            {hosts.length === 0 ? (
              <p className="px-1 text-soft">{words.noHosts}</p>
            ) : (
              <ul className="card divide-y divide-line">
                {hosts.map(({ host, purpose }) => (
                  <li key={host} className="px-3.5 py-2.5">
                    <p className="font-medium">{host}</p>
                    <p className="text-soft">{words.purposes[purpose]}</p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title={words.told}>
            <ul className="card divide-y divide-line">
              {channels.map((channel) => (
                <li key={channel} className="px-3.5 py-2.5">
                  <p className="font-medium">{text.alerts.channels[channel].title}</p>
                  <p className="text-soft">{leaves(channel)}</p>
                  <RuleLine rule={channel === 'desktop' ? 'notificationText' : 'outsideText'} />
                  {channel === 'sms' ? <RuleLine rule="askText" /> : null}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.never}>
            <ul className="card list-disc space-y-1 py-3 pr-3.5 pl-8 text-pretty">
              {words.promises.map((promise) => (
                <li key={promise}>{promise}</li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}

/** The rules of what may be said, and where they are changed. */
const PLACES = {
  notificationText: 'alerts',
  outsideText: 'alerts',
  askText: 'rules',
} as const satisfies Partial<Record<keyof Policy['privacy'], SettingsSection>>;

function RuleLine({ rule }: { rule: keyof typeof PLACES }) {
  const { data } = useAnswer('policy', {});
  const key = `privacy.${rule}` as const;
  const field = data?.fields.find((one) => one.key === key);
  if (typeof field?.value !== 'string') return null;
  const words = text.privacy;
  const shown = optionName(key, field.value);
  return (
    <p className="text-soft">
      {rule === 'askText' ? words.namesClient(shown) : words.shows(shown)}{' '}
      <ScreenLink
        to={{ screen: 'settings', section: PLACES[rule] }}
        label={`${words.change}: ${text.policy.rules[key].label}`}
      >
        {words.change}
      </ScreenLink>
    </p>
  );
}
