import type { Handlers } from '../../shared/contract/contract.ts';
import { NOT_YET } from '../../electron/engine/not-yet.ts';

type OutreachHandlers = Pick<
  Handlers,
  | 'channels'
  | 'saveChannel'
  | 'removeChannel'
  | 'recipients'
  | 'saveRecipient'
  | 'removeRecipient'
  | 'telling'
  | 'outbox'
  | 'retryDelivery'
  | 'handOver'
  | 'draftAsks'
  | 'sendAsks'
  | 'withdrawAsk'
  | 'asking'
  | 'shiftMessages'
  | 'confirmReply'
  | 'stopAsking'
  | 'allowAsking'
  | 'draftWrite'
  | 'approveWrite'
  | 'writes'
  | 'setWellSkyPage'
>;

export function fakeOutreachHandlers(): OutreachHandlers {
  const later = () => NOT_YET;
  return {
    channels: later,
    saveChannel: later,
    removeChannel: later,
    recipients: later,
    saveRecipient: later,
    removeRecipient: later,
    telling: later,
    outbox: later,
    retryDelivery: later,
    handOver: later,
    draftAsks: later,
    sendAsks: later,
    withdrawAsk: later,
    asking: later,
    shiftMessages: later,
    confirmReply: later,
    stopAsking: later,
    allowAsking: later,
    draftWrite: later,
    approveWrite: later,
    writes: later,
    setWellSkyPage: later,
  };
}
