import type { Channel, Delivery } from '../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/util/time.ts';
import { heldUntil } from '../core/incidents/alert-hold.ts';
import { currentHold } from './current-hold.ts';
import { dueDeliveries } from '../core/incidents/outbox.ts';
import { finished, lapsed, leased } from '../core/sending/life.ts';
import { alertWords, gatheredWords } from './alert-words.ts';
import { deliveryAudit } from './audit-entries.ts';
import type { Source, Surroundings } from './parts.ts';

/**
 * Drains the outbox: each due delivery is leased, sent outside any transaction, and its outcome
 * written with an audit row. `dueBy` is now, or later to send what still waits for its group. What
 * a crash left leased becomes `unknown`, never sent twice unseen. Where a pause or the first sweep
 * makes many due at once, a channel may want them as one.
 */
export async function deliver(
  source: Source,
  { channels }: Pick<Surroundings, 'channels'>,
  dueBy: Instant,
): Promise<void> {
  const now = source.clock();
  finish(source, lapsed(source.store.outbox.unfinished(), now), now);
  const due = Map.groupBy(currentlyDue(source, dueBy), (delivery) => delivery.channel);
  for (const channel of channels) {
    const waiting = due.get(channel.name) ?? [];
    const isGathered = waiting.length > (channel.mostAtOnce ?? Infinity);
    for (const group of isGathered ? [waiting] : waiting.map((one) => [one])) {
      await send(source, channel, group);
    }
  }
}

/** What is due by then and held by neither a pause nor quiet hours. */
export function currentlyDue(source: Source, dueBy: Instant): Delivery[] {
  return dueDeliveries(source.store.outbox.unfinished(), dueBy, currentHold(source));
}

/**
 * What is still due of what was a moment ago, in the words it has now: the send before it took its
 * time, in which somebody may have taken it back or paused all alerts, there may have been news, or
 * the computer may have slept.
 */
export function stillDue(source: Source, due: readonly { readonly id: DeliveryId }[]): Delivery[] {
  const hold = currentHold(source);
  return due
    .map(({ id }) => source.store.outbox.get(id))
    .filter((row) => row !== null)
    .filter((row) => row.state === 'waiting' && source.clock() < row.expiresAt)
    .filter((row) => heldUntil(row, hold) === null);
}

/** Sends a group in one piece; each delivery of it has the outcome of the whole. */
async function send(source: Source, channel: Channel, group: readonly Delivery[]): Promise<void> {
  const leases = stillDue(source, group).map((delivery) => leased(delivery, source.clock()));
  const [first] = leases;
  if (first === undefined) return;
  source.store.transaction(() => {
    source.store.outbox.put(leases);
  });
  // What waits in the outbox is what is true; what may be said of it is decided when it is sent.
  const words = alertWords(source, first);
  const outcome = await channel.send({
    ...first,
    ...(leases.length === 1 ? words : gatheredWords(source, leases.length, words)),
  });
  const now = source.clock();
  const done = leases.map((lease) => finished(lease, outcome, now));
  finish(source, done, now);
}

function finish({ store }: Source, deliveries: readonly Delivery[], now: Instant): void {
  if (deliveries.length === 0) return;
  store.transaction(() => {
    store.outbox.put(deliveries);
    store.audit.append(deliveries.map((one) => deliveryAudit(now, one)));
  });
}
