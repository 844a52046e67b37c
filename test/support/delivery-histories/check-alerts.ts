import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { localTime, minuteOfDay, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Fact, History, Setting, Violation } from './facts.ts';

interface Known {
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly rows: ReadonlyMap<string, Delivery>;
}

/** Calls `visit` for every fact with what was committed before it. */
export function walk(
  history: History,
  visit: (fact: Fact, known: Known, index: number) => void,
): void {
  const incidents = new Map<string, Incident>();
  const rows = new Map<string, Delivery>();
  history.facts.forEach((fact, index) => {
    visit(fact, { incidents, rows }, index);
    if (fact.kind === 'incident') incidents.set(fact.incident.id, fact.incident);
    if (fact.kind === 'delivery') rows.set(fact.row.id, fact.row);
  });
}

/**
 * Nothing is told of what is acknowledged, snoozed, resolved, muted or for the digest; but what was
 * handed to somebody is told to her outside, though it belongs in the digest.
 */
export function afterEnd(history: History): Violation[] {
  const wrong: Violation[] = [];
  walk(history, (fact, { incidents, rows }, index) => {
    if (fact.kind !== 'handed') return;
    const row = rows.get(fact.key);
    if (row === undefined || row.incidentId === DIGEST) return;
    const incident = incidents.get(row.incidentId);
    if (incident?.state === 'open' && maySpeak(incident, row)) return;
    const state = incident === undefined ? 'unknown' : `${incident.state}, ${incident.delivery}`;
    wrong.push({ rule: 'after-end', detail: `${fact.key} while it was ${state}`, index });
  });
  return wrong;
}

function maySpeak({ delivery, assignedTo = null }: Incident, row: Delivery): boolean {
  if (delivery === 'now') return true;
  const isHers = assignedTo !== null && row.recipientId === assignedTo;
  return delivery === 'digest' && row.channel !== 'desktop' && isHers;
}

/** A pause holds everything, quiet hours everything below critical. */
export function held(history: History): Violation[] {
  const wrong: Violation[] = [];
  let pausedUntil: Instant | null = null;
  walk(history, (fact, { rows }, index) => {
    if (fact.kind === 'paused') pausedUntil = fact.until;
    const row = fact.kind === 'handed' ? rows.get(fact.key) : undefined;
    if (row === undefined) return;
    if (pausedUntil !== null && fact.at < pausedUntil) {
      wrong.push({ rule: 'held', detail: `${row.id} in a pause`, index });
    }
    if (row.severity !== 'critical' && isQuiet(fact.at, history.setting)) {
      wrong.push({ rule: 'held', detail: `${row.id} (${row.severity}) in quiet hours`, index });
    }
  });
  return wrong;
}

/** By the wall clock alone, without the code under test. */
export function isQuiet(at: Instant, { zone, quietFrom, quietTo }: Setting): boolean {
  if (quietFrom === null || quietTo === null) return false;
  const { minute } = localTime(at, zone);
  const [start, end] = [minuteOfDay(quietFrom), minuteOfDay(quietTo)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

/** From an incident's news to its first try: the group wait, and one look of the engine. */
const TO_TELL = 3 * MINUTE;

/** A span in which an incident spoke, and why it began to. */
interface Speaking {
  readonly id: string;
  readonly from: number;
  readonly isOwed: boolean;
}

/**
 * Whoever may be told is told: an incident that is open and for now, and that nothing held for a
 * while, has a delivery of its own since it had news; one that stayed `withdrawn` is none.
 */
export function told(history: History): Violation[] {
  const wrong: Violation[] = [];
  const speaking = new Map<string, Speaking>();
  const end = history.facts.length;
  const close = (id: string, to: number): void => {
    const span = speaking.get(id);
    speaking.delete(id);
    if (span?.isOwed !== true || !isLong(history, span, to)) return;
    if (!hasRow(history, span, to))
      wrong.push({ rule: 'told', detail: `${id} is not told`, index: to });
  };
  walk(history, (fact, { incidents }, index) => {
    if (fact.kind !== 'incident') return;
    const { incident } = fact;
    const speaks = incident.state === 'open' && incident.delivery === 'now';
    const before = incidents.get(incident.id);
    if (!speaks) close(incident.id, index);
    else if (!speaking.has(incident.id)) {
      const isByHand = history.facts
        .slice(Math.max(0, index - 3), index + 3)
        .some((one) => one.kind === 'reopened' && one.incidentId === incident.id);
      const rested = before?.state === 'acknowledged' || before?.state === 'snoozed';
      const isOwed = before === undefined || (rested && !isByHand);
      speaking.set(incident.id, { id: incident.id, from: index, isOwed });
    }
  });
  for (const id of [...speaking.keys()]) close(id, end);
  return wrong;
}

/** Whether it stood long enough while the computer ran, nothing was held, and time was steady. */
function isLong({ facts, setting, endedAt }: History, span: Speaking, to: number): boolean {
  let loudSince: Instant | null = null;
  let pausedUntil: Instant | null = pauseAt(facts, span.from);
  let isCritical = false;
  for (let index = span.from; index <= to; index += 1) {
    const fact = facts[index];
    const at = fact?.at ?? endedAt;
    if (fact?.kind === 'jumped') loudSince = null;
    if (loudSince !== null && at >= plus(loudSince, TO_TELL)) return true;
    if (fact?.kind === 'paused') pausedUntil = fact.until;
    if (fact?.kind === 'incident' && fact.incident.id === span.id) {
      isCritical = fact.incident.severity === 'critical';
    }
    const isHeld =
      (pausedUntil !== null && at < pausedUntil) || (!isCritical && isQuiet(at, setting));
    const isBroken =
      fact?.kind === 'jumped' || fact?.kind === 'killed' || fact?.kind === 'answered';
    loudSince = isHeld || isBroken ? null : (loudSince ?? at);
  }
  return false;
}

function pauseAt(facts: readonly Fact[], index: number): Instant | null {
  const last = facts.slice(0, index).findLast((fact) => fact.kind === 'paused');
  return last?.kind === 'paused' ? last.until : null;
}

/** A row of the incident that was written since the span began and is not merely withdrawn. */
function hasRow({ facts }: History, { id, from }: Speaking, to: number): boolean {
  const last = new Map<string, Delivery>();
  // The decision that opened it queues in the same commit, written after the incident.
  for (const fact of facts.slice(from, Math.max(to, from + 1) + 1)) {
    if (fact.kind === 'delivery' && fact.row.incidentId === id) last.set(fact.row.id, fact.row);
  }
  return [...last.values()].some(({ state }) => state !== 'withdrawn');
}

/**
 * An alert that did not arrive is shown to the scheduler as long as its incident wants somebody and
 * nothing was told to the same person over the same channel since.
 */
export function failuresShown(history: History): Violation[] {
  const { facts, shown, endedAt } = history;
  if (shown === null) return [];
  const incidents = new Map<string, Incident>();
  const last = new Map<string, Delivery>();
  for (const fact of facts) {
    if (fact.kind === 'incident') incidents.set(fact.incident.id, fact.incident);
    if (fact.kind !== 'delivery') continue;
    const { row } = fact;
    const place = `${row.incidentId} ${row.channel} ${row.recipientId ?? ''}`;
    const before = last.get(place);
    if (before === undefined || before.createdAt <= row.createdAt) last.set(place, row);
  }
  return [...last.values()].flatMap(({ id, state, incidentId, createdAt }) => {
    const isFailed = state === 'failed' || state === 'expired' || state === 'unknown';
    const isRecent = createdAt > plus(endedAt, -23 * 60 * MINUTE) && createdAt <= endedAt;
    const isOver = incidents.get(incidentId)?.state === 'resolved';
    if (!isFailed || !isRecent || isOver || shown.has(id)) return [];
    const detail = `${id} is ${state} and nobody is told`;
    return [{ rule: 'failures-shown', detail, index: facts.length }];
  });
}
