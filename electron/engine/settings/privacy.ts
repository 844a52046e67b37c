import type { PrivacyView } from '../../../shared/contract/settings.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type { Engine } from '../engine.ts';
import type { Sources } from '../sources.ts';

/** What may leave this computer for the agency that is shown. */
export function privacyView(
  sources: Sources,
  channels: readonly Channel[],
  shown: Engine | null,
): PrivacyView {
  return {
    channels: channels.map(({ name }) => name),
    hosts: hostsOf(sources, shown),
  };
}

/** Standby itself contacts WellSky and nobody else: no updates, no statistics, no crash reports. */
function hostsOf(sources: Sources, shown: Engine | null): PrivacyView['hosts'] {
  if (shown?.source.kind === 'demo') return [{ host: '127.0.0.1', purpose: 'demo' }];
  const { url } = sources.setup(shown?.source ?? null);
  return URL.canParse(url) ? [{ host: new URL(url).host, purpose: 'wellsky' }] : [];
}
