import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, type Instant } from '../../../shared/util/time.ts';

/** What the considerations look up in the visits. */
export interface WorkHistory {
  /** Clock-in of the newest visit of each caregiver with each client. */
  readonly lastVisit: ReadonlyMap<ClientId, ReadonlyMap<CaregiverId, Instant>>;
  /** Hours a week over the weeks since she began, at most eight; only where there are four. */
  readonly usualHours: ReadonlyMap<CaregiverId, number>;
}

const USUAL_WEEKS = 8;
const LEAST_WEEKS = 4;
const WEEK = 7 * DAY;
/** Nobody works longer without a break; a longer visit is a forgotten clock-out. */
const LONGEST_VISIT = 24 * HOUR;

const known = new WeakMap<readonly Visit[], WorkHistory>();

/** Reads the visits up to `now`. A snapshot's list stays the same until visits change. */
export function workHistory(visits: readonly Visit[], now: Instant): WorkHistory {
  const made = known.get(visits) ?? {
    lastVisit: lastVisits(visits, now),
    usualHours: usualHours(visits, now),
  };
  known.set(visits, made);
  return made;
}

function lastVisits(visits: readonly Visit[], now: Instant): WorkHistory['lastVisit'] {
  const last = new Map<ClientId, Map<CaregiverId, Instant>>();
  for (const { clientId, caregiverId, clockIn } of visits) {
    if (clientId === null || clockIn === null || clockIn > now) continue;
    const ofClient = last.get(clientId) ?? new Map<CaregiverId, Instant>();
    last.set(clientId, ofClient);
    if (clockIn > (ofClient.get(caregiverId) ?? 0)) ofClient.set(caregiverId, clockIn);
  }
  return last;
}

function usualHours(visits: readonly Visit[], now: Instant): WorkHistory['usualHours'] {
  const people = new Map<CaregiverId, { since: number; hours: number }>();
  for (const { caregiverId, clockIn, clockOut } of visits) {
    if (clockIn === null || clockIn > now) continue;
    const her = people.get(caregiverId) ?? { since: clockIn, hours: 0 };
    people.set(caregiverId, her);
    her.since = Math.min(her.since, clockIn);
    const isCounted = clockOut !== null && clockIn >= now - USUAL_WEEKS * WEEK;
    if (isCounted) her.hours += Math.min(LONGEST_VISIT, Math.max(0, clockOut - clockIn)) / HOUR;
  }
  const usual = new Map<CaregiverId, number>();
  for (const [id, { since, hours }] of people) {
    const weeks = Math.min(USUAL_WEEKS, (now - since) / WEEK);
    if (weeks >= LEAST_WEEKS) usual.set(id, hours / weeks);
  }
  return usual;
}
