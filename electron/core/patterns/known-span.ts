import type { ClientId } from '../../../shared/domain/ids.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';

/** Of which times the visits are known, so that a missing one means something. */
export interface KnownSpan {
  has(clientId: ClientId, at: Instant): boolean;
}

/** While anybody clocked in within this time the visits are still coming in. */
const ALIVE = 7 * DAY;

/**
 * From the first visit of anybody until the visits fell silent; of a client whose visits were not
 * read, from the first of them that a file told. Outside of it a call-out would be a failure whose
 * successes were not read. Where no client's visits were ever read, all that is known comes from
 * files, which hold those of all clients.
 */
export function knownSpan({
  visits,
  visitsReadAt,
  now,
}: Pick<Snapshot, 'visits' | 'visitsReadAt' | 'now'>): KnownSpan {
  const firstOf = new Map<ClientId | null, Instant>();
  let first = Infinity;
  let last: Instant | null = null;
  for (const { clientId, clockIn } of visits) {
    if (clockIn === null || clockIn > now) continue;
    if (clockIn < (firstOf.get(clientId) ?? Infinity)) firstOf.set(clientId, clockIn);
    if (clockIn < first) first = clockIn;
    if (last === null || clockIn > last) last = clockIn;
  }
  const until = last === null ? -Infinity : plus(last, ALIVE);
  const sinceOf = (clientId: ClientId): number => {
    const isRead = visitsReadAt.size === 0 || visitsReadAt.has(clientId);
    return isRead
      ? first
      : Math.min(firstOf.get(clientId) ?? Infinity, firstOf.get(null) ?? Infinity);
  };
  return { has: (clientId, at) => at <= until && at >= sinceOf(clientId) };
}
