import { BellOff, Moon } from 'lucide-react';
import type { AlertPause } from '../../../shared/contract/session.ts';
import { LinkButton } from '../../components/button.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { text } from '../../lib/text.ts';
import { usePausing } from './pausing.ts';

const NO_HOLD: AlertPause = { pausedUntil: null, quietUntil: null };

/** Says that alerts are silent, until when, and how to have them back. */
export function PauseLine() {
  const now = useNow();
  const zone = useZone();
  const pausing = usePausing();
  const { pausedUntil, quietUntil } = useSession().data?.alerts ?? NO_HOLD;
  if (pausedUntil !== null && pausedUntil > now) {
    return (
      <p role="status" className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs">
        <BellOff aria-hidden="true" className="size-[1.1em] shrink-0 text-high" />
        <span title={text.pause.detail}>
          {text.pause.paused(momentFrom(now, pausedUntil, zone))}
        </span>
        <LinkButton
          onClick={() => {
            pausing.resume();
          }}
        >
          {text.pause.resume}
        </LinkButton>
      </p>
    );
  }
  if (quietUntil === null || quietUntil <= now) return null;
  return (
    <p role="status" className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs text-soft">
      <Moon aria-hidden="true" className="size-[1.1em] shrink-0" />
      {text.pause.quiet(momentFrom(now, quietUntil, zone))}
    </p>
  );
}
