import type { CandidateView, ShiftView } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { useZone } from '../../lib/agency.tsx';
import { dayOf, givenName, initials, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

interface MessageProps {
  readonly shift: ShiftView;
  readonly candidate: CandidateView;
  readonly isBusy: boolean;
  /** It was sent from somewhere else. */
  readonly onSent: () => void;
}

/**
 * Exactly what a text to this caregiver says: her first name and the client's initials, no address
 * and nothing about health, because it leaves the computer.
 */
export function Message({ shift, candidate, isBusy, onSent }: MessageProps) {
  const zone = useZone();
  const when = `${dayOf(shift.start, zone)}, ${timeRange(shift.start, shift.end, zone)}`;
  const client = initials(shift.clientName).replaceAll(/./gu, '$&. ').trim();
  const words = text.message.ask(givenName(candidate.name), when, client);
  return (
    <div className="rounded-lg border border-line bg-sunken/60 px-3 py-2.5">
      <p className="text-xs text-soft">{text.message.heading}</p>
      <blockquote className="mt-1.5 border-l-2 border-accent pl-2.5">{words}</blockquote>
      <div className="mt-2.5 flex flex-wrap gap-2">
        <CopyButton label={text.message.copy} content={words} />
        {candidate.ask === null ? (
          <Button
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) onSent();
            }}
          >
            {text.message.log}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
