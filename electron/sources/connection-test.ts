import type { Connection, ConnectionTest } from '../../shared/contract/views.ts';
import type { Capabilities } from '../../shared/domain/feed.ts';
import { isTimeZone, type Clock } from '../../shared/util/time.ts';
import { createWellSky } from '../io/wellsky/gateway.ts';
import { parseWellSkyUrl } from '../io/wellsky/url.ts';

/** A person waits for the answer, so a silent host is given up sooner than in a sweep. */
const TIMEOUT = 20_000;
const ATTEMPTS = 2;
const REQUESTS_PER_SECOND = 5;

/** Tries a connection by reads only and says in words what was found. Stores nothing. */
export async function testConnection(
  connection: Connection,
  realClock: Clock,
  requestsPerSecond = REQUESTS_PER_SECOND,
): Promise<ConnectionTest> {
  const url = parseWellSkyUrl(connection.url);
  if (!url.ok) return notReached(url.error.message);
  if (!isTimeZone(connection.timeZone)) {
    return notReached('This time zone is not known. Choose one from the list.');
  }
  const wellsky = createWellSky({
    url: url.value,
    clientId: connection.clientId,
    clientSecret: connection.clientSecret,
    agencyId: connection.agencyId,
    timeZone: connection.timeZone,
    requestsPerSecond,
    clock: realClock,
    realClock,
    random: Math.random,
    timeoutMs: TIMEOUT,
    maxAttempts: ATTEMPTS,
  });
  try {
    const probe = await wellsky.probe();
    if (!probe.ok) return notReached(probe.failure.message);
    const { capabilities } = probe;
    return { reached: true, message: inWords(capabilities), capabilities };
  } finally {
    wellsky.close();
  }
}

function notReached(message: string): ConnectionTest {
  return { reached: false, message, capabilities: null };
}

function inWords({ scheduleFeed, visitFeed }: Capabilities): string {
  return `Connected. ${SCHEDULE[scheduleFeed]} ${VISITS[visitFeed]}`;
}

const SCHEDULE: Readonly<Record<Capabilities['scheduleFeed'], string>> = {
  granted: 'The schedule can be read.',
  refused:
    'The schedule is refused for these credentials: ask WellSky to grant the appointment feed.',
  empty: 'The schedule answers, but holds no shifts for the clients that were tried.',
  unknown: 'Whether the schedule can be read is not known yet.',
};

const VISITS: Readonly<Record<Capabilities['visitFeed'], string>> = {
  granted: 'Visits can be read.',
  refused: 'Visits are refused, so no-shows cannot be seen.',
  empty: 'No visits were found for the clients that were tried.',
  unknown: 'Whether visits can be read is not known yet.',
};
