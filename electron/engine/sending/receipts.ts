import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Receipt, Sending } from '../../../shared/domain/sending.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';
import type { Messengers } from '../channels/messengers.ts';

/** What no telephone company has said by then, it does not say any more. Milliseconds. */
export const RECEIPT_FOR = 30 * MINUTE;

type Sent = Sending & { readonly channel: OutsideChannel };

/** The row, with its receipt pending where it was sent over a service that gives receipts. */
export function awaitingReceipt<T extends Sent>(row: T, messengers: Messengers): T {
  const { state, serviceId, channel } = row;
  const isPending = state === 'sent' && serviceId !== null && givesReceipts(messengers, channel);
  return isPending ? { ...row, receipt: 'pending' } : row;
}

/** Whether the service may still say whether this arrived. */
export function isAwaited(row: Sent, messengers: Messengers, now: Instant): boolean {
  const { state, receipt, serviceId, finishedAt, channel } = row;
  if (state !== 'sent' || receipt !== 'pending' || serviceId === null) return false;
  if (finishedAt === null || now - finishedAt > RECEIPT_FOR) return false;
  return givesReceipts(messengers, channel);
}

/** What the service says now of what it took; null while it does not say. */
export async function askReceipt(
  { channel, serviceId }: Sent,
  messengers: Messengers,
): Promise<Exclude<Receipt, 'pending'> | null> {
  const receipt = await messengers.of(channel)?.receipt?.(serviceId ?? '');
  return receipt === 'delivered' || receipt === 'undelivered' ? receipt : null;
}

function givesReceipts(messengers: Messengers, channel: OutsideChannel): boolean {
  return (messengers.of(channel)?.receipt ?? null) !== null;
}
