import { TriangleAlert } from 'lucide-react';
import type { ChannelName } from '../../../shared/domain/channel.ts';
import { useChannelTrouble } from './channel-trouble.ts';

/** Below what would go out: that its channel does not work at present; nothing where it does. */
export function TroubleNote({ channel }: { channel: ChannelName }) {
  const trouble = useChannelTrouble()(channel);
  if (trouble === null) return null;
  return (
    <span className="flex gap-1.5 text-xs font-normal text-pretty">
      <TriangleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0 text-high" />
      {trouble}
    </span>
  );
}
