import { ArrowLeftRight, MessageSquareText, Users } from 'lucide-react';
import type { ShiftView, Swap } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useZone } from '../../lib/agency.tsx';
import { dayOf } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import type { AskByMessage } from '../asking/use-ask-dialog.tsx';

interface SuggestedWaveProps {
  readonly shift: ShiftView;
  /** Null while no message can be sent. */
  readonly onAsk: AskByMessage | null;
}

/** How many to ask at once so that somebody says yes in time, and who they are. */
export function SuggestedWave({ shift: { wave, candidates }, onAsk }: SuggestedWaveProps) {
  if (wave === null) return null;
  const names = wave.caregiverIds.flatMap(
    (id) => candidates.find((one) => one.caregiverId === id)?.name ?? [],
  );
  return (
    <Notice
      tone="calm"
      icon={Users}
      title={wave.text}
      actions={
        onAsk === null ? (
          <span className="text-xs">
            <ScreenLink to={{ screen: 'settings', section: 'channels' }}>
              {text.asking.setUp}
            </ScreenLink>
          </span>
        ) : (
          <Button
            aria-haspopup="dialog"
            onClick={() => {
              onAsk(null);
            }}
          >
            <MessageSquareText aria-hidden="true" className="size-[1.1em]" />
            {text.asking.wave(wave.caregiverIds.length)}
          </Button>
        )
      }
    >
      <p className="text-soft">{names.join(', ')}</p>
      {wave.fewer === null ? null : <p className="mt-1 text-xs text-soft">{wave.fewer}</p>}
    </Notice>
  );
}

/** Two steps where nobody is likely to take the shift itself. */
export function SuggestedSwap({ swap }: { swap: Swap | null }) {
  const zone = useZone();
  if (swap === null) return null;
  const { from } = swap;
  return (
    <Notice tone="calm" icon={ArrowLeftRight} title={text.swap.heading}>
      <p className="text-pretty">{swap.text}</p>
      <ScreenLink to={{ screen: 'shift', shift: from.shift }}>
        {text.swap.from(dayOf(from.start, zone), from.clientName)}
      </ScreenLink>
    </Notice>
  );
}
