import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { HOUR, instant, plus, type Instant } from '../../../shared/util/time.ts';
import { GROUP_WAIT } from './outbox.ts';
import { outranks } from './urgency.ts';

/** A condition without a shift is worth telling for this long. */
const CONDITION_LIFE = HOUR;

/** An alert that may have arrived is sent again this often at most. */
export const MOST_ATTEMPTS = 3;
/** How such an alert says so, in each language: the agency's may have changed in between. */
const SENT_AGAIN = LANGUAGES.map((one) => sentencesIn(one).incident.sentAgain);

/** Whether a text says that it is sent again. */
export function saysAgain({ body }: Pick<Delivery, 'body'>): boolean {
  return againApart(body).again !== '';
}

/** A text, and apart from it its end that says that it is sent again; '' where it does not. */
export function againApart(body: string): { readonly words: string; readonly again: string } {
  const again = SENT_AGAIN.find((words) => body.endsWith(words)) ?? '';
  return { words: body.slice(0, body.length - again.length), again };
}

/** A text that says that it is sent again, once. */
export function sayingAgain(body: string, language: Language): string {
  return saysAgain({ body }) ? body : body + sentencesIn(language).incident.sentAgain;
}

export interface TellingInput {
  readonly incident: Incident;
  /** The incident's deliveries: the last one, and all that are unfinished. */
  readonly deliveries: readonly Delivery[];
  /** Since when it has been open without a break; the group wait counts from here. */
  readonly openSince: Instant;
  /** Whether it has something new to say: it woke, holds another shift, or came back. */
  readonly hasNews: boolean;
  readonly now: Instant;
  /** In which an alert that is sent again says so. */
  readonly language: Language;
  readonly ids: IdSource;
}

/** What to write into the outbox, and why. */
export interface Telling {
  readonly deliveries: readonly Delivery[];
  readonly verdict: 'queued' | 'reworded' | 'withdrawn' | 'not-told';
  readonly reason: string;
}

/**
 * What the outbox should hold for one incident. Only an open incident that is neither muted nor
 * for the digest speaks. It is told once, after the group wait, and again only with news, when its
 * severity rises above what was told, or when it is unknown whether the alert arrived. News that
 * may not be told yet is owed: it is written down as withdrawn, which is told as soon as it may be.
 */
export function telling(input: TellingInput): Telling {
  const { incident, deliveries } = input;
  const waiting = deliveries.filter((one) => one.state === 'waiting');
  if (incident.state !== 'open') return silence(waiting, incident.state, input.now);
  const last = lastOf(deliveries);
  const wasTold = last !== null && last.state !== 'withdrawn' && last.state !== 'expired';
  if (incident.delivery !== 'now') {
    if (waiting.length === 0 && wasTold && input.hasNews) return owed(input);
    return silence(waiting, incident.delivery, input.now);
  }
  if (waiting.length > 0) return rewording(waiting, input);
  const isMoreSevere = wasTold && outranks(incident.severity, last.severity);
  const isBeingSent = deliveries.some((one) => one.state === 'leased');
  if (isBeingSent && !input.hasNews && !isMoreSevere) return untold('being-sent');

  const groupWaited = instant(Math.max(input.now, plus(input.openSince, GROUP_WAIT)));
  if (!wasTold) return queued(input, 'first', groupWaited);
  if (input.hasNews) return queued(input, 'news', groupWaited);
  if (isMoreSevere) return queued(input, 'more-severe', input.now);
  if (last.state === 'unknown' && last.attempts < MOST_ATTEMPTS) return again(input, last);
  return untold(last.state === 'sent' ? 'told-already' : `last-${last.state}`);
}

function untold(reason: string): Telling {
  return { deliveries: [], verdict: 'not-told', reason };
}

function silence(waiting: readonly Delivery[], reason: string, now: Instant): Telling {
  if (waiting.length === 0) return untold(reason);
  return { deliveries: withdrawn(waiting, reason, now), verdict: 'withdrawn', reason };
}

/** Taken back before they were sent. */
export function withdrawn(rows: readonly Delivery[], reason: string, now: Instant): Delivery[] {
  return rows.map((one) => ({ ...one, state: 'withdrawn', finishedAt: now, reason }));
}

/** News of an incident that is silent for now: the row keeps it until the incident may speak. */
function owed(input: TellingInput): Telling {
  const { incident, now } = input;
  const reason = incident.delivery;
  const row = newest(input, now);
  return {
    deliveries: [{ ...row, state: 'withdrawn', finishedAt: now, reason }],
    verdict: 'withdrawn',
    reason,
  };
}

function rewording(waiting: readonly Delivery[], input: TellingInput): Telling {
  const deliveries = reworded(waiting, input);
  if (deliveries.length === 0) return untold('waiting');
  return { deliveries, verdict: 'reworded', reason: 'facts-changed' };
}

/** Of what was not sent yet that which no longer says what is true, in today's words. */
export function reworded(
  waiting: readonly Delivery[],
  { incident, now, language }: Pick<TellingInput, 'incident' | 'now' | 'language'>,
): Delivery[] {
  const { headline: title, severity } = incident;
  const bodyOf = (one: Delivery): string =>
    saysAgain(one) ? sayingAgain(incident.body, language) : incident.body;
  const changed = waiting.filter(
    (one) => one.title !== title || one.body !== bodyOf(one) || one.severity !== severity,
  );
  return changed.map((one) => {
    const expiresAt = expiryOf(incident, instant(Math.max(now, one.dueAt)));
    return { ...one, title, body: bodyOf(one), severity, expiresAt };
  });
}

function queued(input: TellingInput, reason: string, dueAt: Instant): Telling {
  const expiresAt = expiryOf(input.incident, dueAt);
  if (expiresAt <= dueAt) return untold('too-late');
  return { deliveries: [newest(input, dueAt)], verdict: 'queued', reason };
}

/** Sent a second time, and says so: better twice than not at all. */
function again(input: TellingInput, last: Delivery): Telling {
  const delivery = newest(input, input.now);
  if (delivery.expiresAt <= input.now) return untold('too-late');
  const body = sayingAgain(delivery.body, input.language);
  const follows = last.follows ?? last.id;
  return {
    deliveries: [{ ...delivery, body, follows, attempts: last.attempts }],
    verdict: 'queued',
    reason: 'outcome-unknown',
  };
}

/**
 * The newest of the incident. What was written before the clock was set back stays older, or it
 * would be taken for the last word for as long.
 */
function newest(input: TellingInput, dueAt: Instant): Delivery {
  const { now, language } = input;
  const ahead = input.deliveries.map((one) => one.createdAt).filter((at) => at > now);
  const createdAt = ahead.length === 0 ? now : plus(instant(Math.max(...ahead)), 1);
  const row = deliveryOf(input, dueAt);
  const last = lastOf(input.deliveries);
  // It may have arrived, was to be sent once more, and came too late for that.
  const mayHaveArrived = last?.state === 'expired' && saysAgain(last);
  return { ...row, createdAt, body: mayHaveArrived ? sayingAgain(row.body, language) : row.body };
}

/** A first telling of an incident, on the desktop. */
export function deliveryOf(
  { incident, now, ids }: Pick<TellingInput, 'incident' | 'now' | 'ids'>,
  dueAt: Instant,
): Delivery {
  return {
    id: ids() as DeliveryId,
    incidentId: incident.id,
    channel: 'desktop',
    recipientId: null,
    follows: null,
    rung: 0,
    severity: incident.severity,
    title: incident.headline,
    body: incident.body,
    createdAt: now,
    dueAt,
    expiresAt: expiryOf(incident, dueAt),
    state: 'waiting',
    leasedUntil: null,
    attempts: 0,
    finishedAt: null,
    reason: null,
    serviceId: null,
    receipt: null,
  };
}

/** The start of the next shift; once all have started, their end; a fixed time for conditions. */
function expiryOf({ subjects, expiresAt }: Incident, dueAt: Instant): Instant {
  const toCome = subjects.map(({ start }) => start).filter((start) => start > dueAt);
  if (toCome.length > 0) return instant(Math.min(...toCome));
  return expiresAt ?? plus(dueAt, CONDITION_LIFE);
}

function lastOf(deliveries: readonly Delivery[]): Delivery | null {
  return deliveries.reduce<Delivery | null>(
    (last, one) => (last === null || one.createdAt >= last.createdAt ? one : last),
    null,
  );
}
