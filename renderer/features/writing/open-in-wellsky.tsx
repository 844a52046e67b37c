import { ExternalLink } from 'lucide-react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { useToast } from '../../components/toast.tsx';
import { useZone } from '../../lib/agency.tsx';
import { copyText } from '../../lib/clipboard.ts';
import { usePanel } from '../../lib/engine.tsx';
import { dayOf, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { yesOf } from '../../lib/yes.ts';

/** The text that finds a shift in WellSky: client, day, time, and whoever has it or said yes. */
export function useShiftText(shift: ShiftView): string {
  const zone = useZone();
  const when = `${dayOf(shift.start, zone)}, ${timeRange(shift.start, shift.end, zone)}`;
  const yes = yesOf(shift);
  const name = yes?.caregiverName ?? shift.assignedName;
  return text.writing.shiftCopy(shift.clientName, when, name, appointmentOf(shift));
}

/** WellSky's own number of a shift. */
export function appointmentOf({ shift }: ShiftView): string {
  return shift.slice(0, shift.lastIndexOf('@'));
}

/**
 * Copies what to look for and leads to WellSky; nothing where nobody said where that is. A link, so
 * that every host opens it in its own way, outside of the panel.
 */
export function OpenInWellSky({ content }: { content: string }) {
  const say = useToast();
  const page = usePanel().data?.panel.wellskyPage ?? null;
  if (page === null) return null;
  return (
    <a
      href={page}
      target="_blank"
      rel="noopener noreferrer"
      title={text.writing.openHint}
      onClick={() => {
        void copyText(content).then((copied) => {
          say(copied ? text.writing.copied : text.copy.failed);
        });
      }}
      className="inline-flex min-h-9 items-center justify-center gap-1.5 rounded-lg border border-control/60 bg-surface px-3 py-1.5 font-medium text-ink hover:bg-sunken"
    >
      <ExternalLink aria-hidden="true" className="size-[1.1em]" />
      {text.writing.open}
    </a>
  );
}
