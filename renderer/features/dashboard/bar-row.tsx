import type { ReactNode } from 'react';

interface BarRowProps {
  readonly name: string;
  /** What the bar comes to, and beside it what that is measured against. */
  readonly figure: string;
  readonly detail: string;
  /** The bar. */
  readonly children: ReactNode;
}

/** A name, its bar and its figure: in one line where there is room, else the bar below. */
export function BarRow({ name, figure, detail, children }: BarRowProps) {
  return (
    <li className="grid break-inside-avoid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-1 text-xs @md:grid-cols-[9rem_minmax(0,1fr)_8.5rem]">
      <span className="font-medium">{name}</span>
      <span className="order-last col-span-full @md:order-none @md:col-span-1">{children}</span>
      <span className="text-right tabular-nums @md:text-left">
        <span className="font-semibold">{figure}</span> <span className="text-soft">{detail}</span>
      </span>
    </li>
  );
}
