import { CalendarSearch } from 'lucide-react';
import type { OpenShiftCell, OpenShifts } from '../../../shared/contract/dashboard.ts';
import { heatLevel, WeekHeat } from '../../components/charts/week-heat.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { calendarDay, weekdayName } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { DAYPARTS } from '../capacity/places.ts';
import {
  fullest,
  keyOf,
  nameOf,
  openShiftsSheet,
  openShiftsSummary,
} from './open-shifts-figures.ts';
import { ViewCard } from './view-card.tsx';

/** So far back that a habit of the week shows. */
const WEEKS = 8;

/** Open shifts by weekday and part of the day: those ahead, and those of the last weeks. */
export function OpenShiftsView() {
  const query = useFigures('openShifts', { weeks: WEEKS });
  return (
    <ViewCard
      name="open-shifts"
      icon={CalendarSearch}
      query={query}
      show={(view) => {
        if (view.ahead.shifts === 0 && view.past === null) return null;
        const summary = openShiftsSummary(view);
        return {
          summary,
          chart: <Grids view={view} label={summary} />,
          sheet: openShiftsSheet(view),
          missing: view.missing,
        };
      }}
    />
  );
}

function Grids({ view: { ahead, past }, label }: { view: OpenShifts; label: string }) {
  const words = text.dashboard.openShifts;
  return (
    <div className="space-y-3">
      <Grid title={words.ahead(calendarDay(ahead.to))} cells={ahead.cells} label={label} />
      {past === null ? null : (
        <Grid title={words.past(calendarDay(past.from))} cells={past.cells} label={label} />
      )}
      <p className="text-2xs text-soft">{words.key}</p>
    </div>
  );
}

/** Below so many in a cell none of them is painted at full strength. */
const FEW = 4;

interface GridProps {
  readonly title: string;
  readonly cells: readonly OpenShiftCell[];
  readonly label: string;
}

function Grid({ title, cells, label }: GridProps) {
  const most = Math.max(FEW, fullest(cells)?.open ?? 0);
  const days = [...new Set(cells.map(({ weekday }) => weekday))];
  const shown = (cell: OpenShiftCell) => ({
    key: keyOf(cell),
    words: cell.shifts === 0 ? text.dashboard.none : String(cell.open),
    title: text.dashboard.openShifts.cell(nameOf(cell), cell.open, cell.shifts),
    level: heatLevel(cell.open, most),
  });
  return (
    <div>
      <h3 className="mb-1 text-xs font-medium">{title}</h3>
      <WeekHeat
        label={`${title}. ${label}`}
        days={days.map((day) => weekdayName(day, 'short'))}
        rows={DAYPARTS.map((part) => ({
          label: text.capacity.dayparts[part],
          cells: cells.filter(({ daypart }) => daypart === part).map(shown),
        }))}
      />
    </div>
  );
}
