import type { Window } from '../../../shared/domain/feed.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { addDays, localDate, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { reachableLimits, type Limits } from './plan.ts';

/** What is known of the reading of one client's day. */
export interface AsOf {
  /** Newest complete reading; null before the first. */
  readonly readAt: Instant | null;
  /** What the newest attempt came to, where it failed. */
  readonly failure: Window['failure'];
  /** Since when attempts have failed; null while they work. */
  readonly failedAt: Instant | null;
  /** Whether the reading is older than its limit, or missing. */
  readonly isStale: boolean;
}

/** How old every part of the schedule is; made once for many questions. */
export interface AsOfIndex {
  onDay(clientId: ClientId, day: LocalDate): AsOf;
  /** Of the day on which a shift that starts at `start` is found. */
  at(clientId: ClientId, start: Instant): AsOf;
}

interface AsOfInput {
  readonly windows: readonly Window[];
  readonly limits: Limits;
  readonly now: Instant;
  readonly timeZone: string;
}

/** Today, tomorrow and earlier days are measured by the near limit, later ones by the far limit. */
export function asOfIndex({ windows, limits, now, timeZone }: AsOfInput): AsOfIndex {
  const tomorrow = addDays(localDate(now, timeZone), 1);
  const byClient = new Map<ClientId, Window[]>();
  for (const window of windows) {
    const known = byClient.get(window.clientId);
    if (known === undefined) byClient.set(window.clientId, [window]);
    else known.push(window);
  }
  const known = new Map<string, AsOf>();
  const lookUp = (clientId: ClientId, day: LocalDate): AsOf => {
    const covering = (byClient.get(clientId) ?? []).filter(
      (window) => window.from <= day && day <= window.to,
    );
    const newest = newestAttempt(covering);
    const readAt = newest?.readAt ?? null;
    const limit = day <= tomorrow ? limits.nearMs : limits.farMs;
    return {
      readAt,
      failure: newest?.failure ?? null,
      failedAt: newest?.failedAt ?? null,
      isStale: readAt === null || now - readAt > limit,
    };
  };
  const onDay = (clientId: ClientId, day: LocalDate): AsOf => {
    const name = `${day} ${clientId}`;
    const asOf = known.get(name) ?? lookUp(clientId, day);
    known.set(name, asOf);
    return asOf;
  };
  return { onDay, at: (clientId, start) => onDay(clientId, localDate(start, timeZone)) };
}

/** The same for a snapshot, by the limits that hold for an agency of its size. */
export function asOfSnapshot(
  snapshot: Pick<Snapshot, 'agency' | 'clients' | 'now' | 'policy' | 'windows'>,
): AsOfIndex {
  const known = indexes.get(snapshot);
  if (known !== undefined) return known;
  const index = asOfIndex({
    windows: snapshot.windows,
    limits: reachableLimits(sweptClients(snapshot).length, snapshot.policy),
    now: snapshot.now,
    timeZone: snapshot.agency.timeZone,
  });
  indexes.set(snapshot, index);
  return index;
}

/** Several steps of one decision ask about the same snapshot. */
const indexes = new WeakMap<object, AsOfIndex>();

/** Clients whose schedule is read and spoken of: active, and not known to be prospects. */
export function sweptClients({ clients }: Pick<Snapshot, 'clients'>): ClientId[] {
  return [...clients.values()]
    .filter((client) => client.active && client.isClient !== false)
    .map((client) => client.id);
}

/** Where two windows cover a day, just after midnight, the one tried last counts. */
function newestAttempt(windows: readonly Window[]): Window | undefined {
  const triedAt = (window: Window): number => Math.max(window.readAt ?? -1, window.failedAt ?? -1);
  return windows.reduce<Window | undefined>(
    (newest, one) => (newest === undefined || triedAt(one) > triedAt(newest) ? one : newest),
    undefined,
  );
}
