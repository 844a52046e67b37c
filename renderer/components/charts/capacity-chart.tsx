import { scaleLinear } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { aboutHours, calendarDay, hourCount, hours } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { capacityWeeks, hoursDomain, type CapacityWeek } from './capacity-weeks.ts';
import type { Frame } from './frame.ts';
import { Legend, LineKey, type LineLook } from './legend.tsx';
import { Plot } from './plot.tsx';
import { TimeAxis } from './time-axis.tsx';
import { ValueAxis } from './value-axis.tsx';

const MARGINS = { left: 2.75, right: 0.75, top: 0.5, bottom: 1.5 };
const FORECAST = { dash: '4 3', className: 'stroke-accent' };

interface CapacityChartProps {
  readonly outlook: CapacityOutlook;
  /** The chart in a sentence. */
  readonly label: string;
  /** In rem. */
  readonly height?: number;
}

/** Weekly hours: what was delivered, what is coming with its band, and the two lines to know. */
export function CapacityChart({ outlook, label, height = 12 }: CapacityChartProps) {
  return (
    <>
      <Plot label={label} margins={{ ...MARGINS, height }}>
        {(frame, rem) => <Drawing outlook={outlook} frame={frame} rem={rem} />}
      </Plot>
      <div className="mt-1.5">
        <Keys outlook={outlook} />
      </div>
    </>
  );
}

interface DrawingProps {
  readonly outlook: CapacityOutlook;
  readonly frame: Frame;
  readonly rem: number;
}

function Drawing({ outlook, frame, rem }: DrawingProps) {
  const weeks = capacityWeeks(outlook);
  const { triggerHours, typicalHours } = outlook;
  const domain = hoursDomain(weeks, [triggerHours, typicalHours]);
  const x = scaleLinear({ domain: [0, weeks.length - 1], range: [frame.left, frame.right] });
  const y = scaleLinear({ domain: [...domain], range: [frame.bottom, frame.top] });
  const placed = weeks.map((week, index) => {
    const label = calendarDay(week.weekStart);
    return { ...week, key: week.weekStart, label, x: x(index), y: y(week.hours) };
  });
  const firstAhead = placed.findIndex((week) => week.isAhead);
  // The line goes on from the last past week, so that the two parts meet.
  const ahead = firstAhead === -1 ? [] : placed.slice(Math.max(0, firstAhead - 1));
  const past = placed.filter((week) => !week.isAhead);
  return (
    <>
      <ValueAxis ticks={y.ticks(4)} at={y} frame={frame} format={hourCount} />
      <TimeAxis places={placed} frame={frame} rem={rem} />
      <Area
        data={ahead}
        x={(week) => week.x}
        y0={(week) => y(week.low)}
        y1={(week) => y(week.high)}
        className="fill-planned/35 forced-colors:fill-none forced-colors:stroke-[CanvasText]"
      />
      <Level at={y(triggerHours)} frame={frame} look={TRIGGER} />
      {typicalHours === null ? null : <Level at={y(typicalHours)} frame={frame} look={TYPICAL} />}
      <Line weeks={past} dash="" />
      <Line weeks={ahead} dash={FORECAST.dash} />
      {placed.map((week) => (
        <circle
          key={week.weekStart}
          cx={week.x}
          cy={week.y}
          r={week.isAhead ? 2.5 : 2}
          className={week.isAhead ? 'fill-surface stroke-accent' : 'fill-accent'}
          strokeWidth="1.5"
        />
      ))}
    </>
  );
}

type PlacedWeek = CapacityWeek & { readonly x: number; readonly y: number };

function Line({ weeks, dash }: { weeks: readonly PlacedWeek[]; dash: string }) {
  return (
    <LinePath
      data={[...weeks]}
      x={(week) => week.x}
      y={(week) => week.y}
      strokeWidth={2}
      strokeDasharray={dash}
      className="stroke-accent"
    />
  );
}

/** The two lines to know, told apart by their dashes as well. */
const TRIGGER: LineLook = { dash: '', className: 'stroke-high forced-colors:stroke-[CanvasText]' };
const TYPICAL: LineLook = {
  dash: '1 3',
  className: 'stroke-soft forced-colors:stroke-[CanvasText]',
};

interface LevelProps {
  readonly at: number;
  readonly frame: Frame;
  readonly look: LineLook;
}

function Level({ at, frame, look }: LevelProps) {
  return (
    <line
      x1={frame.left}
      x2={frame.right}
      y1={at}
      y2={at}
      strokeDasharray={look.dash}
      strokeWidth={1.5}
      className={look.className}
    />
  );
}

/** What the lines mean, with the figures of the two that go across. */
function Keys({ outlook }: { outlook: CapacityOutlook }) {
  const { triggerHours, typicalHours } = outlook;
  const [bottom] = hoursDomain(capacityWeeks(outlook), [triggerHours, typicalHours]);
  return (
    <Legend>
      <LineKey look={TRIGGER}>{text.capacity.trigger(hours(triggerHours))}</LineKey>
      {typicalHours === null ? null : (
        <LineKey look={TYPICAL}>{text.capacity.typical(aboutHours(typicalHours))}</LineKey>
      )}
      <LineKey look={FORECAST}>{text.capacity.legend}</LineKey>
      {bottom > 0 ? <li>{text.capacity.axisFrom(aboutHours(bottom))}</li> : null}
    </Legend>
  );
}
