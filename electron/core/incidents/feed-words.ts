import type { Feed } from '../../../shared/domain/feed.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import { localDateSchema, parseInstant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { dateWords, dayWords, hourWords } from '../sweep/clock-words.ts';
import type { Words } from './words.ts';

interface FeedWordsInput {
  readonly finding: Finding;
  readonly feed: Feed;
  readonly snapshot: Snapshot;
}

/** The words of a `feed-health` finding; an outage says what the panel's header says. */
export function feedWords({ finding, feed, snapshot }: FeedWordsInput): Words {
  const { details } = finding;
  if (details['kind'] === 'no-clock-ins') return silenceWords(details, snapshot);
  if (details['kind'] === 'quarantine') return quarantineWords(details);
  if (details['kind'] === 'slow') {
    return {
      headline: 'WellSky answers far more slowly than usual',
      body: 'What changes in the schedule shows later until that is over',
    };
  }
  if (details['kind'] === 'credentials') {
    const since = dateWords(localDateSchema.parse(details['since']));
    return {
      headline: `WellSky credentials in use since ${since}`,
      body: 'Rotate them every 90 days: make new ones in WellSky and enter them in Settings',
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

function silenceWords(details: Finding['details'], { now, agency }: Snapshot): Words {
  const { timeZone } = agency;
  const since = parseInstant(String(details['since']), timeZone);
  return {
    headline:
      since === null
        ? 'Hardly any clock-ins arrive from WellSky'
        : `No clock-ins arrive from WellSky since ${dayWords(since, now, timeZone)} ${hourWords(since, timeZone)}`,
    body: 'No-shows and late clock-ins are not told until they do. Check in WellSky whether visits are recorded',
  };
}

function quarantineWords(details: Finding['details']): Words {
  const records = Number(details['records']);
  const usual = Number(details['usual'] ?? 0);
  const level = usual === 0 ? '' : ` (usually ${String(usual)})`;
  return {
    headline: `${String(records)} WellSky ${records === 1 ? 'record' : 'records'} could not be read${level}`,
    body: 'Standby leaves them out until they are corrected in WellSky',
  };
}
