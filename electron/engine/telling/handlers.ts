import type { Handlers } from '../../../shared/contract/contract.ts';
import { NOT_YET } from '../not-yet.ts';
import type { WithEngine } from '../with-engine.ts';

type TellingHandlers = Pick<
  Handlers,
  | 'recipients'
  | 'saveRecipient'
  | 'removeRecipient'
  | 'telling'
  | 'outbox'
  | 'retryDelivery'
  | 'handOver'
>;

export function tellingHandlers(_within: WithEngine): TellingHandlers {
  return {
    recipients: () => NOT_YET,
    saveRecipient: () => NOT_YET,
    removeRecipient: () => NOT_YET,
    telling: () => NOT_YET,
    outbox: () => NOT_YET,
    retryDelivery: () => NOT_YET,
    handOver: () => NOT_YET,
  };
}
