import type { PrivacyView } from '../../../shared/contract/settings.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type { Sources } from '../sources.ts';

/**
 * What may leave this computer. Standby contacts the hosts of its agencies and nobody else: no
 * updates, no statistics, no crash reports.
 */
export function privacyView(sources: Sources, channels: readonly Channel[]): PrivacyView {
  return {
    channels: channels.map(({ name }) => name),
    hosts: [...sources.hosts()],
  };
}
