import { parsePhone } from '../../../shared/domain/address.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { CaregiverId, RecipientId } from '../../../shared/domain/ids.ts';
import type { Inbound } from '../../../shared/domain/messenger.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import { matchReply } from '../../core/asking/matching.ts';
import type { Engine } from '../agency-engine.ts';
import { askedSince } from './asked.ts';
import { phoneOf } from './situation.ts';

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

/**
 * Whose address a text came from. Somebody who is both is a caregiver while she has an ask to
 * answer. Null for an address that nobody is known by.
 */
export function writerOf(
  engine: Engine,
  channel: OutsideChannel,
  { from, at }: Inbound,
): Writer | null {
  const { source, memory } = engine;
  const snapshot = memory.snapshot(source.clock());
  const address = channel === 'sms' ? (parsePhone(from) ?? from) : from;
  const caregivers =
    channel === 'sms'
      ? [...snapshot.caregivers.keys()].filter((id) => phoneOf(snapshot, id) === address)
      : [];
  const asked = caregivers.filter(
    (id) => matchReply(at, askedSince(source.store, id, at)).kind !== 'none',
  );
  const [recipient, ...sharing] = source.store.recipients
    .all()
    .filter((one) => addressOf(one, channel) === address.toLowerCase())
    .map(({ id }) => id);
  const [first = null] = asked;
  if (first !== null) return { kind: 'caregiver', id: first, isCertain: asked.length === 1 };
  if (recipient !== undefined) return { kind: 'recipient', ids: [recipient, ...sharing] };
  const [known = null] = caregivers;
  return known === null
    ? null
    : { kind: 'caregiver', id: known, isCertain: caregivers.length === 1 };
}

function addressOf(recipient: Recipient, channel: OutsideChannel): string | undefined {
  const address = { sms: recipient.phone, email: recipient.email, slack: recipient.slackId };
  return address[channel]?.toLowerCase();
}
