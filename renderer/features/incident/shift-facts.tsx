import type { ShiftView } from '../../../shared/contract/views.ts';
import { Chip } from '../../components/chip.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
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
    <Facts>
      <Fact term={text.facts.when}>
        {dayOf(shift.start, zone)}, {timeRange(shift.start, shift.end, zone)}{' '}
        <span className="text-soft">({length})</span>
      </Fact>
      <Fact term={text.facts.client}>
        {shift.clientName}
        {shift.city === null ? '' : `, ${shift.city}`}
      </Fact>
      <Fact term={text.facts.needs}>
        {shift.requiredTags.length === 0 ? (
          <span className="text-soft">{text.facts.nothingRequired}</span>
        ) : (
          <span className="flex flex-wrap gap-1">
            {shift.requiredTags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </span>
        )}
      </Fact>
      {shift.assignedName === null ? null : (
        <Fact term={shift.isOpen ? text.facts.held : text.facts.assigned}>
          {shift.assignedName}
        </Fact>
      )}
      <Fact term={text.facts.read}>
        {shift.readAt === null ? text.facts.never : momentFrom(now, shift.readAt, zone)}
      </Fact>
    </Facts>
  );
}
