import { Sunrise, X } from 'lucide-react';
import { useEffect } from 'react';
import type { DueBriefing } from '../../../shared/contract/insights.ts';
import { IconButton } from '../../components/button.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useCommand } from '../../lib/engine.tsx';
import type { Route } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';

/** Above the incidents, without a sound: briefings wait to be read. */
export function DueBriefings({ briefings }: { briefings: readonly DueBriefing[] }) {
  const see = useCommand('seeBriefing');
  return briefings.map(({ kind, dueAt, title }) => (
    <div key={kind} className="card flex items-center gap-2.5 py-1 pr-1 pl-3.5">
      <Sunrise aria-hidden="true" className="size-[1.2em] shrink-0 text-accent" />
      <p className="min-w-0 flex-1">
        <ScreenLink to={{ screen: 'briefing', kind }}>{text.briefing.due(title)}</ScreenLink>
      </p>
      <IconButton
        label={text.briefing.putAway(title)}
        onClick={() => {
          see.mutate({ kind, dueAt });
        }}
      >
        <X aria-hidden="true" className="size-[1.1em]" />
      </IconButton>
    </div>
  ));
}

/** An opened briefing waits no longer; those of another kind do. */
export function useSeenBriefings(route: Route, briefings: readonly DueBriefing[]): void {
  const { mutate } = useCommand('seeBriefing');
  const opened = route.screen === 'briefing' ? route.kind : null;
  const dueAt = briefings.find(({ kind }) => kind === opened)?.dueAt;
  useEffect(() => {
    if (opened !== null && dueAt !== undefined) mutate({ kind: opened, dueAt });
  }, [mutate, opened, dueAt]);
}
