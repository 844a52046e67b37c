import type { Frame } from './frame.ts';

interface ValueAxisProps {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
  readonly frame: Frame;
  readonly format: (value: number) => string;
}

/** Lines across at round values, each with its figure at the left. */
export function ValueAxis({ ticks, at, frame, format }: ValueAxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={frame.left} x2={frame.right} y1={at(tick)} y2={at(tick)} className="stroke-line" />
      <text x={frame.left - 6} y={at(tick)} dy="0.32em" textAnchor="end" className="fill-soft">
        {format(tick)}
      </text>
    </g>
  ));
}
