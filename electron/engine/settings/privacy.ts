import type { ContactedHost, PrivacyView } from '../../../shared/contract/settings.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import type { Sources } from '../sources.ts';

/**
 * What may leave this computer. Standby contacts the hosts of its agencies and of the channels that
 * are set up for them, and nobody else: no updates, no statistics, no crash reports.
 */
export function privacyView(
  sources: Sources,
  channels: readonly Channel[],
  engines: readonly Engine[],
): PrivacyView {
  const names = engines.flatMap(({ source }) =>
    source.store.channelSettings.all().map(({ channel }) => channel),
  );
  return {
    channels: [...new Set([...channels.map(({ name }) => name), ...names])],
    hosts: uniqueHosts([...sources.hosts(), ...engines.flatMap(({ source }) => contacted(source))]),
  };
}

/** The telephone network of the demo is on this computer, and it sends nothing else. */
function contacted({ kind, store }: Source): ContactedHost[] {
  return kind === 'demo' ? [] : store.channelSettings.all().flatMap(hostsOf);
}

function hostsOf(settings: ChannelSettings): ContactedHost[] {
  switch (settings.channel) {
    case 'sms':
      return [{ host: 'api.twilio.com', purpose: 'sms' }];
    case 'email': {
      const { host, signIn, tokenUrl } = settings;
      const mail: ContactedHost = { host, purpose: 'email' };
      if (signIn === 'password' || tokenUrl === null) return [mail];
      return [mail, { host: new URL(tokenUrl).host, purpose: 'email' }];
    }
    case 'slack': {
      const host = settings.kind === 'webhook' ? 'hooks.slack.com' : 'slack.com';
      return [{ host, purpose: 'slack' }];
    }
  }
}

function uniqueHosts(hosts: readonly ContactedHost[]): ContactedHost[] {
  return [...new Map(hosts.map((one) => [`${one.purpose} ${one.host}`, one])).values()];
}
