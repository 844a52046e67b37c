import type { Handlers } from '../../../shared/contract/contract.ts';
import type { WithEngine } from '../with-engine.ts';
import { removeChannel, saveChannel } from './saving.ts';
import { channelViews } from './views.ts';

type ChannelHandlers = Pick<Handlers, 'channels' | 'saveChannel' | 'removeChannel'>;

/** Which channels there are, how they do, and setting them up. */
export function channelHandlers({ on }: WithEngine): ChannelHandlers {
  return {
    channels: () => on((engine) => ({ ok: true, value: channelViews(engine) })),
    saveChannel: (input, { actor }) => on((engine) => saveChannel(engine, input, actor)),
    removeChannel: ({ channel }, { actor }) =>
      on((engine) => removeChannel(engine, channel, actor)),
  };
}
