import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import { SEVERITIES, type Incident } from '../../../shared/domain/incident.ts';
import { ENGLISH } from '../../../shared/text/sentences.ts';
import { localTime, minuteOfDay, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { Fact, History, Setting, Violation } from './facts.ts';

interface Known {
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly rows: ReadonlyMap<string, Delivery>;
}

/** Calls `visit` for every fact with what was committed before it. */
function walk(history: History, visit: (fact: Fact, known: Known, index: number) => void): void {
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

/** Where an alert is heard: nobody hears the same twice at the same place. */
function ear({ incidentId }: Delivery, { channel, to }: Heard['piece']): string {
  return `${incidentId} ${channel} ${to}`;
}

/** What was heard at a place, or may have been. */
interface Heard {
  readonly piece: { readonly channel: string; readonly key: string; readonly to: string };
  readonly index: number;
  readonly severity: Incident['severity'];
  readonly isCertain: boolean;
  /** Whether the service really has it, whatever it says. */
  readonly isAccepted: boolean;
}

/**
 * The same place hears of the same incident again only with news: it woke, came back, grew by a
 * shift, became more severe, or was handed over; or because somebody wants it sent again. What may
 * not have arrived is repeated without news, but says so. That a look-up did not find it makes no
 * second copy of what the service took a first one, unless it was asked by a clock that had been set.
 */
export function duplicates(history: History): Violation[] {
  const wrong: Violation[] = [];
  const heard = new Map<string, Heard>();
  const news = newsOf(history);
  /** Which alerts a service took under its own name for the message. */
  const taken = new Map<string, Set<string>>();
  let hasClockMoved = false;
  walk(history, (fact, { rows }, index) => {
    // Rows know people, not addresses: whoever has the number of somebody who left is somebody else.
    if (fact.kind === 'office') heard.clear();
    if (fact.kind === 'jumped' && fact.isSet === true) hasClockMoved = true;
    if (fact.kind === 'accepted') {
      const id = fact.serviceId ?? fact.key;
      taken.set(id, (taken.get(id) ?? new Set()).add(fact.key));
      for (const [place, one] of heard) {
        if (one.piece.key === fact.key) heard.set(place, { ...one, isAccepted: true });
      }
    }
    if (fact.kind === 'retried') {
      const wanted = rows.get(fact.key);
      const begins = `${wanted?.incidentId ?? ''} ${wanted?.channel ?? ''} `;
      for (const place of [...heard.keys()]) if (place.startsWith(begins)) heard.delete(place);
    }
    if (fact.kind === 'delivery' && fact.row.state === 'sent') {
      const { id, serviceId } = fact.row;
      const others = taken.get(serviceId ?? id) ?? new Set();
      for (const [place, one] of heard) {
        // Only what was written down is known after the process died.
        if (one.piece.key === id) heard.set(place, { ...one, isCertain: true });
        // Of two in the same words, either may be the one that the service has.
        else if (others.has(one.piece.key) && !others.has(id)) {
          heard.set(place, { ...one, isAccepted: false });
        }
      }
    }
    if (fact.kind !== 'handed' && fact.kind !== 'answered' && fact.kind !== 'looked-up') return;
    const row = rows.get(fact.key);
    if (row === undefined || row.incidentId === DIGEST) return;
    const place = ear(row, fact);
    const before = heard.get(place);
    if (fact.kind === 'looked-up') {
      const isBelieved = before?.isAccepted !== true || hasClockMoved;
      if (fact.answer.kind === 'absent' && isBelieved) heard.delete(place);
      return;
    }
    if (fact.kind === 'answered') {
      if (fact.outcome.kind === 'failed') heard.delete(place);
      return;
    }
    heard.set(place, { piece: fact, index, severity: row.severity, ...NOT_YET });
    if (before === undefined) return;
    const isNews = news(row.incidentId, before.index, index) || outranks(row, before);
    if (isNews || (!before.isCertain && saysSo(fact.text))) return;
    const what = before.isCertain ? 'arrived' : 'may have arrived, and it does not say so';
    wrong.push({ rule: 'duplicates', detail: `${row.id}: ${before.piece.key} ${what}`, index });
  });
  return wrong;
}

/** What is known of a text at the moment in which it leaves. */
const NOT_YET = { isCertain: false, isAccepted: false } as const;

function saysSo(text: string): boolean {
  const { sentAgain, someSentAgain } = ENGLISH.incident;
  return [sentAgain, someSentAgain].some((words) => text.includes(words.trim()));
}

function outranks(a: Pick<Incident, 'severity'>, b: Pick<Incident, 'severity'>): boolean {
  return SEVERITIES.indexOf(a.severity) < SEVERITIES.indexOf(b.severity);
}

/** Whether an incident had news between two places of the history. */
function newsOf(history: History): (id: string, from: number, to: number) => boolean {
  const places = new Map<string, number[]>();
  walk(history, (fact, { incidents }, index) => {
    if (fact.kind !== 'incident') return;
    const { incident } = fact;
    const before = incidents.get(incident.id);
    if (before === undefined || !isNews(before, incident)) return;
    places.set(incident.id, [...(places.get(incident.id) ?? []), index]);
  });
  return (id, from, to) => (places.get(id) ?? []).some((at) => at > from && at < to);
}

function isNews(before: Incident, after: Incident): boolean {
  const woke = before.state !== 'open' && after.state === 'open';
  const spoke = before.delivery !== 'now' && after.delivery === 'now';
  const isHandedOver = (after.assignedTo ?? null) !== (before.assignedTo ?? null);
  const grew = after.subjects.some((one) =>
    before.subjects.every(({ shift }) => shift !== one.shift),
  );
  // A text of a caregiver that somebody of the office has to read.
  const hears = (after.repliesNoted ?? []).length > (before.repliesNoted ?? []).length;
  return woke || spoke || grew || hears || isHandedOver || outranks(after, before);
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
