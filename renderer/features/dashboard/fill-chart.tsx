import { scaleLinear } from '@visx/scale';
import type { FillWeek } from '../../../shared/contract/dashboard.ts';
import { AxisTitle } from '../../components/charts/axis-title.tsx';
import { halvesOf, type Frame } from '../../components/charts/frame.ts';
import { GappedLine } from '../../components/charts/gapped-line.tsx';
import { Plot } from '../../components/charts/plot.tsx';
import { TimeAxis } from '../../components/charts/time-axis.tsx';
import { ValueAxis } from '../../components/charts/value-axis.tsx';
import { calendarDay, figure, measuredPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { hoursOf, isPartial } from './fill-rate-figures.ts';

const MARGINS = { left: 2.75, right: 0.75, top: 1.25, bottom: 1.5 };
/** Between the two halves, for the title of the lower one. */
const GAP_REM = 1.75;
const LINE = { dash: '', className: 'stroke-accent fill-accent' };

interface FillChartProps {
  readonly weeks: readonly FillWeek[];
  /** The chart in a sentence. */
  readonly label: string;
  /** In rem. */
  readonly height: number;
}

/** Above, which share was filled in time; below, how long that took; both by week. */
export function FillChart({ weeks, label, height }: FillChartProps) {
  return (
    <Plot label={label} margins={{ ...MARGINS, height }}>
      {(frame, rem) => <Drawing weeks={weeks} frame={frame} rem={rem} />}
    </Plot>
  );
}

interface DrawingProps {
  readonly weeks: readonly FillWeek[];
  readonly frame: Frame;
  readonly rem: number;
}

function Drawing({ weeks, frame, rem }: DrawingProps) {
  const words = text.dashboard.fillRate;
  const [above, below] = halvesOf(frame, GAP_REM * rem);
  const x = scaleLinear({
    domain: [0, Math.max(1, weeks.length - 1)],
    range: [frame.left + rem, frame.right - rem],
  });
  const share = scaleLinear({ domain: [0, 1], range: [above.bottom, above.top] });
  const longest = Math.max(1, ...weeks.map((week) => hoursOf(week.medianMinutes) ?? 0));
  const time = scaleLinear({ domain: [0, longest], range: [below.bottom, below.top], nice: 2 });
  const points = (value: (week: FillWeek) => number | null, at: (value: number) => number) =>
    weeks.map((week, index) => {
      const one = value(week);
      const y = one === null ? null : at(one);
      return { key: week.weekStart, x: x(index), y, isPartial: isPartial(week) };
    });
  return (
    <>
      <AxisTitle frame={above}>{words.shareAxis}</AxisTitle>
      <ValueAxis ticks={[0, 0.5, 1]} at={share} frame={above} format={measuredPercent} />
      <GappedLine points={points((week) => week.filledShare, share)} look={LINE} />
      <AxisTitle frame={below}>{words.timeAxis}</AxisTitle>
      <ValueAxis ticks={time.ticks(2)} at={time} frame={below} format={figure} />
      <GappedLine points={points((week) => hoursOf(week.medianMinutes), time)} look={LINE} />
      <TimeAxis
        places={weeks.map(({ weekStart }, index) => {
          return { key: weekStart, label: calendarDay(weekStart), x: x(index) };
        })}
        frame={frame}
        rem={rem}
      />
    </>
  );
}
