import {
  capabilitiesSchema,
  requestCountersSchema,
  type Capabilities,
  type RequestCounters,
} from '../../shared/domain/feed.ts';
import type { Store } from '../io/store/store.ts';

const CAPABILITIES = 'capabilities';
const COUNTERS = 'requests';

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
