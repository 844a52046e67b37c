import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Connection, ConnectionTest } from '../../shared/contract/views.ts';
import type { Capabilities } from '../../shared/domain/feed.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Source } from '../engine/parts.ts';
import { savedCapabilities } from '../engine/saved-facts.ts';
import { attempt, databaseKey, type SecretBox } from '../io/secrets/secret-box.ts';
import { openStore } from '../io/store/store.ts';
import { createWellSky } from '../io/wellsky/gateway.ts';
import { parseWellSkyUrl } from '../io/wellsky/url.ts';
import type { Machine } from './machine.ts';

/** How WellSky is reached for one agency. */
export type Access = Omit<Connection, 'passphrase'>;

/** Opens a connected agency: its encrypted cache, and the way to its WellSky. */
export function openAgency(
  machine: Machine,
  dataDir: string,
  box: SecretBox,
  access: Access,
  policy: Policy,
): Result<Source, Problem> {
  const origin = parseWellSkyUrl(access.url);
  if (!origin.ok) return origin;
  const key = attempt(() => ok(databaseKey(box, machine.randomBytes)));
  if (!key.ok) return key;
  const dir = agencyFolder(dataDir, access);
  const opened = openStore({ dir, key: key.value, clock: machine.realClock });
  if (!opened.ok) return opened;
  const store = opened.value;
  return ok({
    kind: 'wellsky',
    agency: { id: access.agencyId, name: `Agency ${access.agencyId}`, timeZone: access.timeZone },
    policy,
    wellsky: gatewayTo(
      { ...access, url: origin.value },
      policy.sweep.requestsPerSecond,
      machine,
      savedCapabilities(store),
    ),
    store,
    clock: machine.realClock,
    close() {
      store.close();
      return Promise.resolve();
    },
  });
}

/** Tries credentials by reads only, and says in words what was found. Stores nothing. */
export async function testAccess(
  machine: Machine,
  access: Access,
  requestsPerSecond: number,
): Promise<ConnectionTest> {
  const origin = parseWellSkyUrl(access.url);
  if (!origin.ok) return { reached: false, message: origin.error.message, capabilities: null };
  const wellsky = gatewayTo({ ...access, url: origin.value }, requestsPerSecond, machine, null);
  try {
    const probe = await wellsky.probe();
    if (!probe.ok) return { reached: false, message: probe.failure.message, capabilities: null };
    const message = FEED_WORDS[probe.capabilities.scheduleFeed];
    return { reached: true, message, capabilities: probe.capabilities };
  } finally {
    wellsky.close();
  }
}

const FEED_WORDS: Readonly<Record<Capabilities['scheduleFeed'], string>> = {
  granted: 'WellSky answers, and the schedule can be read.',
  refused:
    'WellSky answers, but does not let this client read the schedule. Ask WellSky support to grant it.',
  empty: 'WellSky answers, but shows no shifts. Check the agency ID.',
  unknown: 'WellSky answers. Whether the schedule can be read will show at the first reading.',
};

/** The name of an agency's secret in the box. */
export function secretName(access: Pick<Access, 'agencyId' | 'url'>): string {
  return `client-secret.${fingerprint(access)}`;
}

/** One folder for each agency of each WellSky; ids may hold what a file name must not. */
function agencyFolder(dataDir: string, access: Pick<Access, 'agencyId' | 'url'>): string {
  return join(dataDir, 'agencies', fingerprint(access));
}

function fingerprint({ agencyId, url }: Pick<Access, 'agencyId' | 'url'>): string {
  const origin = parseWellSkyUrl(url);
  const name = `${origin.ok ? origin.value : url} ${agencyId}`;
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

function gatewayTo(
  access: Access,
  requestsPerSecond: number,
  { realClock, random }: Machine,
  capabilities: Capabilities | null,
): Source['wellsky'] {
  const { url, clientId, clientSecret, agencyId, timeZone } = access;
  return createWellSky({
    url,
    clientId,
    clientSecret,
    agencyId,
    timeZone,
    requestsPerSecond,
    clock: realClock,
    realClock,
    random,
    capabilities,
  });
}
