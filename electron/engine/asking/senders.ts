import { parsePhone } from '../../../shared/domain/address.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { CaregiverId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Inbound } from '../../../shared/domain/messenger.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import type { Sending } from '../../../shared/domain/sending.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { matchReply, waitedAt } from '../../core/asking/matching.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { CLOCKS_DIFFER } from '../telling/office-reply.ts';
import { askedSince } from './asked.ts';
import { phoneOf } from './situation.ts';

type Store = Source['store'];

/**
 * Who wrote a text: a caregiver, not `isCertain` where a telephone is shared by several who were
 * asked; or somebody of the office, any of those who share the address.
 */
export type Writer =
  | CaregiverWriter
  | { readonly kind: 'recipient'; readonly ids: readonly [RecipientId, ...RecipientId[]] };

export interface CaregiverWriter {
  readonly kind: 'caregiver';
  readonly id: CaregiverId;
  readonly isCertain: boolean;
}

/** What was sent longer ago is not what an answer means. */
const ANSWERED_WITHIN = 2 * DAY;

/**
 * Whose address a text came from. Somebody who is both is a caregiver while an ask waits for her
 * answer; after that it is the newest of what was sent to the address, ask or alert, that she
 * answers. Null for an address that nobody is known by.
 */
export function writerOf(
  engine: Engine,
  channel: OutsideChannel,
  { from, at }: Inbound,
): Writer | null {
  const { store } = engine.source;
  const address = channel === 'sms' ? (parsePhone(from) ?? from) : from;
  const caregivers = channel === 'sms' ? caregiversAt(engine, address) : [];
  const asked = caregivers.filter(
    (id) => matchReply(at, askedSince(store, id, at)).kind !== 'none',
  );
  const [first = null] = asked;
  const asker: CaregiverWriter | null =
    first === null ? null : { kind: 'caregiver', id: first, isCertain: asked.length === 1 };
  const [recipient, ...sharing] = recipientsAt(store, channel, address);
  if (recipient === undefined) return asker ?? anyOf(caregivers);
  const office: Writer = { kind: 'recipient', ids: [recipient, ...sharing] };
  const isWaiting = asked.some((id) => waitedAt(at, askedSince(store, id, at)));
  if (asker === null || isWaiting) return asker ?? office;
  const written = lastWritten(store, channel, address, at);
  return lastTold(store, office.ids, channel, at) > written ? office : asker;
}

function caregiversAt({ source, memory }: Engine, phone: string): CaregiverId[] {
  const snapshot = memory.snapshot(source.clock());
  return [...snapshot.caregivers.keys()].filter((id) => phoneOf(snapshot, id) === phone);
}

/** Whom a text comes from that answers nothing. */
function anyOf(caregivers: readonly CaregiverId[]): CaregiverWriter | null {
  const [id] = caregivers;
  return id === undefined ? null : { kind: 'caregiver', id, isCertain: caregivers.length === 1 };
}

function recipientsAt(store: Store, channel: OutsideChannel, address: string): RecipientId[] {
  return store.recipients
    .all()
    .filter((one) => addressOf(one, channel) === address.toLowerCase())
    .map(({ id }) => id);
}

/** When a caregiver at the address was last written to before a text; `-Infinity` for never. */
function lastWritten(store: Store, channel: OutsideChannel, address: string, at: Instant): number {
  const sent = store.messages
    .since(plus(at, -ANSWERED_WITHIN))
    .filter((one) => one.channel === channel && one.to === address);
  return lastSent(sent, at);
}

/** When one of these people was last told of an incident before a text; `-Infinity` for never. */
function lastTold(
  store: Store,
  ids: readonly RecipientId[],
  channel: OutsideChannel,
  at: Instant,
): number {
  const told = store.outbox
    .since(plus(at, -ANSWERED_WITHIN))
    .filter((one) => one.channel === channel && ids.some((id) => id === one.recipientId))
    .filter(({ incidentId }) => store.incidents.get(incidentId) !== null);
  return lastSent(told, at);
}

function lastSent(sendings: readonly Pick<Sending, 'state' | 'finishedAt'>[], at: Instant): number {
  const times = sendings
    .filter(({ state }) => state === 'sent' || state === 'unknown')
    .map(({ finishedAt }) => finishedAt ?? Infinity);
  return Math.max(-Infinity, ...times.filter((time) => time <= plus(at, CLOCKS_DIFFER)));
}

function addressOf(recipient: Recipient, channel: OutsideChannel): string | undefined {
  const address = { sms: recipient.phone, email: recipient.email, slack: recipient.slackId };
  return address[channel]?.toLowerCase();
}
