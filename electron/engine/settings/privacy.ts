import type { ContactedHost, PrivacyView } from '../../../shared/contract/settings.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type { Engine } from '../engine.ts';
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
  const outside = engines.flatMap(({ source }) =>
    source.store.channelSettings.all().map((settings) => ({ settings, kind: source.kind })),
  );
  const names = outside.map(({ settings }) => settings.channel);
  // The services of the demo are on this computer, like its WellSky.
  const contacted = outside.flatMap(({ settings, kind }) =>
    kind === 'demo' ? [] : hostsOf(settings),
  );
  return {
    channels: [...new Set([...channels.map(({ name }) => name), ...names])],
    hosts: uniqueHosts([...sources.hosts(), ...contacted]),
  };
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
