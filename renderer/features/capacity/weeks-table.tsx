import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { listedWeeks } from '../../components/charts/capacity-weeks.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { calendarDay, hourCount } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** The figures behind the line. */
export function WeeksTable({ outlook }: { outlook: CapacityOutlook }) {
  const words = text.capacity;
  return (
    <Section title={words.table}>
      <TableFrame caption={words.table}>
        <DataTable
          caption={words.table}
          columns={[
            { label: words.week, cell: (week) => calendarDay(week.weekStart) },
            {
              label: words.hours,
              isNumber: true,
              cell: (week) => hourCount(Math.round(week.hours)),
            },
            {
              label: words.range,
              isNumber: true,
              cell: (week) =>
                week.isAhead
                  ? words.span(hourCount(Math.round(week.low)), hourCount(Math.round(week.high)))
                  : words.none,
            },
            {
              label: words.booked,
              isNumber: true,
              cell: (week) =>
                week.booked === null ? words.none : hourCount(Math.round(week.booked)),
            },
          ]}
          rows={listedWeeks(outlook)}
          keyOf={(week) => week.weekStart}
        />
      </TableFrame>
    </Section>
  );
}
