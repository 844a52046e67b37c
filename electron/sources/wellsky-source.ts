import type { Policy } from '../../shared/domain/policy.ts';
import { ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Clock } from '../../shared/util/time.ts';
import { createCallLog } from '../engine/call-log.ts';
import type { Secrets, Source } from '../engine/parts.ts';
import { noteCredentials, savedCapabilities } from '../engine/saved-facts.ts';
import { credentialFingerprint } from '../io/secrets/credential-fingerprint.ts';
import { createMessengers } from '../io/channels/open.ts';
import { openStore, type Store } from '../io/store/store.ts';
import { createWellSky } from '../io/wellsky/gateway.ts';
import { parseWellSkyUrl } from '../io/wellsky/url.ts';

/** What is needed to read one agency and to keep what was read. */
export interface Tenant {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly agencyId: string;
  /** What people call it. */
  readonly name: string;
  readonly timeZone: string;
  readonly policy: Policy;
}

/** The machine's clock, and the one by which the agency lives (the same but in replays). */
export interface Clocks {
  readonly clock: Clock;
  readonly realClock: Clock;
}

/** Opens the cache of an agency in `dir` and the gateway to its WellSky. Sends nothing yet. */
export function openWellSkySource(
  tenant: Tenant,
  cache: { readonly dir: string; readonly key: Uint8Array },
  secrets: Secrets,
  clocks: Clocks,
): Result<Source, Problem> {
  const url = parseWellSkyUrl(tenant.url);
  if (!url.ok) return url;
  const opened = openStore({ ...cache, clock: clocks.clock });
  if (!opened.ok) return opened;
  return ok(
    sourceOver(opened.value, { ...tenant, url: url.value }, { ...clocks, key: cache.key, secrets }),
  );
}

/**
 * A source over a cache that is already open; `tenant.url` has been parsed. Notes since when the
 * credentials have been in use, by a fingerprint under `key`, which is that of the cache.
 */
export function sourceOver(
  store: Store,
  tenant: Tenant,
  {
    clock,
    realClock,
    key,
    secrets,
  }: Clocks & { readonly key: Uint8Array; readonly secrets: Secrets },
): Source {
  const { agencyId, name, timeZone, policy } = tenant;
  noteCredentials(store, credentialFingerprint(key, tenant), clock());
  const calls = createCallLog();
  const wellsky = createWellSky({
    observer: calls,
    url: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    agencyId,
    timeZone,
    requestsPerSecond: policy.sweep.requestsPerSecond,
    clock,
    realClock,
    random: Math.random,
    capabilities: savedCapabilities(store),
  });
  return {
    kind: 'wellsky',
    agency: { id: agencyId, name, timeZone },
    policy,
    wellsky,
    writes: wellsky.writes,
    calls,
    store,
    secrets,
    openMessenger: createMessengers({ clock: realClock }),
    clock,
    close() {
      store.close();
      return Promise.resolve();
    },
  };
}
