import type { Handlers } from '../../../shared/contract/contract.ts';
import { NOT_YET } from '../not-yet.ts';
import type { WithEngine } from '../with-engine.ts';

type ChannelHandlers = Pick<Handlers, 'channels' | 'saveChannel' | 'removeChannel'>;

export function channelHandlers(_within: WithEngine): ChannelHandlers {
  return {
    channels: () => NOT_YET,
    saveChannel: () => NOT_YET,
    removeChannel: () => NOT_YET,
  };
}
