import { CalendarClock, House, ListChecks, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { Chip } from '../../components/chip.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { dayOf, duration, momentFrom, timeRange } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** When, for whom, where, what it needs, and how old all that is. */
export function ShiftFacts({ shift }: { shift: ShiftView }) {
  const zone = useZone();
  const now = useNow();
  const length = duration(shift.end - shift.start);
  return (
    <div>
      <dl className="card space-y-1 px-3.5 py-2.5">
        <Line icon={CalendarClock} term={text.facts.when}>
          <span className="font-semibold">
            {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}
          </span>{' '}
          <span className="text-soft">({length})</span>
        </Line>
        <Line icon={House} term={text.facts.client}>
          {shift.clientName}
          {shift.city === null ? '' : `, ${shift.city}`}
        </Line>
        {shift.assignedName === null ? null : (
          <Line icon={UserRound} term={shift.isOpen ? text.facts.held : text.facts.assigned}>
            <span className="text-soft">
              {shift.isOpen ? text.facts.held : text.facts.assigned}
            </span>{' '}
            {shift.assignedName}
          </Line>
        )}
        <Line icon={ListChecks} term={text.facts.needs}>
          {shift.requiredTags.length === 0 ? (
            <span className="text-soft">{text.facts.nothingRequired}</span>
          ) : (
            <span className="flex flex-wrap gap-1">
              {shift.requiredTags.map((tag) => (
                <Chip key={tag}>{tag}</Chip>
              ))}
            </span>
          )}
        </Line>
      </dl>
      <p className="mt-1 px-1 text-2xs text-soft">
        {text.facts.read}{' '}
        {shift.readAt === null ? text.facts.never : momentFrom(now, shift.readAt, zone)}
      </p>
    </div>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  /** Said to screen readers in place of the icon. */
  readonly term: string;
  readonly children: ReactNode;
}

function Line({ icon: Icon, term, children }: LineProps) {
  return (
    <div className="flex items-start gap-2.5">
      <dt title={term}>
        <Icon aria-hidden="true" className="mt-[0.2em] size-[1.1em] shrink-0 text-soft" />
        <span className="sr-only">{term}</span>
      </dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}
