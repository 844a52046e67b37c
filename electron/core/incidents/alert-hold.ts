import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { DAY, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { afterQuietHours } from '../outreach/quiet.ts';

/** No pause is longer: whoever needs more silence switches workflows off. */
export const LONGEST_PAUSE = 7 * DAY;

type QuietHours = Pick<Policy['alerts'], 'quietFrom' | 'quietTo'>;

/** Until when alerts wait. Null: they do not. */
export interface AlertHold {
  /** Nothing is told before this, however urgent. */
  readonly pausedUntil: Instant | null;
  /** Quiet hours: only what is critical is told before this. */
  readonly quietUntil: Instant | null;
}

export const NO_HOLD: AlertHold = { pausedUntil: null, quietUntil: null };

/**
 * What holds alerts at `now`. A pause that would last longer than any may was made before the
 * clock was set back, and is over.
 */
export function alertHold(
  now: Instant,
  pausedUntil: Instant | null,
  alerts: QuietHours,
  zone: string,
): AlertHold {
  const isPaused = pausedUntil !== null && now < pausedUntil && pausedUntil - now <= LONGEST_PAUSE;
  return { pausedUntil: isPaused ? pausedUntil : null, quietUntil: quietEnd(now, alerts, zone) };
}

/**
 * From when on a delivery may be told; null where nothing holds it. Somebody chose the hour of the
 * digest: quiet hours do not hold it.
 */
export function heldUntil(
  { severity, incidentId }: Pick<Delivery, 'severity'> & { readonly incidentId?: IncidentId },
  { pausedUntil, quietUntil }: AlertHold,
): Instant | null {
  const isLoud = severity === 'critical' || incidentId === DIGEST;
  return pausedUntil ?? (isLoud ? null : quietUntil);
}

function quietEnd(now: Instant, alerts: QuietHours, zone: string): Instant | null {
  const { quietFrom, quietTo } = alerts;
  if (quietFrom === null || quietTo === null) return null;
  const quiet = { quietFrom, quietTo };
  const isQuiet = (at: Instant): boolean => afterQuietHours(at, quiet, zone) > at;
  if (!isQuiet(now)) return null;
  let end = afterQuietHours(now, quiet, zone);
  // Where the clock skips the end (DST), the first minute after the skip is loud already.
  while (end - MINUTE > now && !isQuiet(plus(end, -MINUTE))) end = plus(end, -MINUTE);
  return end;
}
