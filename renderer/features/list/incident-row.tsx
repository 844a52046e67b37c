import { memo } from 'react';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { SeverityIcon } from '../../components/severity-mark.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { momentFrom, percent, timeLeft } from '../../lib/format.ts';
import { hrefOf } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { HandledLine } from '../incident/handled-line.tsx';

interface IncidentRowProps {
  readonly line: IncidentLine;
  readonly selected: boolean;
  readonly onReopen: (line: IncidentLine) => void;
}

const ABOUT_OPEN_SHIFTS: ReadonlySet<Workflow> = new Set([
  'call-out',
  'unfilled-shift',
  'coverage-ahead',
]);

/** So many start times fit beside each other. */
const SHOWN_STARTS = 3;

/** One incident of the list: what, how long, whom. All of it is the link. */
export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { line, selected, onReopen } = props;
  const isOpen = line.state === 'open';
  return (
    <div
      className={`relative flex gap-2.5 px-3.5 py-2.5 transition-colors hover:bg-sunken/60 ${selected ? 'bg-sunken forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]' : ''}`}
    >
      <span className="mt-[0.2em] text-base leading-none">
        <SeverityIcon severity={line.severity} />
      </span>
      <div className="min-w-0 flex-1">
        <a
          href={hrefOf({ screen: 'incident', id: line.id })}
          data-row={line.id}
          aria-current={selected ? 'true' : undefined}
          className={`block text-base text-pretty after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent ${isOpen ? 'font-semibold' : 'font-medium'}`}
        >
          {line.headline}
        </a>
        <p className="mt-0.5 flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-soft">
          <span>{secondLine(line)}</span>
          <TimeLeft line={line} />
        </p>
        {line.subjects.length > 1 && line.state !== 'resolved' ? <Starts line={line} /> : null}
        {line.state === 'acknowledged' || line.state === 'snoozed' ? (
          <div className="mt-1">
            <HandledLine
              incident={line}
              undoLabel={`${text.incident.undo}: ${line.headline}`}
              onUndo={() => {
                onReopen(line);
              }}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
});

function TimeLeft({ line }: { line: IncidentLine }) {
  const now = useNow();
  const zone = useZone();
  if (line.resolvedAt !== null) {
    const time = momentFrom(now, line.resolvedAt, zone);
    return <span className="ml-auto">{text.state.resolved(time)}</span>;
  }
  const first = line.subjects[0];
  if (first === undefined) return null;
  return (
    <span className="ml-auto font-medium whitespace-nowrap text-ink tabular-nums">
      {timeLeft(first.start, first.end, now)}
    </span>
  );
}

/** Several shifts of one cause: when each of them starts. */
function Starts({ line }: { line: IncidentLine }) {
  const now = useNow();
  const zone = useZone();
  const times = line.subjects
    .slice(0, SHOWN_STARTS)
    .map(({ start }) => momentFrom(now, start, zone));
  return (
    <p className="mt-0.5 text-xs text-soft tabular-nums">
      {text.list.starts(line.subjects.length, times)}
    </p>
  );
}

function secondLine(line: IncidentLine): string {
  if (line.state === 'resolved') {
    return line.resolution === null ? line.body : text.state.resolution[line.resolution];
  }
  const { asked } = line;
  const parts = [
    line.clientName ?? '',
    bestMatch(line),
    asked === 0 ? '' : text.list.asked(asked),
    text.delivery[line.delivery],
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Where nobody is to be called for an open shift, the incident's own words stand instead. */
function bestMatch(line: IncidentLine): string {
  if (!ABOUT_OPEN_SHIFTS.has(line.workflow)) return line.body;
  if (line.saidYes.length > 0) return text.list.saidYes(line.saidYes);
  if (line.best !== null) return text.list.best(line.best.name, percent(line.best.match));
  return line.subjects.length === 0 ? line.body : text.list.nobody;
}
