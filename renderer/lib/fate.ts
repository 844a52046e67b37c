import type { Told } from '../../shared/contract/telling.ts';

/** What became of something that is sent, in one word for the catalogue. */
export type Fate =
  | 'waiting'
  | 'sending'
  | 'shown'
  | 'sent'
  | 'pending'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'unknown'
  | 'expired'
  | 'withdrawn';

/** `sent` is as far as a service without receipts can tell; this computer shows what it is sent. */
export function fateOf({
  state,
  receipt,
  channel,
}: Pick<Told, 'state' | 'receipt' | 'channel'>): Fate {
  if (state === 'leased') return 'sending';
  if (state !== 'sent') return state;
  if (receipt !== null) return receipt;
  return channel === 'desktop' ? 'shown' : 'sent';
}

/** Whether somebody has to know that it did not arrive, or may not have. */
export function hasFailed(fate: Fate): boolean {
  return fate === 'failed' || fate === 'undelivered' || fate === 'unknown';
}
