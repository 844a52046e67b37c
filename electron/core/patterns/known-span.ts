import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** Of which times the visits are known, so that a missing one means something. */
export interface KnownSpan {
  has(clientId: ClientId, at: Instant): boolean;
}

/**
 * From the first visit that is known of a client (or of nobody in particular) to the newest of
 * anybody. Outside of it a call-out would be a failure whose successes were not read: before the
 * agency used WellSky, of a client whose history was not read yet, or after the feed fell silent.
 */
export function knownSpan(visits: readonly Visit[], now: Instant): KnownSpan {
  const since = new Map<ClientId | null, Instant>();
  let until = -Infinity;
  for (const { clientId, clockIn } of visits) {
    if (clockIn === null || clockIn > now) continue;
    const first = since.get(clientId);
    if (first === undefined || clockIn < first) since.set(clientId, clockIn);
    if (clockIn > until) until = clockIn;
  }
  const sinceAny = since.get(null) ?? Infinity;
  return {
    has: (clientId, at) => at <= until && at >= Math.min(since.get(clientId) ?? Infinity, sinceAny),
  };
}
