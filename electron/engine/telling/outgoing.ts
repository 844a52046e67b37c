import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { gatheredText } from '../../core/routing/gathered-text.ts';
import { messageKey } from '../../core/routing/gathering.ts';
import { addressOf } from '../../core/routing/lanes.ts';
import { officeText } from '../../core/routing/office-text.ts';
import { alertWording } from '../alert-words.ts';
import { savedUnheard } from '../channels/health.ts';
import type { Source } from '../parts.ts';
import { channelNeedsAddress } from './reach.ts';

/** What keeps an alert from being sent at all. */
type Hindrance = 'removed' | 'no-address' | 'opted-out';

/** Where an alert to somebody of the office goes now. */
export function addressNow(
  source: Pick<Source, 'store'>,
  { recipientId }: Pick<Delivery, 'recipientId'>,
  channel: OutsideChannel,
): Result<string, Hindrance> {
  const { store } = source;
  const recipient = recipientId === null ? null : store.recipients.get(recipientId);
  if (recipient === null) return fail('removed');
  const to = addressOf(recipient, {
    channel,
    needsAddress: channelNeedsAddress(source, channel),
  });
  if (to === null) return fail('no-address');
  return store.optOuts.has(channel, to) ? fail('opted-out') : ok(to);
}

/**
 * Alerts to one person of the office exactly as they leave the computer now, in one message;
 * `rows`: at least one.
 */
export function outgoingOf(
  source: Source,
  to: string,
  rows: readonly Delivery[],
  channel: OutsideChannel,
): Outgoing {
  const { policy, agency } = source;
  const allowed = policy.privacy.outsideText;
  const words = alertWording(source, allowed);
  const say = sentencesIn(policy.texts.language);
  const isAnswerable = rows.every((row) => isRead(source, row, channel));
  const [alone, ...others] = rows.map(words);
  const setting = { channel, agency: agency.name, allowed };
  const text =
    alone !== undefined && others.length === 0
      ? officeText(alone, { ...setting, hint: isAnswerable ? say.telling.replyHint : null })
      : gatheredText(rows, { ...setting, words, isAnswerable, say });
  return { key: messageKey(rows), to, ...text };
}

/** Whether an "OK" to it would be read, as far as is known, and would mean an incident. */
function isRead(
  source: Pick<Source, 'store'>,
  { incidentId }: Delivery,
  channel: OutsideChannel,
): boolean {
  const isHeard =
    channel === 'sms' || (channel === 'slack' && channelNeedsAddress(source, channel));
  return isHeard && incidentId !== DIGEST && savedUnheard(source.store, channel) === null;
}
