import { scaleLinear } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { frameOf, type Frame } from '../../components/charts/frame.ts';
import { aboutHours, calendarDay, hourCount, hours } from '../../lib/format.ts';
import { useSize, type Size } from '../../lib/size.ts';
import { text } from '../../lib/text.ts';
import { capacityWeeks, hoursDomain, labelledWeeks, type CapacityWeek } from './weeks.ts';

const MARGINS = { height: 12, left: 2.75, right: 0.75, top: 0.5, bottom: 1.5 };
const FORECAST_DASH = '4 3';
/** Width of a date below the axis, with air, in rem. */
const LABEL_REM = 3.75;

/** Weekly hours: what was delivered, what is coming with its band, and the two lines to know. */
export function CapacityChart({ outlook }: { outlook: CapacityOutlook }) {
  const [ref, size] = useSize();
  return (
    <>
      <div ref={ref} className="min-h-48">
        {size === null ? null : <Drawing outlook={outlook} size={size} />}
      </div>
      <Legend outlook={outlook} />
    </>
  );
}

function Drawing({ outlook, size }: { outlook: CapacityOutlook; size: Size }) {
  const weeks = capacityWeeks(outlook);
  const frame = frameOf(size, MARGINS);
  const { triggerHours, typicalHours } = outlook;
  const domain = hoursDomain(weeks, [triggerHours, typicalHours]);
  const x = scaleLinear({ domain: [0, weeks.length - 1], range: [frame.left, frame.right] });
  const y = scaleLinear({ domain: [...domain], range: [frame.bottom, frame.top] });
  const placed = weeks.map((week, index) => ({ ...week, x: x(index), y: y(week.hours) }));
  const firstAhead = placed.findIndex((week) => week.isAhead);
  // The line goes on from the last past week, so that the two parts meet.
  const ahead = firstAhead === -1 ? [] : placed.slice(Math.max(0, firstAhead - 1));
  const past = placed.filter((week) => !week.isAhead);
  return (
    <svg
      role="img"
      aria-label={text.capacity.chart(weeks.length)}
      width={size.width}
      height={frame.height}
      className="block overflow-visible text-2xs"
    >
      <HoursAxis ticks={y.ticks(4)} at={y} frame={frame} />
      <Dates
        weeks={placed}
        frame={frame}
        room={(frame.right - frame.left) / size.rem / LABEL_REM}
      />
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
      <Line weeks={ahead} dash={FORECAST_DASH} />
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
    </svg>
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
const TRIGGER = { dash: '', className: 'stroke-high forced-colors:stroke-[CanvasText]' };
const TYPICAL = { dash: '1 3', className: 'stroke-soft forced-colors:stroke-[CanvasText]' };

interface LevelProps {
  readonly at: number;
  readonly frame: Frame;
  readonly look: typeof TRIGGER;
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
function Legend({ outlook }: { outlook: CapacityOutlook }) {
  const { triggerHours, typicalHours } = outlook;
  const [bottom] = hoursDomain(capacityWeeks(outlook), [triggerHours, typicalHours]);
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-2xs text-soft">
      <Key look={TRIGGER}>{text.capacity.trigger(hours(triggerHours))}</Key>
      {typicalHours === null ? null : (
        <Key look={TYPICAL}>{text.capacity.typical(aboutHours(typicalHours))}</Key>
      )}
      <Key look={{ dash: FORECAST_DASH, className: 'stroke-accent' }}>{text.capacity.legend}</Key>
      {bottom > 0 ? <li>{text.capacity.axisFrom(aboutHours(bottom))}</li> : null}
    </ul>
  );
}

function Key({ look, children }: { look: typeof TRIGGER; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" className="h-2 w-5 shrink-0">
        <line
          x2="100%"
          y1="50%"
          y2="50%"
          strokeDasharray={look.dash}
          strokeWidth={2}
          className={look.className}
        />
      </svg>
      {children}
    </li>
  );
}

interface HoursAxisProps {
  readonly ticks: readonly number[];
  readonly at: (hours: number) => number;
  readonly frame: Frame;
}

function HoursAxis({ ticks, at, frame }: HoursAxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={frame.left} x2={frame.right} y1={at(tick)} y2={at(tick)} className="stroke-line" />
      <text x={frame.left - 6} y={at(tick)} dy="0.32em" textAnchor="end" className="fill-soft">
        {hourCount(tick)}
      </text>
    </g>
  ));
}

interface DatesProps {
  readonly weeks: readonly PlacedWeek[];
  readonly frame: Frame;
  readonly room: number;
}

function Dates({ weeks, frame, room }: DatesProps) {
  return labelledWeeks(weeks.length, Math.floor(room)).map((index) => {
    const week = weeks[index];
    if (week === undefined) return null;
    const anchor = index === weeks.length - 1 ? 'end' : 'middle';
    return (
      <text
        key={week.weekStart}
        x={anchor === 'end' ? Math.min(week.x + 10, frame.width) : week.x}
        y={frame.height - 3}
        textAnchor={anchor}
        className="fill-soft"
      >
        {calendarDay(week.weekStart)}
      </text>
    );
  });
}
