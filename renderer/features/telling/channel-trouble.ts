import type { ChannelName } from '../../../shared/domain/channel.ts';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';

/** Channels whose service does not accept what Standby sends, until somebody acts. */
export function useRefusedChannels(): readonly ChannelName[] {
  const channels = useAnswer('channels', {}).data ?? [];
  return channels.filter(({ state }) => state === 'refused').map(({ channel }) => channel);
}

/** What stands in the way of what would go over a channel next, in words; null where nothing does. */
export function useChannelTrouble(): (channel: ChannelName) => string | null {
  const channels = useAnswer('channels', {}).data ?? [];
  const { troubles, channels: names } = text.telling;
  return (channel) => {
    const state = channels.find((one) => one.channel === channel)?.state;
    return state === 'refused' || state === 'failing' ? troubles[state](names[channel]) : null;
  };
}
