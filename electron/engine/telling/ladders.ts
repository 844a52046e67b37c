import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { TAKEN_ALONG } from '../../../shared/domain/together.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { climbing, type Climb, type LadderInput } from '../../core/routing/ladder.ts';
import type { Messengers } from '../channels/messengers.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';
import { queueDigest } from './digesting.ts';
import { ladderSetting } from './reach.ts';

/** What is told to people of the office besides what the desktop shows. */
export interface Ladders {
  /**
   * Queues the rungs that are due, with those that soon would be and can leave in the same message,
   * and takes back and rewords those that wait. Runs inside a decision's transaction.
   */
  climb(now: Instant): void;
  /** Queues the digest when it is due, in the same transaction. */
  digest(feed: Feed, now: Instant): void;
  /** When the next rung is due, as of the last climb; null for none. */
  next(): Instant | null;
}

export function createLadders(
  source: Source,
  memory: Memory,
  messengers: Messengers,
  ids: IdSource,
): Ladders {
  let next: Instant | null = null;
  return {
    climb(now) {
      const incidents = climbers(source);
      next = null;
      if (incidents.length === 0) return;
      const setting = ladderSetting({ source, memory, messengers }, now, plus(now, DAY));
      const climbs = climbsOf(source, incidents, { ...setting, ids }, now);
      for (const { climb } of climbs) {
        source.store.outbox.put(climb.deliveries);
        if (climb.next !== null && (next === null || climb.next < next)) next = climb.next;
      }
      source.store.outbox.put(takenAlong(source, climbs, { ...setting, ids }));
    },
    digest(feed, now) {
      queueDigest({ source, messengers, ids }, feed, now);
    },
    next: () => next,
  };
}

type Setting = Omit<LadderInput, 'incident' | 'deliveries'>;

interface Climbed {
  readonly incident: Incident;
  readonly climb: Climb;
}

/** How far each incident's ladder is to be climbed. */
function climbsOf(
  source: Source,
  incidents: readonly Incident[],
  setting: Setting,
  dueBy: Instant,
): Climbed[] {
  const deliveries = deliveriesOf(source, incidents);
  return incidents.map((incident) => {
    const input = { ...setting, incident, deliveries: deliveries.get(incident.id) ?? [] };
    return { incident, climb: climbing(input, dueBy) };
  });
}

/**
 * Rungs that are due in a moment and go where something goes now: not where the desktop has still to
 * show their incident, which may be over by then.
 */
function takenAlong(source: Source, climbs: readonly Climbed[], setting: Setting): Delivery[] {
  const { now } = setting;
  const leaving = new Set(climbs.flatMap(({ climb }) => queuedNow(climb, now)).map(placeOf));
  if (leaving.size === 0) return [];
  const dueBy = plus(now, TAKEN_ALONG);
  const waiting = source.store.outbox.unfinished().filter(({ channel }) => channel === 'desktop');
  const toShow = new Set(waiting.map(({ incidentId }) => incidentId));
  const soon = climbs
    .filter(({ climb: { next } }) => next !== null && next <= dueBy)
    .flatMap(({ incident }) => (toShow.has(incident.id) ? [] : [incident]));
  return climbsOf(source, soon, setting, dueBy)
    .flatMap(({ climb }) => queuedNow(climb, now))
    .filter((row) => leaving.has(placeOf(row)));
}

function queuedNow({ deliveries }: Climb, now: Instant): Delivery[] {
  return deliveries.filter(({ state, createdAt }) => state === 'waiting' && createdAt === now);
}

function placeOf({ channel, recipientId }: Delivery): string {
  return `${channel} ${recipientId ?? ''}`;
}

/** Incidents that may be told outside, and those of which something still waits there. */
function climbers({ store }: Source): Incident[] {
  const waiting = store.outbox.unfinished().filter(({ channel }) => channel !== 'desktop');
  const unresolved = store.recipients.all().length > 0 ? store.incidents.unresolved() : [];
  const known = new Set(unresolved.map(({ id }) => id));
  const others = new Set(waiting.map(({ incidentId }) => incidentId));
  const resolved = [...others].filter((id) => !known.has(id));
  return [...unresolved, ...resolved.flatMap((id) => store.incidents.get(id) ?? [])];
}

/** All deliveries of each. */
export function deliveriesOf(
  { store }: Pick<Source, 'store'>,
  incidents: readonly Pick<Incident, 'id'>[],
): Map<Incident['id'], Delivery[]> {
  const all = store.outbox.ofIncidents(incidents.map(({ id }) => id));
  return Map.groupBy(all, ({ incidentId }) => incidentId);
}
