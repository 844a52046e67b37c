import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useZone } from '../../lib/agency.tsx';
import { dayOf, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { yesOf } from '../../lib/yes.ts';
import { appointmentOf, OpenInWellSky } from '../writing/open-in-wellsky.tsx';

/** After a yes: the assignment itself is made in WellSky, which has no call for it. */
export function AssignNotice({ shift }: { shift: ShiftView }) {
  const zone = useZone();
  const yes = yesOf(shift);
  const root = useRef<HTMLDivElement>(null);
  const yesId = yes?.id;
  // Said by one far down the list, it would be out of sight.
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [yesId]);
  if (yes === undefined) return null;
  const when = `${dayOf(shift.start, zone)}, ${timeRange(shift.start, shift.end, zone)}`;
  const content = text.ask.assignCopy(
    yes.caregiverName,
    when,
    shift.clientName,
    appointmentOf(shift),
  );
  return (
    <div ref={root} className="scroll-mt-4">
      <Notice
        tone="good"
        icon={CircleCheck}
        title={text.ask.assignTitle(yes.caregiverName)}
        role="status"
        actions={
          <>
            <OpenInWellSky content={content} />
            <CopyButton label={text.ask.copyAssign} content={content} />
          </>
        }
      >
        <p>{text.ask.assign(yes.caregiverName)}</p>
      </Notice>
    </div>
  );
}
