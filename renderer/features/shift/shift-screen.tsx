import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { dayOf } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { ShiftSection } from '../incident/shift-section.tsx';

/** Who could take any shift of the schedule, whether or not somebody has it. */
export function ShiftScreen({ shift }: { shift: ShiftKey }) {
  const zone = useZone();
  const query = useAnswer('rank', { shift });
  return (
    <ViewScreen title={text.shift.heading}>
      <Loaded query={query}>
        {(view) => (
          <div>
            <h2 className="-mt-4 px-1 text-soft">
              {view.clientName}, {dayOf(view.start, zone)}
            </h2>
            <ShiftSection shift={view} purpose="back-up" />
          </div>
        )}
      </Loaded>
    </ViewScreen>
  );
}
