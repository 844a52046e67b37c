import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import {
  addDays,
  atLocal,
  HOUR,
  localDate,
  MINUTE,
  minuteOfDay,
  plus,
  type Instant,
} from '../../../shared/util/time.ts';
import { dueNow, type DueTime } from '../briefing/due.ts';
import { byUrgency } from '../incidents/urgency.ts';

/** More headlines than these are counted. */
const MOST_HEADLINES = 5;
const NOON = minuteOfDay('12:00');
/** A digest of the afternoon is worth having for this long. */
const AFTERNOON = 5 * HOUR;

/** A digest's text. */
export type DigestWords = Pick<Delivery, 'title' | 'body'>;

/** When the digest is due: every day; one of the morning is no news in the afternoon. */
function timeOf(digestAt: string): DueTime {
  const minute = minuteOfDay(digestAt);
  const goodFor = minute < NOON ? (NOON - minute) * MINUTE : AFTERNOON;
  return { minute, weekday: null, goodFor };
}

/**
 * The due time of the digest that is to be told now; null where there is none. `served` is the one
 * that was served last. Each local day has one, and of several that were slept through only the
 * newest comes. What was due before `since`, when the schedule was first read, never was.
 */
export function dueDigest(
  digestAt: string | null,
  now: Instant,
  zone: string,
  { served, since }: { readonly served: Instant | null; readonly since: Instant | null },
): Instant | null {
  if (digestAt === null || since === null) return null;
  const due = dueNow(timeOf(digestAt), now, zone, served);
  return due === null || due < since ? null : due;
}

/** Until when a digest that was due at `due` is worth telling. */
export function digestExpiry(digestAt: string, due: Instant): Instant {
  return plus(due, timeOf(digestAt).goodFor);
}

/** When the next digest is due, after `now`. */
export function nextDigest(digestAt: string, now: Instant, zone: string): Instant {
  const minute = minuteOfDay(digestAt);
  const today = localDate(now, zone);
  const due = atLocal(today, minute, zone);
  return due > now ? due : atLocal(addDays(today, 1), minute, zone);
}

/**
 * What the digest tells of: open incidents that are worth knowing and not worth interrupting for,
 * and those whose alert quiet hours have held so far; the most urgent first.
 */
export function digested(
  incidents: readonly Incident[],
  deliveries: readonly Pick<Delivery, 'incidentId' | 'state' | 'channel' | 'dueAt'>[],
  now: Instant,
): Incident[] {
  const held = new Set(
    deliveries
      .filter(({ channel, state, dueAt }) => {
        return channel === 'desktop' && state === 'waiting' && dueAt <= now;
      })
      .map(({ incidentId }) => incidentId),
  );
  return incidents
    .filter(({ state, delivery, id }) => {
      return state === 'open' && (delivery === 'digest' || (delivery === 'now' && held.has(id)));
    })
    .sort(byUrgency);
}

/** How many there are, and the first headlines; null for none. */
export function digestWords(
  incidents: readonly Pick<Incident, 'headline'>[],
  { telling }: Sentences,
): DigestWords | null {
  if (incidents.length === 0) return null;
  const headlines = incidents.slice(0, MOST_HEADLINES).map(({ headline }) => headline);
  const more = incidents.length - headlines.length;
  return {
    title: telling.digest(incidents.length),
    body: [...headlines, ...(more > 0 ? [telling.more(more)] : [])].join('\n'),
  };
}
