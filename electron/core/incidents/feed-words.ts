import type { Finding } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { localDateSchema, parseInstant } from '../../../shared/util/time.ts';
import { dateWords, dayHourWords } from '../sweep/clock-words.ts';
import type { Words, WordingInput } from './words.ts';

/** The words of a `feed-health` finding; an outage says what the panel's header says. */
export function feedWords(input: WordingInput): Words {
  const { finding, feed, say } = input;
  const { details } = finding;
  if (details['kind'] === 'no-clock-ins') return silenceWords(input);
  if (details['kind'] === 'quarantine') return quarantineWords(details, say);
  if (details['kind'] === 'slow') {
    return { headline: say.feed.slow, body: say.feed.slowMeans };
  }
  if (details['kind'] === 'credentials') {
    const since = dateWords(localDateSchema.parse(details['since']), say);
    return { headline: say.feed.credentials(since), body: say.feed.rotate };
  }
  if (details['kind'] === 'stale-later' || feed.message === null) {
    return {
      headline: say.feed.laterDays,
      body: say.feed.laterAlerts(String(details['clients'])),
    };
  }
  const [headline = feed.message, ...rest] = feed.message.split('. ');
  return { headline, body: rest.join('. ') };
}

function silenceWords({ finding, snapshot, say }: WordingInput): Words {
  const { now, agency } = snapshot;
  const since = parseInstant(String(finding.details['since']), agency.timeZone);
  return {
    headline:
      since === null
        ? say.feed.hardlyClockIns
        : say.feed.noClockIns(dayHourWords(since, now, agency.timeZone, say)),
    body: say.feed.clockInsMean,
  };
}

function quarantineWords(details: Finding['details'], say: Sentences): Words {
  const headline = say.feed.unreadable(Number(details['records']), Number(details['usual'] ?? 0));
  return { headline, body: say.feed.unreadableMeans };
}
