import { setTimeout as sleepFor } from 'node:timers/promises';
import type { ApiObserver } from '../../../shared/domain/api-call.ts';
import type { Capabilities } from '../../../shared/domain/feed.ts';
import type { WellSky, WellSkyWrites } from '../../../shared/domain/wellsky.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import { createCounters } from './counters.ts';
import { createLine } from './line.ts';
import { createPager } from './paging.ts';
import { probeTenant } from './probe.ts';
import { createRateLimit, type Sleep } from './rate-limit.ts';
import { createReads } from './reads.ts';
import { createResilience } from './resilience.ts';
import { createFlights } from './single-flight.ts';
import { createTenant } from './tenant.ts';
import { createTokenClient } from './token.ts';
import { createTransport } from './transport.ts';
import { createWrites } from './writes.ts';

export interface WellSkyOptions {
  /** From `parseWellSkyUrl`: the origin, without `/v1`. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly agencyId: string | null;
  /** IANA zone of the agency, in which days are cut. */
  readonly timeZone: string;
  readonly requestsPerSecond: number;
  /** Schedule time, for `readAt`. */
  readonly clock: Clock;
  /** The machine's time, for token expiry, `Retry-After` and the rate limit. */
  readonly realClock: Clock;
  /** Uniform in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly sleep?: Sleep;
  /** One exchange, first to last byte. */
  readonly timeoutMs?: number;
  /** Tries of one call in all. */
  readonly maxAttempts?: number;
  readonly retryBaseMs?: number;
  /** Longest delay between tries, and the longest `Retry-After` that a call waits for. */
  readonly retryCapMs?: number;
  /** Told of every exchange; nobody by default. */
  readonly observer?: ApiObserver;
  /** A stored probe result to start from. */
  readonly capabilities?: Capabilities | null;
}

/** Reads, and beside them the few writes, which whoever only reads never holds. */
export interface Gateway extends WellSky {
  readonly writes: WellSkyWrites;
}

/** Opens access to one WellSky tenant. Nothing is sent before the first call. */
export function createWellSky(options: WellSkyOptions): Gateway {
  const { clock, realClock, random, capabilities = null, observer = NOBODY } = options;
  const sleep = options.sleep ?? realSleep;
  const retryCapMs = options.retryCapMs ?? 60 * SECOND;
  const counters = createCounters();
  const transport = createTransport({
    origin: options.url,
    timeoutMs: options.timeoutMs ?? 35 * SECOND,
    clock,
  });
  const rateLimit = createRateLimit({
    requestsPerSecond: options.requestsPerSecond,
    realClock,
    sleep,
    longestWaitMs: retryCapMs,
  });
  const ask = createLine({
    origin: options.url,
    transport,
    rateLimit,
    counters,
    observer,
    clock,
    realClock,
  });
  const tokens = createTokenClient({
    ask,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    realClock,
    startWith: capabilities?.tokenRequest ?? 'json',
  });
  const resilient = createResilience({
    maxAttempts: options.maxAttempts ?? 5,
    baseMs: options.retryBaseMs ?? 500,
    capMs: retryCapMs,
    random,
    sleep,
    observer,
    clock,
  });
  const tenant = createTenant({
    ask,
    tokens,
    resilient,
    agencyId: options.agencyId,
    startsWithAgencyId: capabilities?.agencyIdOnReads ?? false,
  });
  const pager = createPager(tenant, capabilities?.pageBase ?? {});
  const reads = createReads({ tenant, pager, timeZone: options.timeZone, clock });
  const flights = createFlights();

  return {
    clients: (since) => flights(`clients ${String(since)}`, 'sweep', () => reads.clients(since)),
    caregivers: (since) =>
      flights(`caregivers ${String(since)}`, 'sweep', () => reads.caregivers(since)),
    shifts: (range, priority) =>
      flights(`shifts ${JSON.stringify(range)}`, priority, () => reads.shifts(range, priority)),
    visits: (range, priority) =>
      flights(`visits ${JSON.stringify(range)}`, priority, () => reads.visits(range, priority)),
    charges: (range, priority) =>
      flights(`charges ${JSON.stringify(range)}`, priority, () => reads.charges(range, priority)),
    tag: (id) => flights(`tag ${id}`, 'sweep', () => reads.tag(id)),
    probe: () =>
      flights('probe', 'urgent', () =>
        probeTenant({ tenant, pager, tokens, clock, timeZone: options.timeZone }),
      ),
    writes: createWrites({ ask, tokens, tenant, agencyId: options.agencyId, clock }),
    counters: () => counters.read(),
    setPace: (requestsPerSecond) => {
      rateLimit.setPace(requestsPerSecond);
    },
    close() {
      rateLimit.close();
      transport.close();
    },
  };
}

const NOBODY: ApiObserver = {
  called: () => undefined,
  retried: () => undefined,
  circuitChanged: () => undefined,
};

const realSleep: Sleep = async (milliseconds, signal) => {
  await sleepFor(milliseconds, undefined, signal === undefined ? {} : { signal });
};
