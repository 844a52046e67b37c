import { MessageSquareText, SendHorizontal, Unplug, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Panel } from '../../../shared/contract/views.ts';
import { ScreenLink } from '../../components/screen-link.tsx';
import type { Route } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { useAskingState } from '../asking/asking-state.ts';
import { AutomaticLine } from '../asking/automatic-line.tsx';
import { useRefusedChannels } from '../telling/channel-trouble.ts';

/**
 * Above the incidents, a line each: replies to read, channels that are refused, alerts that did not
 * arrive, asking by itself.
 */
export function AttentionLines({ panel }: { panel: Panel }) {
  const asking = useAskingState();
  const refused = useRefusedChannels();
  const { replies, undelivered } = panel.attention;
  const isAutomatic = asking !== undefined && asking.automatic.length > 0;
  if (replies + undelivered + refused.length === 0 && !isAutomatic) return null;
  return (
    <ul aria-label={text.attention.label} className="card divide-y divide-line">
      {replies === 0 ? null : (
        <Line icon={MessageSquareText} to={{ screen: 'replies' }}>
          {text.attention.replies(replies)}
        </Line>
      )}
      {refused.map((channel) => (
        <Line key={channel} icon={Unplug} to={{ screen: 'settings', section: 'channels' }}>
          {text.attention.refused(text.telling.channels[channel])}
        </Line>
      ))}
      {undelivered === 0 ? null : (
        <Line icon={SendHorizontal} to={{ screen: 'outbox' }}>
          {text.attention.undelivered(undelivered)}
        </Line>
      )}
      {isAutomatic ? <AutomaticLine state={asking} incidents={panel.incidents} /> : null}
    </ul>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  readonly to: Route;
  readonly children: ReactNode;
}

function Line({ icon: Icon, to, children }: LineProps) {
  return (
    <li className="flex min-h-9 items-center gap-2.5 px-3.5 py-1">
      <Icon aria-hidden="true" className="size-[1.2em] shrink-0 text-high" />
      <ScreenLink to={to}>{children}</ScreenLink>
    </li>
  );
}
