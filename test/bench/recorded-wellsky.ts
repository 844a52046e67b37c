import { NOT_FOUND } from '../../electron/demo/http/answer.ts';
import type { Api } from '../../electron/demo/http/api.ts';
import { findRoute } from '../../electron/demo/http/routes.ts';
import { readAnswer } from '../../electron/io/wellsky/answer.ts';
import { createPager } from '../../electron/io/wellsky/paging.ts';
import { createReads, type Reads } from '../../electron/io/wellsky/reads.ts';
import type { ReadRequest, Tenant } from '../../electron/io/wellsky/tenant.ts';
import type { Capabilities } from '../../shared/domain/feed.ts';
import type { ReadResult, WellSky } from '../../shared/domain/wellsky.ts';
import type { Clock, Instant } from '../../shared/util/time.ts';

/**
 * The gateway's reads over answers kept as JSON text: everything that happens to an answer once
 * it has arrived (JSON, paging, wire schemas), without a network. The simulator's resources
 * write each text when it is first asked for.
 */
export function recordedReads(api: Api, clock: Clock, timeZone: string): Reads {
  const texts = new Map<string, string>();
  const tenant: Tenant = {
    read(request) {
      const question = JSON.stringify([request.path, request.query, request.filters]);
      const text = texts.get(question) ?? answerText(api, request);
      texts.set(question, text);
      const exchange = { status: 200, text, location: null, retryAfter: null, date: null };
      return Promise.resolve(readAnswer({ ...exchange, askedAt: clock() }, request.what));
    },
    readWithToken: (request) => tenant.read(request, 'sweep'),
    sendsAgencyId: () => false,
  };
  const known = { patients: 0, practitioners: 0, appointment: 0, encounter: 0 } as const;
  return createReads({ tenant, pager: createPager(tenant, known), timeZone, clock });
}

function answerText(api: Api, { kind, path, query, filters }: ReadRequest): string {
  const method = kind === 'search' ? 'POST' : 'GET';
  const route = findRoute(method, path);
  if (route === null) throw new Error(`The simulator has no route ${path}.`);
  const search = new URLSearchParams(query);
  const request = { method, path, query: search, headers: {}, body: filters, ids: route.ids };
  const answer = route.handle(api, request);
  return JSON.stringify(answer === NOT_FOUND ? {} : answer.body);
}

/**
 * The port over `reads`, each question answered from memory the second time, as of now: what is
 * left of a cycle is the engine's own work. `onRequest` is told before every answer.
 */
export function rememberedWellSky(reads: Reads, clock: Clock, onRequest: () => void): WellSky {
  const remembered = new Map<string, ReadResult<unknown>>();
  const remember = async <T>(
    question: readonly unknown[],
    ask: () => Promise<ReadResult<T>>,
  ): Promise<ReadResult<T>> => {
    onRequest();
    const key = question.join(' ');
    // The key names the list that is asked for, and with it the type of its rows.
    const known = remembered.get(key) as ReadResult<T> | undefined;
    const result = known ?? (await ask());
    remembered.set(key, result);
    return result.ok ? { ...result, readAt: clock() } : result;
  };
  /** Nobody's record changes, so a list of changes is empty. */
  const unlessChanges = <T>(
    since: Instant | null,
    name: string,
    ask: () => Promise<ReadResult<T>>,
  ): Promise<ReadResult<T>> =>
    since === null
      ? remember([name], ask)
      : Promise.resolve({ ok: true, rows: [], quarantined: [], readAt: clock() });
  return {
    clients: (since) => unlessChanges(since, 'clients', () => reads.clients(null)),
    caregivers: (since) => unlessChanges(since, 'caregivers', () => reads.caregivers(null)),
    shifts: (range, priority) =>
      remember(['shifts', range.clientId, range.from, range.to], () =>
        reads.shifts(range, priority),
      ),
    visits: (range, priority) =>
      remember(['visits', range.clientId, range.from, range.to], () =>
        reads.visits(range, priority),
      ),
    charges: (range, priority) =>
      remember(['charges', range.clientId, range.from, range.to], () =>
        reads.charges(range, priority),
      ),
    tag: (id) => remember(['tag', id], () => reads.tag(id)),
    probe: () => Promise.resolve({ ok: true, capabilities: CAPABILITIES }),
    counters: () => ({ count: 0, errors: 0, p50Ms: null, p95Ms: null }),
    setPace: () => undefined,
    close() {
      remembered.clear();
    },
  };
}

const CAPABILITIES: Capabilities = {
  probedAt: 0 as Instant,
  tokenRequest: 'json',
  agencyIdOnReads: false,
  pageBase: {},
  entryWrapping: 'wrapped',
  openShiftShape: 'caregiver absent',
  scheduleFeed: 'granted',
  visitFeed: 'granted',
  unauthorizedShape: 'not probed',
};
