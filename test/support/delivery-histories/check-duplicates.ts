import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import { SEVERITIES, type Incident } from '../../../shared/domain/incident.ts';
import { ENGLISH } from '../../../shared/text/sentences.ts';
import { walk } from './check-alerts.ts';
import type { History, Violation } from './facts.ts';

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
