import type { Obstruction } from '../../../shared/contract/recipients.ts';
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import { addressOf, waysOf, type Reach } from './lanes.ts';

type Ways = Pick<Reach, 'channels' | 'optOuts'>;

/**
 * Why nobody outside this computer can tell her, an obstruction for each address that she has; null
 * where one of her ways is open.
 */
export function outOfReach(
  recipient: Recipient,
  ways: Ways,
  isSetUp: (channel: OutsideChannel) => boolean,
): Obstruction[] | null {
  if (waysOf(recipient, ways).length > 0) return null;
  const hers = OUTSIDE_CHANNELS.filter(
    (channel) => addressOf(recipient, { channel, needsAddress: true }) !== null,
  );
  return hers.map((channel) => ({ channel, why: whyNot(channel, ways, isSetUp(channel)) }));
}

function whyNot(channel: OutsideChannel, { channels }: Ways, isSetUp: boolean): Obstruction['why'] {
  // A way that is on the ladder and not open was closed by herself.
  if (channels.some((one) => one.channel === channel)) return 'opted-out';
  return isSetUp ? 'not-used' : 'off';
}
