import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { addressOf } from '../../core/routing/lanes.ts';
import { officeText } from '../../core/routing/office-text.ts';
import { alertWords } from '../alert-words.ts';
import type { Source } from '../parts.ts';
import { channelNeedsAddress } from './reach.ts';

/** What keeps an alert from being sent at all. */
type Hindrance = 'removed' | 'no-address' | 'opted-out';

/** An alert to somebody of the office exactly as it leaves the computer now. */
export function outgoingOf(
  source: Source,
  delivery: Delivery,
  channel: OutsideChannel,
): Result<Outgoing, Hindrance> {
  const { store, policy, agency } = source;
  const { recipientId } = delivery;
  const recipient = recipientId === null ? null : store.recipients.get(recipientId);
  if (recipient === null) return fail('removed');
  const needsAddress = channelNeedsAddress(source, channel);
  const to = addressOf(recipient, { channel, needsAddress });
  if (to === null) return fail('no-address');
  if (store.optOuts.has(channel, to)) return fail('opted-out');
  const words = alertWords(source, delivery, policy.privacy.outsideText);
  const hint = isAnswerable(delivery, channel, needsAddress)
    ? sentencesIn(policy.texts.language).telling.replyHint
    : null;
  return ok({ key: delivery.id, to, ...officeText(words, channel, agency.name, hint) });
}

/** Whether an "OK" to it would be read, and would mean one incident. */
function isAnswerable(
  { incidentId }: Delivery,
  channel: OutsideChannel,
  needsAddress: boolean,
): boolean {
  const isRead = channel === 'sms' || (channel === 'slack' && needsAddress);
  return isRead && incidentId !== DIGEST;
}
