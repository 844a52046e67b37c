import type { Handlers } from '../../../shared/contract/contract.ts';
import { NOT_YET } from '../not-yet.ts';
import type { WithEngine } from '../with-engine.ts';

type AskingHandlers = Pick<
  Handlers,
  | 'draftAsks'
  | 'sendAsks'
  | 'withdrawAsk'
  | 'asking'
  | 'shiftMessages'
  | 'confirmReply'
  | 'stopAsking'
  | 'allowAsking'
>;

export function askingHandlers(_within: WithEngine): AskingHandlers {
  return {
    draftAsks: () => NOT_YET,
    sendAsks: () => NOT_YET,
    withdrawAsk: () => NOT_YET,
    asking: () => NOT_YET,
    shiftMessages: () => NOT_YET,
    confirmReply: () => NOT_YET,
    stopAsking: () => NOT_YET,
    allowAsking: () => NOT_YET,
  };
}
