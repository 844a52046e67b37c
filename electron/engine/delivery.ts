import type { Channel, Delivery } from '../../shared/domain/delivery.ts';
import type { Instant } from '../../shared/util/time.ts';
import { currentHold } from './current-hold.ts';
import { dueDeliveries, finished, lapsed, leased } from '../core/incidents/outbox.ts';
import { alertWords } from './alert-words.ts';
import { deliveryAudit } from './audit-entries.ts';
import type { Source, Surroundings } from './parts.ts';

/**
 * Drains the outbox: each due delivery is leased, sent outside any transaction, and its outcome
 * written with an audit row. `dueBy` is now, or later to send what still waits for its group. What a crash left leased becomes `unknown`, never sent twice unseen.
 */
export async function deliver(
  source: Source,
  { channels }: Pick<Surroundings, 'channels'>,
  dueBy: Instant,
): Promise<void> {
  const now = source.clock();
  finish(source, lapsed(source.store.outbox.unfinished(), now), now);
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  for (const delivery of currentlyDue(source, dueBy)) {
    const channel = byName.get(delivery.channel);
    // A send takes time, in which the scheduler or a cycle may have withdrawn the next one.
    const isStillWaiting = source.store.outbox.get(delivery.id)?.state === 'waiting';
    if (channel !== undefined && isStillWaiting) await send(source, channel, delivery);
  }
}

/** What is due by then and held by neither a pause nor quiet hours. */
export function currentlyDue(source: Source, dueBy: Instant): Delivery[] {
  return dueDeliveries(source.store.outbox.unfinished(), dueBy, currentHold(source));
}

async function send(source: Source, channel: Channel, waiting: Delivery): Promise<void> {
  const lease = leased(waiting, source.clock());
  source.store.transaction(() => {
    source.store.outbox.put([lease]);
  });
  // What waits in the outbox is what is true; what may be said of it is decided when it is sent.
  const outcome = await channel.send({ ...lease, ...alertWords(source, lease) });
  const now = source.clock();
  finish(source, [finished(lease, outcome, now)], now);
}

function finish({ store }: Source, deliveries: readonly Delivery[], now: Instant): void {
  if (deliveries.length === 0) return;
  store.transaction(() => {
    store.outbox.put(deliveries);
    store.audit.append(deliveries.map((one) => deliveryAudit(now, one)));
  });
}
