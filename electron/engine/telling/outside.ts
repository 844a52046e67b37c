import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../../shared/domain/channel.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { LookUp } from '../../../shared/domain/messenger.ts';
import type { Language } from '../../../shared/text/language.ts';
import { DAY, instant, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import { MOST_ATTEMPTS, sayingAgain } from '../../core/incidents/telling.ts';
import { gathered } from '../../core/routing/gathering.ts';
import { finished, leased } from '../../core/sending/life.ts';
import { deliveryAudit } from '../audit-entries.ts';
import type { Messengers } from '../channels/messengers.ts';
import { currentlyDue, stillDue } from '../delivery.ts';
import type { Source } from '../parts.ts';
import { afterLookUp, lookUp, LOOK_UP_AFTER } from '../sending/looking-up.ts';
import { askReceipt, awaitingReceipt, isAwaited } from '../sending/receipts.ts';
import { addressNow, outgoingOf } from './outgoing.ts';

/** What still cannot be told after the last try is looked up again this often. */
const LOOK_AGAIN = 5 * MINUTE;
/** How often a service is asked what became of what it accepted. */
const RECEIPT_EVERY = 30 * SECOND;

type Outside = Delivery & { readonly channel: OutsideChannel };

/**
 * Tells people over the channels that leave this computer. What is due at once for one person over
 * one channel leaves as one message, of which each alert has the outcome; nothing waits for it.
 */
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
  const parts = { source, messengers, closing, askedAt: new Map<string, Instant>() };
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
        ...(isToLookUp(parts, row) ? [lookUpAt(row)] : []),
        ...(isAwaited(row, parts.messengers, now) ? [receiptAt(parts, row)] : []),
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
  /** When the receipt of a message was last asked for in this process, by its service id. */
  readonly askedAt: Map<string, Instant>;
}

/** Returns how many deliveries it changed. */
async function runChannel(parts: Parts, channel: OutsideChannel, dueBy: Instant): Promise<number> {
  const { source } = parts;
  const now = source.clock();
  const isHere = (row: Delivery): row is Outside => row.channel === channel;
  const rows = recent(source, now).filter(isHere);
  let changed = 0;
  const unsure = rows.filter((row) => isToLookUp(parts, row) && lookUpAt(row) <= now);
  for (const group of grouped(unsure, ({ id, sentIn }) => sentIn?.key ?? id)) {
    changed += await settle(parts, group);
  }
  const pending = rows.filter(
    (row) => isAwaited(row, parts.messengers, now) && receiptAt(parts, row) <= now,
  );
  for (const group of grouped(pending, ({ serviceId }) => serviceId ?? '')) {
    changed += await readReceipt(parts, group);
  }
  for (const group of gathered(currentlyDue(source, dueBy).filter(isHere), channel)) {
    changed += await send(parts, group);
  }
  return changed;
}

/** Those that left in one message, by what tells messages apart. */
function grouped(rows: readonly Outside[], key: (row: Outside) => string): Outside[][] {
  return [...Map.groupBy(rows, key).values()];
}

/** What left this computer in the last day. */
function recent({ store }: Source, now: Instant): Outside[] {
  return store.outbox.endedSince(plus(now, -DAY)).filter(isOutside);
}

function isOutside(row: Delivery): row is Outside {
  return row.channel !== 'desktop';
}

/** Sends alerts to one person in one message; each has the outcome of the whole. */
async function send(
  { source, messengers, closing }: Parts,
  due: readonly Outside[],
): Promise<number> {
  const { store, clock } = source;
  const rows = stillDue(source, due).filter(isOutside);
  const [first] = rows;
  if (first === undefined) return 0;
  const { channel } = first;
  const to = addressNow(source, first, channel);
  if (!to.ok) {
    const gone = { state: 'withdrawn', finishedAt: clock(), reason: to.error } as const;
    return finish(
      source,
      rows.map((row) => ({ ...row, ...gone })),
    );
  }
  const sentIn = outgoingOf(source, to.value, rows, channel);
  const leases = rows.map((row) => ({ ...leased(row, clock()), sentIn }));
  store.transaction(() => {
    store.outbox.put(leases);
  });
  const outcome = await messengers.send(channel, sentIn);
  // The leases that stay behind are asked about after the next start.
  if (closing.aborted) return 0;
  const now = clock();
  const done = leases.map((lease) => finished(lease, outcome, now));
  return finish(
    source,
    done.map((row) => awaitingReceipt(row, messengers)),
  );
}

/** Only what may still be told is worth a question: the rest stays as unknown as it is. */
function isToLookUp({ source: { store, clock }, messengers }: Parts, row: Outside): boolean {
  if (row.state !== 'unknown' || row.expiresAt <= clock()) return false;
  if (messengers.of(row.channel) === null) return false;
  return row.incidentId === DIGEST || store.incidents.get(row.incidentId)?.state === 'open';
}

function lookUpAt({ finishedAt, dueAt }: Outside): number {
  return Math.max((finishedAt ?? 0) + LOOK_UP_AFTER, dueAt);
}

/** Asks the service for a message once, however many alerts it told. */
async function settle(
  { source, messengers, closing }: Parts,
  rows: readonly Outside[],
): Promise<number> {
  const { clock, policy } = source;
  const [first, ...others] = rows;
  if (first === undefined || messengers.of(first.channel) === null) return 0;
  const { sentIn } = first;
  const found =
    sentIn === undefined ? null : await lookUp({ source, messengers }, sentIn, [first, ...others]);
  if (closing.aborted) return 0;
  const answer: LookUp = found ?? { kind: 'unclear', reason: first.reason ?? 'no answer' };
  const now = clock();
  // While the service was asked, somebody may have sent one again by hand.
  const open = rows.filter(({ id }) => source.store.outbox.get(id)?.state === 'unknown');
  return finish(
    source,
    open.map((row) =>
      answer.kind === 'unclear'
        ? stillUnclear(row, answer, now, policy.texts.language)
        : afterLookUp(row, answer, now, messengers),
    ),
  );
}

function stillUnclear(
  row: Outside,
  { reason }: Extract<LookUp, { kind: 'unclear' }>,
  now: Instant,
  language: Language,
): Outside {
  if (row.attempts >= MOST_ATTEMPTS) return { ...row, reason, dueAt: plus(now, LOOK_AGAIN) };
  // Better twice than not at all: the second one says so.
  const body = sayingAgain(row.body, language);
  return { ...row, state: 'waiting', dueAt: now, finishedAt: null, body };
}

function receiptAt({ askedAt }: Parts, { serviceId, finishedAt }: Outside): number {
  return (askedAt.get(serviceId ?? '') ?? finishedAt ?? 0) + RECEIPT_EVERY;
}

/** Asks for the receipt of a message once, however many alerts it told. */
async function readReceipt(
  { source, messengers, askedAt, closing }: Parts,
  rows: readonly Outside[],
): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const serviceId = first.serviceId ?? '';
  askedAt.set(serviceId, source.clock());
  const receipt = await askReceipt(first, messengers);
  if (receipt === null || closing.aborted) return 0;
  askedAt.delete(serviceId);
  return finish(
    source,
    rows.map((row) => ({ ...row, receipt })),
  );
}

/** Returns how many there were. */
function finish({ store, clock }: Source, rows: readonly Delivery[]): number {
  const now = clock();
  store.transaction(() => {
    store.outbox.put(rows);
    store.audit.append(rows.map((row) => deliveryAudit(now, row)));
  });
  return rows.length;
}
