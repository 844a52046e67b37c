import type { ReactNode } from 'react';

/** Name, bar and figure in one line where there is room, else the bar below the two. */
export const BAR_ROW =
  'flex break-inside-avoid flex-wrap justify-between gap-x-3 text-xs @md:grid @md:grid-cols-[9rem_minmax(0,1fr)_8.5rem] @md:items-center';
export const BAR_ROOM = 'order-last min-w-0 basis-full @md:order-none';
export const BAR_FIGURE = 'tabular-nums';

interface BarRowProps {
  readonly name: string;
  /** What the bar comes to, and beside it what that is measured against. */
  readonly figure: string;
  readonly detail: string;
  /** The bar. */
  readonly children: ReactNode;
}

/** One of several bars that stand below each other. */
export function BarRow({ name, figure, detail, children }: BarRowProps) {
  return (
    <li className={`py-1 ${BAR_ROW}`}>
      <span className="font-medium">{name}</span>
      <span className={BAR_ROOM}>{children}</span>
      <span className={BAR_FIGURE}>
        <span className="font-semibold">{figure}</span> <span className="text-soft">{detail}</span>
      </span>
    </li>
  );
}
