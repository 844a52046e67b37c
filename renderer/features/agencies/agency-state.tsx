import { BellRing, CircleAlert, CircleCheck, ShieldX, Unplug } from 'lucide-react';
import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import { text } from '../../lib/text.ts';

/** How one agency is doing, in a few words and an icon. */
export function AgencyState({ agency }: { agency: AgencyLine }) {
  const { Icon, colour, words } = stateOf(agency);
  return (
    <span className="flex flex-wrap items-center gap-x-1 text-xs text-soft">
      <Icon aria-hidden="true" className={`size-[1.1em] shrink-0 ${colour}`} />
      {words}
    </span>
  );
}

function stateOf({ urgent, feed, problem }: AgencyLine) {
  if (feed === null || problem !== null) {
    return { Icon: CircleAlert, colour: 'text-critical', words: text.agencies.notOpen };
  }
  if (feed === 'refused')
    return { Icon: ShieldX, colour: 'text-critical', words: text.feed.never.refused };
  if (feed === 'unreachable') {
    return { Icon: Unplug, colour: 'text-critical', words: text.feed.never.unreachable };
  }
  const words = text.agencies.urgent(urgent);
  return urgent === 0
    ? { Icon: CircleCheck, colour: 'text-good', words }
    : { Icon: BellRing, colour: 'text-critical', words };
}
