import { CircleCheck, Clock, RefreshCw, Search, ShieldX, Unplug } from 'lucide-react';
import type { Panel } from '../../../shared/contract/views.ts';
import { IconButton } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer, useCommand } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { go, hrefOf } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { AgencySwitcher } from '../agencies/agency-switcher.tsx';
import { LockButton } from '../lock/lock-button.tsx';
import { MoreMenu } from '../more/more-menu.tsx';
import { PauseLine } from '../pause/pause-line.tsx';

const FEED = {
  unread: { Icon: Clock, colour: 'text-soft' },
  fresh: { Icon: CircleCheck, colour: 'text-good' },
  stale: { Icon: Clock, colour: 'text-high' },
  refused: { Icon: ShieldX, colour: 'text-critical' },
  unreachable: { Icon: Unplug, colour: 'text-critical' },
} as const;

/** Whose schedule this is, how old it is, and the few things that concern all of it. */
export function PanelHeader({ panel, onHelp }: { panel: Panel; onHelp: () => void }) {
  const say = useToast();
  const refresh = useCommand('refresh');
  const hasAgency = panel.source !== 'none';
  return (
    <header className="flex flex-wrap items-start gap-x-2 gap-y-2 border-b border-line bg-surface px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-20">
        <h1 className="line-clamp-2 text-base leading-snug font-semibold">
          <AgencyName panel={panel} />
        </h1>
        {hasAgency ? <FeedLine panel={panel} /> : null}
        {hasAgency ? <PauseLine /> : null}
      </div>
      <div className="-mr-2 ml-auto flex shrink-0">
        {hasAgency ? (
          <IconButton
            label={text.header.refresh}
            aria-disabled={refresh.isPending}
            onClick={() => {
              if (refresh.isPending) return;
              refresh.mutate(
                {},
                {
                  onError: (failure) => {
                    say(failure.message);
                  },
                },
              );
            }}
          >
            <RefreshCw
              aria-hidden="true"
              className={`size-[1.125rem] ${refresh.isPending ? 'animate-spin' : ''}`}
            />
          </IconButton>
        ) : null}
        <LockButton />
        <MoreMenu hasAgency={hasAgency} onHelp={onHelp} />
      </div>
      {hasAgency ? <FindCover /> : null}
    </header>
  );
}

/** With more than one agency, the name is the way to the others. */
function AgencyName({ panel }: { panel: Panel }) {
  const agencies = useAnswer('agencies', {});
  if (agencies.data !== undefined && agencies.data.length > 1) {
    return <AgencySwitcher agencies={agencies.data} />;
  }
  return panel.agency.name === '' ? text.product : panel.agency.name;
}

/** Looks like the field that it leads to; there, what is typed has room for what is found. */
function FindCover() {
  const to = { screen: 'lookUp' } as const;
  useKeys({
    f: (event) => {
      event.preventDefault();
      go(to);
    },
  });
  return (
    <a
      href={hrefOf(to)}
      data-find
      className="flex min-h-9 w-full items-center gap-2 rounded-lg border border-control/60 bg-canvas px-2.5 py-1 text-soft hover:border-control hover:text-ink"
    >
      <Search aria-hidden="true" className="size-[1.15em] shrink-0" />
      {text.header.lookUp}
    </a>
  );
}

function FeedLine({ panel }: { panel: Panel }) {
  const now = useNow();
  const zone = useZone();
  const { state, readAt } = panel.feed;
  const { Icon, colour } = state === 'fresh' && readAt === null ? FEED.unread : FEED[state];
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-1 text-xs text-soft">
      <Icon aria-hidden="true" className={`size-[1.1em] shrink-0 ${colour}`} />
      {readAt === null ? text.feed.never[state] : text.feed[state](momentFrom(now, readAt, zone))}
      {panel.source === 'demo' ? (
        <span className="ml-1.5">
          <Chip>{text.header.demo}</Chip>
        </span>
      ) : null}
    </p>
  );
}
