import type { Incident } from '../../../shared/domain/incident.ts';
import { DAY, HOUR, instant, plus, type Instant } from '../../../shared/util/time.ts';
import { ACKNOWLEDGED_FOR } from './urgency.ts';

/** The longest snooze, in milliseconds. */
export const LONGEST_SNOOZE = 7 * DAY;

const LONGEST_ACKNOWLEDGEMENT = Math.max(...Object.values(ACKNOWLEDGED_FOR));

/**
 * Until when something can be done about an incident: its next shift's start, once all have
 * started their end; null for a condition, which has no shift.
 */
export function actionableUntil({ subjects, expiresAt }: Incident, now: Instant): Instant | null {
  const toCome = subjects.find(({ start }) => start > now);
  return toCome?.start ?? expiresAt;
}

/** A shift that rests until something changes is looked at so long before its start at the latest. */
const LOOK_BEFORE = 2 * HOUR;

/**
 * When an incident wakes although nothing changed: two hours before its next shift starts, or at
 * the start where that is nearer; for a condition after the longest snooze.
 */
export function latestWaking(incident: Incident, now: Instant): Instant {
  const longest = plus(now, LONGEST_SNOOZE);
  const until = actionableUntil(incident, now);
  if (until === null) return longest;
  const early = plus(until, -LOOK_BEFORE);
  return instant(Math.min(longest, early > now ? early : until));
}

/**
 * Whether an incident would rest longer than anybody can choose from now on: the clock was set
 * back since, and waiting for its time would make the rest longer than was meant.
 */
export function restsTooLong(incident: Incident, now: Instant): boolean {
  const { state, wakesAt } = incident;
  if (wakesAt === null) return false;
  if (state === 'acknowledged') return wakesAt > plus(now, LONGEST_ACKNOWLEDGEMENT);
  const longest = plus(now, LONGEST_SNOOZE);
  const until = actionableUntil(incident, now);
  return wakesAt > (until === null ? longest : instant(Math.min(longest, until)));
}
