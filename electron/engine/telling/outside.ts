import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../../shared/domain/channel.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { LookUp } from '../../../shared/domain/messenger.ts';
import { DAY, instant, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { MOST_ATTEMPTS, sayingAgain } from '../../core/incidents/telling.ts';
import { finished, leased, lookedUp } from '../../core/sending/life.ts';
import { deliveryAudit } from '../audit-entries.ts';
import type { Messengers } from '../channels/messengers.ts';
import { currentlyDue, isStillDue } from '../delivery.ts';
import type { Source } from '../parts.ts';
import { outgoingOf } from './outgoing.ts';

/** What a service accepted shows up in its own record a little later. */
const LOOK_UP_AFTER = MINUTE;
/** What still cannot be told after the last try is looked up again this often. */
const LOOK_AGAIN = 5 * MINUTE;
/** How often, and how long, a service is asked what became of what it accepted. */
const RECEIPT_EVERY = 30 * SECOND;
const RECEIPT_FOR = 30 * MINUTE;

type Outside = Delivery & { readonly channel: OutsideChannel };

/** Tells people over the channels that leave this computer. */
export interface OutsideWorker {
  /**
   * Looks up what may have been sent, asks what arrived, and sends what is due by then, the channels
   * side by side. Returns whether anything ended, so that what follows can be decided.
   */
  run(dueBy: Instant): Promise<boolean>;
  /** When the next look-up or receipt is due; null for none. What waits to be sent is not counted. */
  next(): Instant | null;
}

export function createOutsideWorker(
  source: Source,
  messengers: Messengers,
  closing: AbortSignal,
): OutsideWorker {
  const parts = { source, messengers, closing, askedAt: new Map<DeliveryId, Instant>() };
  return {
    async run(dueBy) {
      const counts = await Promise.all(
        OUTSIDE_CHANNELS.map((channel) => runChannel(parts, channel, dueBy)),
      );
      return counts.some((count) => count > 0);
    },
    next() {
      const now = source.clock();
      const times = recent(source, now).flatMap((row) => [
        ...(isToLookUp(source, row) ? [lookUpAt(row)] : []),
        ...(isToAsk(parts, row, now) ? [receiptAt(parts, row)] : []),
      ]);
      return times.length === 0 ? null : instant(Math.min(...times));
    },
  };
}

interface Parts {
  readonly source: Source;
  readonly messengers: Messengers;
  /** Aborted when the agency is left: its cache is not to be written to any more. */
  readonly closing: AbortSignal;
  /** When the receipt of a delivery was last asked for, in this process. */
  readonly askedAt: Map<DeliveryId, Instant>;
}

/** Returns how many deliveries it changed. */
async function runChannel(parts: Parts, channel: OutsideChannel, dueBy: Instant): Promise<number> {
  const { source } = parts;
  const now = source.clock();
  let changed = 0;
  for (const row of recent(source, now).filter((one) => one.channel === channel)) {
    if (isToLookUp(source, row) && lookUpAt(row) <= now) changed += await lookUp(parts, row);
    if (isToAsk(parts, row, now) && receiptAt(parts, row) <= now) {
      changed += await askReceipt(parts, row);
    }
  }
  for (const row of currentlyDue(source, dueBy)) {
    if (row.channel === channel) changed += await send(parts, { ...row, channel });
  }
  return changed;
}

/** What the last day held for outside. */
function recent({ store }: Source, now: Instant): Outside[] {
  return store.outbox
    .since(plus(now, -DAY))
    .filter((row): row is Outside => row.channel !== 'desktop');
}

async function send({ source, messengers, closing }: Parts, due: Outside): Promise<number> {
  const { store, clock } = source;
  if (!isStillDue(source, due.id)) return 0;
  const outgoing = outgoingOf(source, due, due.channel);
  if (!outgoing.ok) {
    const reason = outgoing.error;
    return finish(source, { ...due, state: 'withdrawn', finishedAt: clock(), reason });
  }
  const lease = leased(due, clock());
  store.transaction(() => {
    store.outbox.put([lease]);
  });
  const outcome = await messengers.send(due.channel, outgoing.value);
  // The lease that stays behind is asked about after the next start.
  if (closing.aborted) return 0;
  const done = finished(lease, outcome, clock());
  const hasReceipt = done.serviceId !== null && givesReceipts(messengers, due.channel);
  return finish(source, hasReceipt ? { ...done, receipt: 'pending' } : done);
}

/** Only what may still be told is worth a question: the rest stays as unknown as it is. */
function isToLookUp({ store, clock }: Source, row: Outside): boolean {
  if (row.state !== 'unknown' || row.expiresAt <= clock()) return false;
  return row.incidentId === DIGEST || store.incidents.get(row.incidentId)?.state === 'open';
}

function lookUpAt({ finishedAt, dueAt }: Outside): number {
  return Math.max((finishedAt ?? 0) + LOOK_UP_AFTER, dueAt);
}

async function lookUp({ source, messengers, closing }: Parts, row: Outside): Promise<number> {
  const { clock, policy } = source;
  const messenger = messengers.of(row.channel);
  const outgoing = outgoingOf(source, row, row.channel);
  if (messenger === null || !outgoing.ok) return 0;
  const answer: LookUp = (await messenger.find?.(outgoing.value, row.createdAt)) ?? {
    kind: 'unclear',
    reason: row.reason ?? 'no answer',
  };
  if (closing.aborted) return 0;
  const now = clock();
  if (answer.kind !== 'unclear') return finish(source, lookedUp(row, answer, now));
  if (row.attempts >= MOST_ATTEMPTS) {
    return finish(source, { ...lookedUp(row, answer, now), dueAt: plus(now, LOOK_AGAIN) });
  }
  // Better twice than not at all: the second one says so.
  const body = sayingAgain(row.body, policy.texts.language);
  return finish(source, { ...row, state: 'waiting', dueAt: now, finishedAt: null, body });
}

function isToAsk({ messengers }: Parts, row: Outside, now: Instant): boolean {
  const { state, receipt, serviceId, finishedAt, channel } = row;
  if (state !== 'sent' || receipt !== 'pending' || serviceId === null) return false;
  if (finishedAt === null || now - finishedAt > RECEIPT_FOR) return false;
  return givesReceipts(messengers, channel);
}

function givesReceipts(messengers: Messengers, channel: OutsideChannel): boolean {
  return (messengers.of(channel)?.receipt ?? null) !== null;
}

function receiptAt({ askedAt }: Parts, { id, finishedAt }: Outside): number {
  return (askedAt.get(id) ?? finishedAt ?? 0) + RECEIPT_EVERY;
}

async function askReceipt(parts: Parts, row: Outside): Promise<number> {
  const { source, messengers, askedAt, closing } = parts;
  askedAt.set(row.id, source.clock());
  const receipt = await messengers.of(row.channel)?.receipt?.(row.serviceId ?? '');
  const isOpen = receipt === undefined || receipt === null || receipt === 'pending';
  if (isOpen || closing.aborted) return 0;
  askedAt.delete(row.id);
  return finish(source, { ...row, receipt });
}

function finish({ store, clock }: Source, row: Delivery): 1 {
  store.transaction(() => {
    store.outbox.put([row]);
    store.audit.append([deliveryAudit(clock(), row)]);
  });
  return 1;
}
