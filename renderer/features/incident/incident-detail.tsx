import { Tabs } from 'radix-ui';
import { lazy, Suspense } from 'react';
import type { IncidentLine, IncidentView, ShiftView } from '../../../shared/contract/views.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom, timeLeft } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { WhoWasTold } from '../telling/who-was-told.tsx';
import { purposeOf } from './purpose.ts';
import { ShiftSection } from './shift-section.tsx';

/** Drawn with charts, which the first look at the list does without. */
const Matter = lazy(() =>
  import('./matter.tsx').then(({ Matter: component }) => ({ default: component })),
);
const HAS_MATTER: ReadonlySet<Workflow> = new Set([
  'overtime',
  'pattern',
  'capacity',
  'visit-compliance',
  'feed-health',
]);

/** What happened, what to do about it, and for each of its shifts whom to call. */
export function IncidentDetail({ view }: { view: IncidentView }) {
  const { incident, shifts } = view;
  return (
    <>
      <Heading incident={incident} />
      {HAS_MATTER.has(incident.workflow) ? (
        <Suspense fallback={null}>
          <Matter incident={incident} />
        </Suspense>
      ) : null}
      {shifts.length > 1 ? (
        <ShiftTabs incident={incident} shifts={shifts} />
      ) : (
        shifts.map((shift) => (
          <ShiftSection key={shift.shift} shift={shift} purpose={purposeOf(incident)} />
        ))
      )}
      <WhoWasTold id={incident.id} />
    </>
  );
}

function Heading({ incident }: { incident: IncidentLine }) {
  const now = useNow();
  const zone = useZone();
  const first = incident.subjects[0];
  return (
    <header className="px-1">
      <div className="flex flex-wrap items-center gap-x-3">
        <SeverityMark severity={incident.severity} />
        {first === undefined || incident.state === 'resolved' ? null : (
          <span className="text-2xs font-medium tabular-nums">
            {timeLeft(first.start, first.end, now)}
          </span>
        )}
      </div>
      <h2 className="mt-1 text-lg font-semibold text-balance">{incident.headline}</h2>
      {incident.resolvedAt === null ? (
        <p className="mt-1 text-pretty text-soft">{bodyOf(incident)}</p>
      ) : (
        <p className="mt-1 text-soft">
          {text.state.resolved(momentFrom(now, incident.resolvedAt, zone))}.{' '}
          {incident.resolution === null ? '' : text.state.resolution[incident.resolution]}
        </p>
      )}
    </header>
  );
}

interface ShiftTabsProps {
  readonly incident: IncidentLine;
  readonly shifts: readonly ShiftView[];
}

function ShiftTabs({ incident, shifts }: ShiftTabsProps) {
  const now = useNow();
  const zone = useZone();
  const firstOpen = shifts.find((one) => one.isOpen) ?? shifts[0];
  return (
    <Tabs.Root defaultValue={firstOpen?.shift ?? ''} className="mt-4">
      <Tabs.List
        aria-label={text.incident.shiftTabs}
        className="flex flex-wrap gap-1 border-b border-line px-1"
      >
        {shifts.map((shift) => (
          <Tabs.Trigger
            key={shift.shift}
            value={shift.shift}
            className="-mb-px min-h-9 border-b-2 border-transparent px-2.5 py-1.5 text-left text-xs text-soft hover:text-ink data-[state=active]:border-accent forced-colors:data-[state=active]:border-[Highlight] data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {momentFrom(now, shift.start, zone)}
            <span className="block font-normal">{shift.clientName}</span>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {shifts.map((shift) => (
        <Tabs.Content key={shift.shift} value={shift.shift} className="rounded-lg">
          <ShiftSection shift={shift} purpose={purposeOf(incident)} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** After a yes, the first suggestion is no longer what to do. */
function bodyOf({ body, saidYes }: IncidentLine): string {
  return saidYes.length === 0 ? body : text.list.saidYes(saidYes);
}
