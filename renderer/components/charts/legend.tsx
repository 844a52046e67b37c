import type { ReactNode } from 'react';

/** What the marks of a chart mean, in a row below or above it. */
export function Legend({ children }: { children: ReactNode }) {
  return <ul className="flex flex-wrap gap-x-4 gap-y-1 text-2xs text-soft">{children}</ul>;
}

/** How a line is drawn; dashes tell lines apart where colours do not. */
export interface LineLook {
  readonly dash: string;
  readonly className: string;
}

/** A line of the chart and its meaning. */
export function LineKey({ look, children }: { look: LineLook; children: string }) {
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

interface ShapeKeyProps {
  /** Width and height classes of the mark. */
  readonly shape: string;
  readonly className: string;
  readonly children: string;
}

/** A filled mark and its meaning. Drawn, not a background: forced colours take those away. */
export function ShapeKey({ shape, className, children }: ShapeKeyProps) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" className={`${shape} shrink-0`}>
        <rect width="100%" height="100%" rx="1" className={className} />
      </svg>
      {children}
    </li>
  );
}
