import type { Ask } from '../../../shared/domain/history.ts';
import type { Message } from '../../../shared/domain/message.ts';

/** An ask with the message that carried it. */
export interface AskedByMessage {
  readonly ask: Ask;
  readonly message: Message;
}

/** Whether the message may have reached her: it was sent, is on its way, or nobody knows. */
export function mayHaveArrived({ state }: Pick<Message, 'state'>): boolean {
  return state === 'sent' || state === 'unknown' || state === 'leased';
}
