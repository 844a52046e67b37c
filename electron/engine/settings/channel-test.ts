import type { Answer, CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { TEST_INCIDENT, type Channel, type Delivery } from '../../../shared/domain/delivery.ts';
import type { ChannelName } from '../../../shared/domain/channel.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { HOUR, plus, type Clock, type Instant } from '../../../shared/util/time.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../engine.ts';

interface Parts {
  readonly current: () => Engine | null;
  readonly channels: readonly Channel[];
  readonly ids: IdSource;
  readonly realClock: Clock;
}

type Tested = CallOutput<'sendTest'>;

/**
 * Sends a test over a channel, past the outbox: a pause and quiet hours are about alerts, and
 * whoever asks for a test is there to see it.
 */
export async function sendTest(
  { current, channels, ids, realClock }: Parts,
  { channel: name }: CallInput<'sendTest'>,
  actor: string,
): Promise<Answer<Tested>> {
  const channel = channels.find((one) => one.name === name);
  if (channel === undefined) return NO_CHANNEL;
  const { testTitle: title, testBody: body } = wordsOf(current());
  const test = testDelivery(ids() as DeliveryId, channel.name, realClock());
  const sent = await channel.send({ ...test, title, body });
  const reason = sent.kind === 'sent' ? null : sent.reason;
  noteTest(current(), actor, name, sent.kind);
  return { ok: true, value: { outcome: sent.kind, reason } };
}

function wordsOf(shown: Engine | null): Sentences['incident'] {
  return sentencesIn(shown?.source.policy.texts.language ?? 'en').incident;
}

function testDelivery(
  id: DeliveryId,
  channel: Channel['name'],
  now: Instant,
): Omit<Delivery, 'title' | 'body'> {
  return {
    id,
    channel,
    incidentId: TEST_INCIDENT,
    severity: 'normal',
    createdAt: now,
    dueAt: now,
    expiresAt: plus(now, HOUR),
    state: 'leased',
    leasedUntil: null,
    attempts: 1,
    finishedAt: null,
    reason: null,
    recipientId: null,
    follows: null,
    rung: 0,
    serviceId: null,
    receipt: null,
  };
}

function noteTest(
  engine: Engine | null,
  actor: string,
  channel: ChannelName,
  outcome: Tested['outcome'],
): void {
  if (engine === null || engine.closing.aborted) return;
  const { store, clock } = engine.source;
  store.transaction(() => {
    store.audit.append([
      actionAudit(clock(), actor, 'execute', 'channel', channel, { action: 'test', outcome }),
    ]);
  });
}

const NO_CHANNEL = {
  ok: false,
  code: 'not-found',
  message: 'This Standby does not have that channel.',
} as const;
