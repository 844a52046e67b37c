import { scaleLinear } from '@visx/scale';
import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import { percent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import type { Frame } from './frame.ts';
import { Plot } from './plot.tsx';

type Bin = TrackRecordView['bins'][number];

const MARGINS = { left: 2.75, right: 0.75, top: 0.75, bottom: 2.75 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface ReliabilityChartProps {
  readonly bins: readonly Bin[];
  /** The chart in a sentence. */
  readonly label: string;
  /** In rem. */
  readonly height?: number;
}

/** What was said (across) against what came true (up); on the diagonal both are the same. */
export function ReliabilityChart({ bins, label, height = 14 }: ReliabilityChartProps) {
  return (
    <Plot label={label} margins={{ ...MARGINS, height }}>
      {(frame) => <Drawing bins={bins} frame={frame} />}
    </Plot>
  );
}

function Drawing({ bins, frame }: { bins: readonly Bin[]; frame: Frame }) {
  const x = scaleLinear({ domain: [0, 1], range: [frame.left, frame.right] });
  const y = scaleLinear({ domain: [0, 1], range: [frame.bottom, frame.top] });
  return (
    <>
      <Axes x={x} y={y} frame={frame} />
      <line
        x1={x(0)}
        y1={y(0)}
        x2={x(1)}
        y2={y(1)}
        strokeDasharray="4 3"
        className="stroke-control"
      />
      {bins.map((bin) => (
        <g
          key={`${String(bin.low)} ${String(bin.meanMatch)}`}
          className="stroke-accent fill-accent"
        >
          <line
            x1={x(bin.meanMatch)}
            x2={x(bin.meanMatch)}
            y1={y(bin.interval[0])}
            y2={y(bin.interval[1])}
            strokeWidth={1.5}
          />
          <circle cx={x(bin.meanMatch)} cy={y(shareOf(bin))} r={4} stroke="none" />
        </g>
      ))}
    </>
  );
}

/** Share of a bin's matches that came true. */
export function shareOf({ yes, count }: Pick<Bin, 'yes' | 'count'>): number {
  return count === 0 ? 0 : yes / count;
}

interface AxesProps {
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
  readonly frame: Frame;
}

function Axes({ x, y, frame }: AxesProps) {
  const words = text.trackRecord;
  return (
    <>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={x(0) - 6} y={y(tick)} dy="0.32em" textAnchor="end" className="fill-soft">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={frame.bottom} dy="1.4em" textAnchor="middle" className="fill-soft">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={x(0) + 6} y={y(1)} dy="1em" className="fill-ink font-medium">
        ↑ {words.cameTrue}
      </text>
      <text x={x(1)} y={frame.bottom} dy="2.8em" textAnchor="end" className="fill-ink font-medium">
        {words.said} →
      </text>
    </>
  );
}
