import { LinePath } from '@visx/shape';
import type { LineLook } from './legend.tsx';

/** One value over time; null where there is none. */
export interface LinePoint {
  readonly key: string;
  readonly x: number;
  readonly y: number | null;
  /** Drawn as a ring: not the whole truth yet. */
  readonly isPartial?: boolean;
}

interface GappedLineProps {
  readonly points: readonly LinePoint[];
  /** Its class gives stroke and fill. */
  readonly look: LineLook;
}

/** A line that breaks where nothing is known, with a dot at everything that is. */
export function GappedLine({ points, look }: GappedLineProps) {
  return (
    <g className={look.className}>
      <LinePath
        data={[...points]}
        defined={({ y }) => y !== null}
        x={({ x }) => x}
        y={({ y }) => y ?? 0}
        strokeWidth={2}
        strokeDasharray={look.dash}
      />
      {points.map(({ key, x, y, isPartial = false }) =>
        y === null ? null : (
          <circle
            key={key}
            cx={x}
            cy={y}
            r={isPartial ? 3 : 2.5}
            strokeWidth="1.5"
            {...(isPartial ? { className: 'fill-surface' } : {})}
          />
        ),
      )}
    </g>
  );
}
