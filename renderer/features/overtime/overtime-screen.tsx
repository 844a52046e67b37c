import { CalendarCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { OvertimeView } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { LinkButton } from '../../components/button.tsx';
import { hoursScale } from '../../components/charts/hours-bar.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { calendarDay } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { OvertimeLegend, OvertimeWeek, type OvertimeRow } from './overtime-week.tsx';
import { JurisdictionRules } from './jurisdiction-rules.tsx';

/** So many of a group are shown before one asks for the rest. */
const FIRST = 12;
const GROUPS = ['over', 'near', 'under'] as const;

/** Who is over or near overtime this workweek, by which rule, and what it costs. */
export function OvertimeScreen() {
  const query = useAnswer('overtime', {});
  const lead =
    query.data === undefined ? undefined : text.overtime.lead(calendarDay(query.data.weekStart));
  return (
    <ViewScreen title={text.overtime.heading} {...(lead === undefined ? {} : { lead })}>
      <Loaded query={query}>{(view) => <Week view={view} />}</Loaded>
    </ViewScreen>
  );
}

function Week({ view }: { view: OvertimeView }) {
  const max = hoursScale(
    view.rows.map((row) => ({
      total: row.workedHours + row.scheduledHours,
      threshold: row.threshold,
    })),
  );
  return (
    <>
      {view.rows.length === 0 ? (
        <Blank
          icon={CalendarCheck2}
          title={text.overtime.empty}
          detail={text.overtime.emptyDetail}
        />
      ) : (
        <OvertimeLegend />
      )}
      {GROUPS.map((state) => (
        <Group
          key={state}
          title={text.overtime.groups[state]}
          rows={view.rows.filter((row) => row.state === state)}
          max={max}
        />
      ))}
      <MissingNotes missing={view.missing} />
      <JurisdictionRules jurisdictions={view.jurisdictions} />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly OvertimeRow[];
  readonly max: number;
}

function Group({ title, rows, max }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <Section title={title} count={rows.length}>
      <ul className="card divide-y divide-line">
        {shown.map((row) => (
          <li key={row.caregiverId} className="px-3.5 py-2.5">
            <OvertimeWeek row={row} max={max} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length ? (
        <p className="mt-1.5 px-1">
          <LinkButton
            onClick={() => {
              setWhole(true);
            }}
          >
            {text.overtime.more(rows.length - shown.length)}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
