import { z } from 'zod';
import { lastSweepSchema, type LastSweep } from '../../shared/domain/api-call.ts';
import {
  capabilitiesSchema,
  feedDaySchema,
  requestCountersSchema,
  type Capabilities,
  type FeedDay,
  type RequestCounters,
} from '../../shared/domain/feed.ts';
import type { WriteKind } from '../../shared/domain/write.ts';
import type { Instant } from '../../shared/util/time.ts';
import type { Store } from '../io/store/store.ts';

const CAPABILITIES = 'capabilities';
const COUNTERS = 'requests';
const FEED_DAYS = 'feed.days';
const LAST_SWEEP = 'sweep.last';
const WATCHED_SINCE = 'watched.since';
const CREDENTIALS_SINCE = 'credentials.since';
const CREDENTIALS = 'credentials.fingerprint';
const ALERTS_PAUSED_UNTIL = 'alerts.paused-until';
const DIGEST_SERVED = 'digest.served';
const WELLSKY_PAGE = 'wellsky.page';
const WRITE_REFUSED = 'write.refused.';

/** What the last probe found; null before the first. */
export function savedCapabilities(store: Store): Capabilities | null {
  const text = store.facts.get(CAPABILITIES);
  return text === null ? null : capabilitiesSchema.parse(JSON.parse(text));
}

export function saveCapabilities(store: Store, capabilities: Capabilities): void {
  store.facts.set(CAPABILITIES, JSON.stringify(capabilities));
}

/** Request counts and response times of the newest run. */
export function savedCounters(store: Store): RequestCounters {
  const text = store.facts.get(COUNTERS);
  if (text === null) return { count: 0, errors: 0, p50Ms: null, p95Ms: null };
  return requestCountersSchema.parse(JSON.parse(text));
}

export function saveCounters(store: Store, counters: RequestCounters): void {
  store.facts.set(COUNTERS, JSON.stringify(counters));
}

/** What the last days of reading came to, oldest first. */
export function savedFeedDays(store: Store): FeedDay[] {
  const text = store.facts.get(FEED_DAYS);
  return text === null ? [] : z.array(feedDaySchema).parse(JSON.parse(text));
}

export function saveFeedDays(store: Store, days: readonly FeedDay[]): void {
  store.facts.set(FEED_DAYS, JSON.stringify(days));
}

/** Until when alerts were paused the last time, which may be long ago; null: never. */
export function savedPause(store: Store): Instant | null {
  const text = store.facts.get(ALERTS_PAUSED_UNTIL);
  return text === null ? null : (Number(text) as Instant);
}

export function savePause(store: Store, until: Instant): void {
  store.facts.set(ALERTS_PAUSED_UNTIL, String(until));
}

/** When the digest that was served last had been due, told or empty; null before the first. */
export function savedDigest(store: Store): Instant | null {
  const text = store.facts.get(DIGEST_SERVED);
  return text === null ? null : (Number(text) as Instant);
}

export function saveDigest(store: Store, due: Instant): void {
  store.facts.set(DIGEST_SERVED, String(due));
}

/** The newest reading that had something to read; null before the first. */
export function savedLastSweep(store: Store): LastSweep | null {
  const text = store.facts.get(LAST_SWEEP);
  return text === null ? null : lastSweepSchema.parse(JSON.parse(text));
}

export function saveLastSweep(store: Store, sweep: LastSweep): void {
  store.facts.set(LAST_SWEEP, JSON.stringify(sweep));
}

/** When the schedule was first read; null before it was. */
export function savedWatchedSince(store: Store): Instant | null {
  const text = store.facts.get(WATCHED_SINCE);
  return text === null ? null : (Number(text) as Instant);
}

export function noteWatchedSince(store: Store, at: Instant): void {
  if (store.facts.get(WATCHED_SINCE) === null) store.facts.set(WATCHED_SINCE, String(at));
}

/** Since when the credentials in use have been used; null before any were. */
export function savedCredentialsSince(store: Store): Instant | null {
  const text = store.facts.get(CREDENTIALS_SINCE);
  return text === null ? null : (Number(text) as Instant);
}

/** Remembers credentials by their fingerprint; only others than before are new as of `at`. */
export function noteCredentials(store: Store, fingerprint: string, at: Instant): void {
  if (store.facts.get(CREDENTIALS) === fingerprint) return;
  store.transaction(() => {
    store.facts.set(CREDENTIALS, fingerprint);
    store.facts.set(CREDENTIALS_SINCE, String(at));
  });
}

/** Where "Open in WellSky" leads; null where nobody said. */
export function savedWellSkyPage(store: Store): string | null {
  const url = store.facts.get(WELLSKY_PAGE);
  return url === '' ? null : url;
}

export function saveWellSkyPage(store: Store, url: string | null): void {
  store.facts.set(WELLSKY_PAGE, url ?? '');
}

/** When WellSky last refused this kind of write to the account; null where it never did. */
export function savedRefusal(store: Store, kind: WriteKind): Instant | null {
  const text = store.facts.get(WRITE_REFUSED + kind);
  return text === null ? null : (Number(text) as Instant);
}

export function saveRefusal(store: Store, kind: WriteKind, at: Instant): void {
  store.facts.set(WRITE_REFUSED + kind, String(at));
}
