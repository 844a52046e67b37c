import { scaleLinear } from '@visx/scale';
import type { CallBucket } from '../../../shared/contract/dashboard.ts';
import { SECOND } from '../../../shared/util/time.ts';
import { AxisTitle } from '../../components/charts/axis-title.tsx';
import { halvesOf, type Frame } from '../../components/charts/frame.ts';
import { GappedLine } from '../../components/charts/gapped-line.tsx';
import type { LineLook } from '../../components/charts/legend.tsx';
import { Plot } from '../../components/charts/plot.tsx';
import { TimeAxis } from '../../components/charts/time-axis.tsx';
import { ValueAxis } from '../../components/charts/value-axis.tsx';
import { useZone } from '../../lib/agency.tsx';
import { clockTime, figure } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

const MARGINS = { left: 2.75, right: 0.75, top: 1.25, bottom: 1.5 };
/** Between the two halves, for the title of the lower one. */
const GAP_REM = 1.75;

/** The two response times, told apart by dashes as well. */
export const P50: LineLook = { dash: '', className: 'stroke-accent fill-accent' };
export const P95: LineLook = { dash: '4 3', className: 'stroke-soft fill-soft' };

interface ApiChartProps {
  readonly hours: readonly CallBucket[];
  /** The chart in a sentence. */
  readonly label: string;
  /** In rem. */
  readonly height: number;
}

/** Above, how long answers took; below, how many exchanges failed; both by hour. */
export function ApiChart({ hours, label, height }: ApiChartProps) {
  return (
    <Plot label={label} margins={{ ...MARGINS, height }}>
      {(frame, rem) => <Drawing hours={hours} frame={frame} rem={rem} />}
    </Plot>
  );
}

interface DrawingProps {
  readonly hours: readonly CallBucket[];
  readonly frame: Frame;
  readonly rem: number;
}

function Drawing({ hours, frame, rem }: DrawingProps) {
  const zone = useZone();
  const [above, below] = halvesOf(frame, GAP_REM * rem);
  const x = scaleLinear({
    domain: [-0.5, Math.max(1, hours.length) - 0.5],
    range: [frame.left, frame.right],
  });
  return (
    <>
      <Times hours={hours} frame={above} x={x} />
      <Failures hours={hours} frame={below} x={x} />
      <TimeAxis
        places={hours.map(({ start }, index) => {
          return { key: String(start), label: clockTime(start, zone), x: x(index) };
        })}
        frame={frame}
        rem={rem}
      />
    </>
  );
}

interface HalfProps {
  readonly hours: readonly CallBucket[];
  readonly frame: Frame;
  readonly x: (index: number) => number;
}

function Times({ hours, frame, x }: HalfProps) {
  const slowest = Math.max(0.1, ...hours.map(({ p95Ms }) => (p95Ms ?? 0) / SECOND));
  const y = scaleLinear({ domain: [0, slowest], range: [frame.bottom, frame.top], nice: 2 });
  const points = (value: (hour: CallBucket) => number | null) =>
    hours.map((hour, index) => {
      const milliseconds = value(hour);
      const key = String(hour.start);
      return { key, x: x(index), y: milliseconds === null ? null : y(milliseconds / SECOND) };
    });
  return (
    <>
      <AxisTitle frame={frame}>{text.dashboard.apiHealth.timeAxis}</AxisTitle>
      <ValueAxis ticks={y.ticks(2)} at={y} frame={frame} format={figure} />
      <GappedLine points={points(({ p95Ms }) => p95Ms)} look={P95} />
      <GappedLine points={points(({ p50Ms }) => p50Ms)} look={P50} />
    </>
  );
}

function Failures({ hours, frame, x }: HalfProps) {
  const most = Math.max(1, ...hours.map(({ errors }) => errors));
  const y = scaleLinear({ domain: [0, most], range: [frame.bottom, frame.top] });
  const width = Math.max(1, (x(1) - x(0)) * 0.7);
  return (
    <>
      <AxisTitle frame={frame}>{text.dashboard.apiHealth.errorAxis}</AxisTitle>
      <ValueAxis ticks={[0, most]} at={y} frame={frame} format={figure} />
      {hours.map(({ start, errors }, index) => (
        <rect
          key={start}
          x={x(index) - width / 2}
          y={y(errors)}
          width={width}
          height={frame.bottom - y(errors)}
          className="fill-high forced-colors:fill-[Highlight]"
        />
      ))}
    </>
  );
}
