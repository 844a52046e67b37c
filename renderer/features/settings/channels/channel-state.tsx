import { CircleCheck, CircleDashed, CircleSlash, RefreshCw, type LucideIcon } from 'lucide-react';
import type { ChannelState, ChannelView } from '../../../../shared/contract/channels.ts';
import { text } from '../../../lib/text.ts';

/** Where nothing speaks against sending and nothing was sent yet, nothing is promised. */
type Shown = ChannelState | 'untried';

/** Each state has a shape of its own, so that colour is not needed. */
const MARKS: Readonly<Record<Shown, { readonly icon: LucideIcon; readonly ink: string }>> = {
  off: { icon: CircleDashed, ink: 'text-soft' },
  untried: { icon: CircleDashed, ink: 'text-soft' },
  ready: { icon: CircleCheck, ink: 'text-good' },
  failing: { icon: RefreshCw, ink: 'text-high' },
  refused: { icon: CircleSlash, ink: 'text-critical' },
};

/** How a channel does, as a mark and in words. */
export function ChannelStateMark({ view }: { view: ChannelView }) {
  const state = shownState(view);
  const { icon: Icon, ink } = MARKS[state];
  return (
    <span className="inline-flex items-center gap-1.5 font-medium">
      <Icon aria-hidden="true" className={`size-[1.1em] shrink-0 ${ink}`} />
      {text.channels.states[state]}
    </span>
  );
}

function shownState({ channel, state, lastSentAt }: ChannelView): Shown {
  const isUntried = channel !== 'desktop' && state === 'ready' && lastSentAt === null;
  return isUntried ? 'untried' : state;
}
