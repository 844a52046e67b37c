import type { Delivery } from '../../../shared/domain/delivery.ts';
import { SEVERITIES } from '../../../shared/domain/incident.ts';
import { SECOND, type Instant } from '../../../shared/util/time.ts';
import { heldUntil, type AlertHold } from './alert-hold.ts';

/** Wait before the first delivery: an inhibitor may arrive, and what resolves by itself is never sent. */
export const GROUP_WAIT = 30 * SECOND;

/** Waiting deliveries whose time has come and which nothing holds, most severe first. */
export function dueDeliveries(
  deliveries: readonly Delivery[],
  now: Instant,
  hold: AlertHold,
): Delivery[] {
  return deliveries
    .filter(({ state, dueAt, expiresAt }) => state === 'waiting' && dueAt <= now && now < expiresAt)
    .filter((delivery) => heldUntil(delivery, hold) === null)
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        a.dueAt - b.dueAt ||
        (a.id < b.id ? -1 : 1),
    );
}
