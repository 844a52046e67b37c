import type { z } from 'zod';
import type { Answer, CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { emailSchema, phoneSchema, slackIdSchema } from '../../../shared/domain/address.ts';
import type { ChannelName, OutsideChannel } from '../../../shared/domain/channel.ts';
import { TEST_INCIDENT, type Channel, type Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { HOUR, plus, type Clock, type Instant } from '../../../shared/util/time.ts';
import { actionAudit } from '../audit-entries.ts';
import { needsAddress } from '../channels/views.ts';
import type { Engine } from '../agency-engine.ts';
import { NO_AGENCY } from '../with-engine.ts';

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
  parts: Parts,
  { channel, to }: CallInput<'sendTest'>,
  actor: string,
): Promise<Answer<Tested>> {
  const engine = parts.current();
  const sent =
    channel === 'desktop' ? await onDesktop(parts, engine) : await outside(parts, { channel, to });
  if (!sent.ok) return sent;
  const { kind } = sent.value;
  noteTest(engine, actor, channel, kind);
  const reason = sent.value.kind === 'sent' ? null : sent.value.reason;
  return { ok: true, value: { outcome: kind, reason } };
}

async function onDesktop(
  { channels, ids, realClock }: Parts,
  engine: Engine | null,
): Promise<Answer<SendOutcome>> {
  const [channel] = channels;
  if (channel === undefined) return NO_CHANNEL;
  const { testTitle: title, testBody: body } = wordsOf(engine);
  const test = testDelivery(ids() as DeliveryId, realClock());
  return { ok: true, value: await channel.send({ ...test, title, body }) };
}

const ADDRESSES = {
  sms: phoneSchema,
  email: emailSchema,
  slack: slackIdSchema,
} as const satisfies Record<OutsideChannel, z.ZodType<string>>;

async function outside(
  { current, ids }: Parts,
  { channel, to }: { readonly channel: OutsideChannel; readonly to: string | null },
): Promise<Answer<SendOutcome>> {
  const engine = current();
  if (engine === null) return NO_AGENCY;
  const settings = engine.source.store.channelSettings.get(channel);
  if (settings === null) return NOT_SET_UP;
  const address = needsAddress(settings) ? ADDRESSES[channel].safeParse(to ?? '') : null;
  if (address?.success === false) {
    const message = address.error.issues[0]?.message ?? 'Enter where to send the test.';
    return { ok: false, code: 'bad-request', message };
  }
  const { testTitle: title, testBody: body } = wordsOf(engine);
  const outcome = await engine.messengers.send(channel, {
    key: `test-${ids()}`,
    to: address?.data ?? '',
    subject: channel === 'email' ? title : null,
    text: channel === 'email' ? body : `${title}: ${body}`,
  });
  return { ok: true, value: outcome };
}

function wordsOf(shown: Engine | null): Sentences['incident'] {
  return sentencesIn(shown?.source.policy.texts.language ?? 'en').incident;
}

function testDelivery(id: DeliveryId, now: Instant): Omit<Delivery, 'title' | 'body'> {
  return {
    id,
    channel: 'desktop',
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

/** Who tested what, and what came of it; not where to. */
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

const NOT_SET_UP = {
  ok: false,
  code: 'not-found',
  message: 'This channel is not set up. Enter its settings first.',
} as const;
