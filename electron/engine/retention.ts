import { addDays, DAY, localDate, plus, type Instant } from '../../shared/util/time.ts';
import { SNAPSHOT_DAYS } from '../core/snapshot.ts';
import { CHARGES_READ } from './insights/hours.ts';
import type { Source } from './parts.ts';

/**
 * How many days Standby keeps what it only needs for a while. The audit log, the agency's history
 * (visits, asks, call-outs) and what files told are kept until somebody deletes the cache.
 */
export const KEPT_DAYS = {
  /** After they were resolved, with what was told of them. */
  incidents: 180,
  /** Rules are judged by 90 days of grades. */
  incidentGrades: 120,
  briefings: 90,
  /** After they expired: until then they count. */
  choices: 180,
  /** More than a year, so that a period can be held against the one a year before. */
  charges: 400,
  shownMatches: 365,
  openings: 400,
  /** Texts to and from caregivers; the ask and its outcome stay in the ledger. */
  messages: 180,
  apiCalls: 14,
  /** As long as visits are in sight, and until the weeks ahead of the last of them are over. */
  bookedHours: SNAPSHOT_DAYS.history + 28,
} as const;

const FORGOTTEN_ON = 'retention.day';

/** Forgets once a local day what was kept long enough. Runs inside a decision's transaction. */
export function forgetOld({ store, agency }: Pick<Source, 'store' | 'agency'>, now: Instant): void {
  const today = localDate(now, agency.timeZone);
  if (store.facts.get(FORGOTTEN_ON) === today) return;
  store.facts.set(FORGOTTEN_ON, today);
  store.incidents.forgetBefore(plus(now, -KEPT_DAYS.incidents * DAY));
  store.outbox.forgetBefore(plus(now, -KEPT_DAYS.incidents * DAY));
  store.incidentGrades.forgetBefore(plus(now, -KEPT_DAYS.incidentGrades * DAY));
  store.briefings.forgetBefore(plus(now, -KEPT_DAYS.briefings * DAY));
  // Memory may hold these a little longer: they expired long ago and count for nothing.
  store.choices.forgetBefore(addDays(today, -KEPT_DAYS.choices));
  store.charges.forgetBefore(plus(now, -KEPT_DAYS.charges * DAY));
  store.facts.forgetBefore(CHARGES_READ, addDays(today, -KEPT_DAYS.charges));
  store.shownMatches.forgetBefore(plus(now, -KEPT_DAYS.shownMatches * DAY));
  store.openings.forgetBefore(plus(now, -KEPT_DAYS.openings * DAY));
  store.messages.forgetBefore(plus(now, -KEPT_DAYS.messages * DAY));
  store.replies.forgetBefore(plus(now, -KEPT_DAYS.messages * DAY));
  store.apiCalls.forgetBefore(plus(now, -KEPT_DAYS.apiCalls * DAY));
  store.bookedHours.forgetBefore(addDays(today, -KEPT_DAYS.bookedHours));
}
