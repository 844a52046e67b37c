import { ChevronRight } from 'lucide-react';
import type { TellingView } from '../../../shared/contract/telling.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { fateOf, hasFailed } from '../../lib/fate.ts';
import { momentFrom } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { obstructionWords } from './out-of-reach.ts';
import { overWords, ToldLine } from './told-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Below everything about the shifts: who was told of the incident, and who comes next. */
export function WhoWasTold({ id }: { id: IncidentId }) {
  const view = useAnswer('telling', { id }).data;
  if (view === undefined) return null;
  const { told, planned, nobody } = view;
  const inVain = handedInVain(view);
  const isNothing = told.length === 0 && planned.length === 0;
  return (
    <details className="group mt-5">
      <summary className="flex min-h-8 list-none flex-wrap items-center gap-x-1 rounded-md px-1">
        <ChevronRight
          aria-hidden="true"
          className="size-[1.1em] shrink-0 text-soft transition-transform group-open:rotate-90"
        />
        <h3 className="font-semibold">{text.telling.heading}</h3>
        <Short view={view} />
      </summary>
      <ul className="card mt-1.5 divide-y divide-line [&>li]:px-3.5 [&>li]:py-2">
        {inVain === null ? null : <li className="font-semibold">{inVain}</li>}
        {told.map((one) => (
          <li key={one.id}>
            <ToldLine told={one} />
          </li>
        ))}
        {planned.map((one) => (
          <li key={`${overWords(one)} ${String(one.at)}`} className="text-soft">
            <Next planned={one} />
            <TroubleNote channel={one.channel} />
          </li>
        ))}
        {isNothing && nobody === null ? (
          <li className="text-soft">{text.telling.nobodyYet}</li>
        ) : null}
        {nobody === null ? null : (
          <li className="text-soft">
            <p className="text-pretty">{nobody}</p>
            <ScreenLink to={{ screen: 'settings', section: 'recipients' }}>
              {text.telling.people}
            </ScreenLink>
          </li>
        )}
      </ul>
    </details>
  );
}

/** That nothing reaches whom it was handed to; null where something does, or it was not. */
function handedInVain({ assignedTo }: TellingView): string | null {
  const why = assignedTo?.outOfReach ?? null;
  if (assignedTo === null || why === null) return null;
  return text.telling.cannotBeTold(assignedTo.name, obstructionWords(why));
}

/** What matters while the list is closed: what did not arrive, else what comes next. */
function Short({ view: { told, planned } }: { view: TellingView }) {
  const now = useNow();
  const zone = useZone();
  const lost = told.filter((one) => hasFailed(fateOf(one))).length;
  const [next] = planned;
  if (lost > 0) return <span className="text-xs font-medium">{text.telling.failures(lost)}</span>;
  if (next === undefined) return null;
  return (
    <span className="text-xs text-soft">
      {text.telling.nextShort(overWords(next), momentFrom(now, next.at, zone))}
    </span>
  );
}

function Next({ planned }: { planned: TellingView['planned'][number] }) {
  const now = useNow();
  const zone = useZone();
  return text.telling.next(overWords(planned), momentFrom(now, planned.at, zone));
}
