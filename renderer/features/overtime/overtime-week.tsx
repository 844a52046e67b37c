import type { OvertimeView } from '../../../shared/contract/insights.ts';
import { HoursBar } from '../../components/charts/hours-bar.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { dollars, hours } from '../../lib/format.ts';
import { hrefOf } from '../../lib/route.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';

export type OvertimeRow = OvertimeView['rows'][number];

interface OvertimeWeekProps {
  readonly row: OvertimeRow;
  readonly max: number;
  /** False inside the incident itself. */
  readonly hasLink?: boolean;
}

/** One caregiver's workweek: the bar, the hours it is made of, and the rule in words. */
export function OvertimeWeek({ row, max, hasLink = true }: OvertimeWeekProps) {
  const total = row.workedHours + row.scheduledHours;
  const words = text.overtime;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <a
          href={hrefOf({ screen: 'person', person: { kind: 'caregiver', id: row.caregiverId } })}
          data-row={row.caregiverId}
          className="rounded font-semibold hover:underline"
        >
          {row.name}
        </a>
        <span className="tabular-nums">
          <span className={row.state === 'over' ? 'font-semibold text-high' : 'font-semibold'}>
            {hours(total)}
          </span>{' '}
          <span className="text-xs text-soft">{words.ofThreshold(hours(row.threshold))}</span>
        </span>
      </div>
      <div className="my-1">
        <HoursBar
          worked={row.workedHours}
          scheduled={row.scheduledHours}
          overtime={row.overtimeHours}
          threshold={row.threshold}
          max={max}
          label={words.bar(hours(row.workedHours), hours(row.scheduledHours), hours(row.threshold))}
        />
      </div>
      <p className="text-xs text-soft">{facts(row).join(' · ')}</p>
      {row.rule === null ? null : (
        <p className="mt-0.5 text-xs first-letter:uppercase">{said(row.rule)}</p>
      )}
      {hasLink && row.incidentId !== null ? (
        <p className="text-xs">
          <ScreenLink to={{ screen: 'incident', id: row.incidentId }}>{words.incident}</ScreenLink>
        </p>
      ) : null}
    </>
  );
}

function facts(row: OvertimeRow): readonly string[] {
  const words = text.overtime;
  const { workedHours, scheduledHours, overtimeHours, premium, hoursWanted } = row;
  return [
    words.worked(hours(workedHours)),
    scheduledHours > 0 ? words.scheduled(hours(scheduledHours)) : '',
    overtimeHours > 0 ? words.overtime(hours(overtimeHours)) : '',
    premium !== null && premium > 0 ? words.premium(dollars(premium)) : '',
    hoursWanted === null ? '' : words.wanted(hours(hoursWanted)),
  ].filter(Boolean);
}
