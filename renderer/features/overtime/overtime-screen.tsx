import { CalendarCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { OvertimeView, OvertimeWeek as Week } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { LinkButton } from '../../components/button.tsx';
import { ChoiceTabs } from '../../components/choice-tabs.tsx';
import { hoursScale } from '../../components/charts/hours-bar.tsx';
import { HoursLegend } from '../../components/charts/hours-legend.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { calendarDay } from '../../lib/format.ts';
import { goInstead } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { OvertimeWeek, type OvertimeRow } from './overtime-week.tsx';
import { JurisdictionRules } from './jurisdiction-rules.tsx';
import { weekOf, type WeekName } from './week-of.ts';

/** So many of a group are shown before one asks for the rest. */
const FIRST = 12;
const GROUPS = ['over', 'near', 'under'] as const;
const WEEKS = ['this', 'next'] as const;

/** Who is over or near overtime in a workweek, by which rule, and what it costs. */
export function OvertimeScreen({ week }: { week: WeekName }) {
  const query = useAnswer('overtime', {});
  const words = text.overtime;
  const shown = query.data === undefined ? null : weekOf(query.data, week);
  const lead = shown === null ? {} : { lead: words.lead(calendarDay(shown.weekStart)) };
  return (
    <ViewScreen title={words.headings[week]} {...lead}>
      <ChoiceTabs
        label={words.weeksLabel}
        options={WEEKS}
        titles={words.weeks}
        chosen={week}
        onChoose={(chosen) => {
          goInstead({ screen: chosen === 'this' ? 'overtime' : 'overtimeNext' });
        }}
      >
        {(one) => (
          <div className="space-y-5">
            <Loaded query={query}>{(view) => <WeekOf name={one} view={view} />}</Loaded>
          </div>
        )}
      </ChoiceTabs>
    </ViewScreen>
  );
}

function WeekOf({ name, view }: { name: WeekName; view: OvertimeView }) {
  const week: Week = weekOf(view, name);
  const max = hoursScale(
    week.rows.map((row) => ({
      total: row.workedHours + row.scheduledHours,
      threshold: row.threshold,
    })),
  );
  return (
    <>
      {week.rows.length === 0 ? (
        <Blank
          icon={CalendarCheck2}
          title={text.overtime.empty[name]}
          detail={text.overtime.emptyDetail}
        />
      ) : (
        <div className="px-1">
          <HoursLegend />
        </div>
      )}
      {GROUPS.map((state) => (
        <Group
          key={state}
          title={text.overtime.groups[state]}
          rows={week.rows.filter((row) => row.state === state)}
          max={max}
        />
      ))}
      <MissingNotes missing={week.missing} />
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
