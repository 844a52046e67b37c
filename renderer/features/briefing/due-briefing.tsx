import { Sunrise, X } from 'lucide-react';
import type { BriefingKind } from '../../../shared/contract/insights.ts';
import { IconButton } from '../../components/button.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { text } from '../../lib/text.ts';

interface DueBriefingProps {
  readonly kind: BriefingKind;
  readonly title: string;
  readonly onPutAway: () => void;
}

/** Above the incidents, without a sound: a briefing is ready. */
export function DueBriefing({ kind, title, onPutAway }: DueBriefingProps) {
  return (
    <div className="card flex items-center gap-2.5 py-1 pr-1 pl-3.5">
      <Sunrise aria-hidden="true" className="size-[1.2em] shrink-0 text-accent" />
      <p className="min-w-0 flex-1">
        <ScreenLink to={{ screen: 'briefing', kind }}>{text.briefing.due(title)}</ScreenLink>
      </p>
      <IconButton label={text.briefing.putAway(title)} onClick={onPutAway}>
        <X aria-hidden="true" className="size-[1.1em]" />
      </IconButton>
    </div>
  );
}
