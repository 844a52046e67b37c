import type { ReactNode } from 'react';
import { useSize } from '../../lib/size.ts';
import { frameOf, type Frame, type Margins } from './frame.ts';

interface PlotProps {
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  readonly margins: Margins;
  /** Draws into the frame; `rem` is the reader's text size in pixels. */
  readonly children: (frame: Frame, rem: number) => ReactNode;
}

/** A drawing as wide as its room, redrawn when that changes; on paper it is scaled to the page. */
export function Plot({ label, margins, children }: PlotProps) {
  const [ref, size] = useSize();
  const frame = size === null ? null : frameOf(size, margins);
  return (
    <div ref={ref} style={{ minHeight: `${String(margins.height)}rem` }}>
      {size === null || frame === null ? null : (
        <svg
          role="img"
          aria-label={label}
          width={frame.width}
          height={frame.height}
          viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
          className="block overflow-visible text-2xs print:h-auto print:w-full print:max-w-160"
        >
          {children(frame, size.rem)}
        </svg>
      )}
    </div>
  );
}
