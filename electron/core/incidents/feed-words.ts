import type { Feed } from '../../../shared/domain/feed.ts';
import type { Finding } from '../../../shared/domain/incident.ts';

/** The words of a `feed-health` finding; an outage says what the panel's header says. */
export function feedWords({ finding, feed }: { readonly finding: Finding; readonly feed: Feed }): {
  readonly headline: string;
  readonly body: string;
} {
  const { details } = finding;
  if (details['kind'] === 'quarantine') {
    const records = Number(details['records']);
    return {
      headline: `${String(records)} WellSky ${records === 1 ? 'record' : 'records'} could not be read`,
      body: 'Standby leaves them out until they are corrected in WellSky',
    };
  }
  if (details['kind'] === 'stale-later' || feed.message === null) {
    return {
      headline: 'Later days of the WellSky schedule not up to date',
      body: `Alerts for these days of ${String(details['clients'])} clients paused`,
    };
  }
  const [headline = feed.message, ...rest] = feed.message.split('. ');
  return { headline, body: rest.join('. ') };
}
