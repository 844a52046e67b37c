import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { isQuiet } from './check-alerts.ts';
import type { Fact, History, OfficePlace, Place, Violation } from './facts.ts';

/** How long the desktop waits for an acknowledgement. */
const PATIENCE: Partial<Record<Incident['severity'], number>> = {
  critical: 5 * MINUTE,
  high: 20 * MINUTE,
};
/** From a rung's time to its try: one look of the engine. */
const TO_CLIMB = 3 * MINUTE;

/** What can leave in one message with another may leave this much before its time. */
const TAKEN_ALONG = 10 * SECOND;

/** What was shown on the desktop and waits for somebody. */
interface Shown {
  /** Since then nothing held it, and the computer ran. */
  readonly since: Instant;
}

/**
 * What was shown on the desktop, or may have been, and not acknowledged in time goes to somebody
 * outside, where anybody can be told. What is shown again because it may not have arrived is no
 * reason to wait longer.
 */
export function climbs(history: History): Violation[] {
  const wrong: Violation[] = [];
  const shown = new Map<string, Shown>();
  /** Since when it speaks without a break; off duty a rung may come before the desktop. */
  const speakingFrom = new Map<string, number>();
  const incidents = new Map<string, Incident>();
  const rows = new Map<string, Delivery>();
  const stopped = new Set<string>();
  let places: readonly Place[] = [];
  let pausedUntil: Instant | null = null;
  const startAnew = (at: Instant): void => {
    for (const [id, one] of shown) shown.set(id, { ...one, since: at });
  };
  /** With news the ladder begins anew. */
  const show = ({ incidentId, follows }: Delivery, at: Instant): void => {
    const incident = incidents.get(incidentId);
    if (incident === undefined || !isSpeaking(incident)) return;
    if (follows === null || !shown.has(incidentId)) shown.set(incidentId, { since: at });
  };
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'jumped') startAnew(fact.at);
    for (const [id, { since }] of shown) {
      const incident = incidents.get(id);
      const patience = incident === undefined ? undefined : PATIENCE[incident.severity];
      if (patience === undefined || fact.at < plus(since, patience + TO_CLIMB)) continue;
      const heldAt = lastHeld(since, plus(since, patience + TO_CLIMB), pausedUntil, history);
      if (heldAt !== null && incident !== undefined) {
        shown.set(id, { since: plus(heldAt, MINUTE) });
        continue;
      }
      shown.delete(id);
      if (!places.some(({ channel, to }) => !stopped.has(`${channel} ${to}`))) continue;
      if (hasRung(history.facts, speakingFrom.get(id) ?? 0, index, id)) continue;
      wrong.push({ rule: 'climbs', detail: `${id} is told to nobody outside`, index });
    }
    switch (fact.kind) {
      case 'office':
        ({ places } = fact);
        startAnew(fact.at);
        return;
      case 'opted-out':
        stopped.add(`${fact.channel} ${fact.to}`);
        return;
      case 'opted-in':
        stopped.delete(`${fact.channel} ${fact.to}`);
        return;
      case 'paused':
        pausedUntil = fact.until;
        startAnew(fact.at);
        return;
      case 'killed':
      case 'wellsky':
        startAnew(fact.at);
        return;
      case 'delivery':
        rows.set(fact.row.id, fact.row);
        if (isUnanswered(fact.row, rows)) show(fact.row, fact.at);
        return;
      case 'incident': {
        const { incident } = fact;
        if (!isSpeaking(incident)) shown.delete(incident.id);
        const before = incidents.get(incident.id);
        if (before === undefined || !isSpeaking(incident)) speakingFrom.set(incident.id, index);
        if (before !== undefined && before.severity !== incident.severity) startAnew(fact.at);
        incidents.set(incident.id, incident);
        return;
      }
      case 'answered': {
        const row = rows.get(fact.key);
        if (row?.channel === 'desktop' && fact.outcome.kind !== 'failed') show(row, fact.at);
        return;
      }
      default:
        return;
    }
  });
  return wrong;
}

/**
 * Whether it may have been shown on the desktop although nobody answered: the lease ran out. That of
 * an earlier telling, after a later one, is no showing of what is said now.
 */
function isUnanswered(row: Delivery, rows: ReadonlyMap<string, Delivery>): boolean {
  if (row.channel !== 'desktop' || row.state !== 'unknown') return false;
  return [...rows.values()].every(
    ({ incidentId, channel, state, createdAt }) =>
      incidentId !== row.incidentId ||
      channel !== 'desktop' ||
      state === 'withdrawn' ||
      createdAt <= row.createdAt,
  );
}

function isSpeaking({ state, delivery }: Incident): boolean {
  return state === 'open' && delivery === 'now';
}

/** The last minute of a span in which nothing that is not critical is told, or nothing at all. */
function lastHeld(
  from: Instant,
  to: Instant,
  pausedUntil: Instant | null,
  { setting }: History,
): Instant | null {
  for (let at = to; at >= from; at = plus(at, -MINUTE)) {
    if ((pausedUntil !== null && at < pausedUntil) || isQuiet(at, setting)) return at;
  }
  return null;
}

function hasRung(facts: readonly Fact[], from: number, to: number, id: string): boolean {
  return facts.slice(from, to).some((fact) => {
    return fact.kind === 'delivery' && fact.row.incidentId === id && fact.row.channel !== 'desktop';
  });
}

/**
 * Nobody outside hears before the desktop had its time, but for the moment for which a message takes
 * along what would be the next, while somebody on duty can be told. The time
 * counts from the first showing, which may have arrived, and ends with one that surely did not.
 */
export function rungsWait(history: History): Violation[] {
  const wrong: Violation[] = [];
  const incidents = new Map<string, Incident>();
  const rows = new Map<string, Delivery>();
  /** Where each row was first written. */
  const queuedAt = new Map<string, number>();
  /** When the desktop first showed this telling of it, with nothing in between that may shorten the wait. */
  const shownAt = new Map<string, { readonly at: Instant; readonly index: number }>();
  /** Tellings of which somebody outside has heard, by what they follow. */
  const heard = new Set<string | null>();
  const stopped = new Set<string>();
  let places: readonly OfficePlace[] = [];
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'office') ({ places } = fact);
    if (fact.kind === 'opted-out') stopped.add(`${fact.channel} ${fact.to}`);
    if (fact.kind === 'opted-in') stopped.delete(`${fact.channel} ${fact.to}`);
    if (fact.kind === 'delivery') {
      const { id, incidentId, channel, state, follows } = fact.row;
      rows.set(id, fact.row);
      if (!queuedAt.has(id)) queuedAt.set(id, index);
      if (channel === 'desktop' && state === 'failed') shownAt.delete(incidentId);
      // A rung that may have arrived is followed at once where its channel does not work.
      if (channel !== 'desktop' && state === 'unknown') heard.add(follows);
      if (follows === null && isUnanswered(fact.row, rows)) {
        shownAt.set(incidentId, { at: fact.at, index });
      }
    }
    if (fact.kind === 'jumped' || fact.kind === 'retried') shownAt.clear();
    if (fact.kind === 'incident') {
      const { incident } = fact;
      incidents.set(incident.id, incident);
      const isPlain = incident.state === 'open' && (incident.assignedTo ?? null) === null;
      if (!isPlain) shownAt.delete(incident.id);
    }
    if (fact.kind !== 'answered' && fact.kind !== 'handed') return;
    const row = rows.get(fact.key);
    if (row === undefined) return;
    const incident = incidents.get(row.incidentId);
    if (fact.kind === 'answered') {
      if (row.channel !== 'desktop') {
        shownAt.delete(row.incidentId);
        heard.add(row.follows);
      } else if (fact.outcome.kind === 'sent' && row.follows === null) {
        shownAt.set(row.incidentId, { at: fact.at, index });
      }
      return;
    }
    const shown = shownAt.get(row.incidentId);
    const patience = incident === undefined ? undefined : PATIENCE[incident.severity];
    const isOnDuty = places.some(
      ({ channel, to, isOnDuty: one }) => one && !stopped.has(`${channel} ${to}`),
    );
    const isHandedOver = (incident?.assignedTo ?? null) !== null;
    if (row.channel === 'desktop' || shown === undefined || !isOnDuty || isHandedOver) return;
    if (row.follows !== null && heard.has(row.follows)) return;
    // What was queued before follows an earlier showing, which may not have arrived.
    if (patience === undefined || (queuedAt.get(row.id) ?? index) < shown.index) return;
    if (fact.at >= plus(shown.at, patience - TAKEN_ALONG)) return;
    wrong.push({ rule: 'rungs-wait', detail: `${row.id} left too early`, index });
  });
  return wrong;
}
