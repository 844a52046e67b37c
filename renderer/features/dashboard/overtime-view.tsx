import { Timer } from 'lucide-react';
import type { OvertimeView as Answer } from '../../../shared/contract/insights.ts';
import { HoursBar, hoursScale } from '../../components/charts/hours-bar.tsx';
import { HoursLegend } from '../../components/charts/hours-legend.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { hours } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { BarRow } from './bar-row.tsx';
import { CARD_ROWS, MoreRows } from './more-rows.tsx';
import { overtimeSheet, overtimeSummary } from './overtime-figures.ts';
import { usePage } from './page.ts';
import { ViewCard } from './view-card.tsx';

/** This workweek's hours against the threshold, nearest to it first. */
export function OvertimeView() {
  const query = useFigures('overtime', {});
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="overtime"
      icon={Timer}
      query={query}
      show={({ rows, missing }) =>
        rows.length === 0
          ? null
          : {
              summary: overtimeSummary(rows),
              chart: <HoursBars rows={rows} isWhole={isLarge} />,
              sheet: overtimeSheet(rows),
              missing,
            }
      }
    />
  );
}

interface HoursBarsProps {
  readonly rows: Answer['rows'];
  readonly isWhole: boolean;
}

function HoursBars({ rows, isWhole }: HoursBarsProps) {
  const totals = rows.map((row) => ({ ...row, total: row.workedHours + row.scheduledHours }));
  const max = hoursScale(totals);
  const shown = isWhole ? totals : totals.slice(0, CARD_ROWS);
  return (
    <>
      <ul className="mb-2">
        {shown.map((row) => (
          <BarRow
            key={row.caregiverId}
            name={row.name}
            figure={hours(row.total)}
            detail={text.overtime.ofThreshold(hours(row.threshold))}
          >
            <HoursBar
              worked={row.workedHours}
              scheduled={row.scheduledHours}
              overtime={row.overtimeHours}
              threshold={row.threshold}
              max={max}
              label={text.overtime.bar(
                hours(row.workedHours),
                hours(row.scheduledHours),
                hours(row.threshold),
              )}
            />
          </BarRow>
        ))}
      </ul>
      <HoursLegend />
      <MoreRows of="overtime" count={rows.length - shown.length} />
    </>
  );
}
