import type { Frame } from './frame.ts';

/** What the values of a frame are, above its upper left corner. */
export function AxisTitle({ frame, children }: { frame: Frame; children: string }) {
  return (
    <text x={frame.left} y={frame.top} dy="-0.5em" className="fill-ink font-medium">
      {children}
    </text>
  );
}
