import { RefreshCw } from 'lucide-react';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { hoursScale } from '../../components/charts/hours-bar.tsx';
import { HoursLegend } from '../../components/charts/hours-legend.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PhoneLine } from '../../components/phone-line.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { useToast } from '../../components/toast.tsx';
import { useAnswer, useCommand, type CallFailure } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { CapacityCard } from '../capacity/capacity-card.tsx';
import { OvertimeWeek, type OvertimeRow } from '../overtime/overtime-week.tsx';
import { hoursOfIncident } from '../overtime/week-of.ts';
import { PatternCounts } from '../patterns/pattern-counts.tsx';
import { patternOf } from './pattern-of.ts';

/** What an incident beyond a single shift is about, drawn as on the screen of its own. */
export function Matter({ incident }: { incident: IncidentLine }) {
  if (incident.workflow === 'overtime') return <OvertimeMatter incident={incident} />;
  if (incident.workflow === 'pattern') return <PatternMatter incident={incident} />;
  if (incident.workflow === 'capacity') return <CapacityMatter />;
  if (incident.workflow === 'feed-health') return <FeedMatter />;
  return incident.caregiverId === null ? null : <CallMatter caregiverId={incident.caregiverId} />;
}

/** A visit that is not as scheduled: the number of the one who knows. */
function CallMatter({ caregiverId }: { caregiverId: CaregiverId }) {
  const person = { kind: 'caregiver', id: caregiverId } as const;
  const query = useAnswer('profile', person);
  return (
    <div className="mt-4 space-y-2">
      <Loaded query={query}>
        {({ name, phone }) => (
          <>
            <PhoneLine name={name} phone={phone} />
            <p className="px-1">
              <ScreenLink to={{ screen: 'person', person }}>{text.person.of(name)}</ScreenLink>
            </p>
          </>
        )}
      </Loaded>
    </div>
  );
}

function OvertimeMatter({ incident }: { incident: IncidentLine }) {
  const query = useAnswer('overtime', {});
  return (
    <div className="mt-4 space-y-2">
      <Loaded query={query}>
        {(view) => {
          const { week = 'this', row } = hoursOfIncident(view, incident) ?? {};
          return (
            <>
              {row === undefined ? null : <HoursOf row={row} />}
              <p className="px-1">
                <ScreenLink to={{ screen: week === 'this' ? 'overtime' : 'overtimeNext' }}>
                  {text.overtime.all[week]}
                </ScreenLink>
              </p>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function HoursOf({ row }: { row: OvertimeRow }) {
  const total = row.workedHours + row.scheduledHours;
  return (
    <>
      <div className="card px-3.5 py-2.5">
        <OvertimeWeek
          row={row}
          max={hoursScale([{ total, threshold: row.threshold }])}
          hasLink={false}
        />
      </div>
      <div className="px-1">
        <HoursLegend />
      </div>
    </>
  );
}

function PatternMatter({ incident }: { incident: IncidentLine }) {
  const query = useAnswer('patterns', {});
  return (
    <div className="mt-4 space-y-2">
      <Loaded query={query}>
        {({ rows }) => {
          const row = patternOf(rows, incident);
          return row === undefined ? null : (
            <div className="card px-3.5 py-3">
              <PatternCounts row={row} />
            </div>
          );
        }}
      </Loaded>
      <p className="px-1">
        <ScreenLink to={{ screen: 'patterns' }}>{text.patterns.all}</ScreenLink>
      </p>
    </div>
  );
}

function CapacityMatter() {
  const query = useAnswer('capacity', {});
  return (
    <div className="mt-4 space-y-2">
      <Loaded query={query}>
        {({ outlook }) => (outlook === null ? null : <CapacityCard outlook={outlook} />)}
      </Loaded>
      <p className="px-1">
        <ScreenLink to={{ screen: 'capacity' }}>{text.capacity.all}</ScreenLink>
      </p>
    </div>
  );
}

/** A schedule that cannot be read: the two things that may help. */
function FeedMatter() {
  const say = useToast();
  const refresh = useCommand('refresh');
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 px-1">
      <Button
        aria-disabled={refresh.isPending}
        onClick={() => {
          if (refresh.isPending) return;
          const onError = (failure: CallFailure) => {
            say(failure.message);
          };
          refresh.mutate({}, { onError });
        }}
      >
        <RefreshCw aria-hidden="true" className="size-[1.1em]" />
        {text.header.refresh}
      </Button>
      <ScreenLink to={{ screen: 'settings', section: 'connection' }}>
        {text.feed.connection}
      </ScreenLink>
    </div>
  );
}
