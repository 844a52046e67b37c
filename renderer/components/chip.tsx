import type { ReactNode } from 'react';

/** A word or two that qualify something. */
export function Chip({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-md border border-line bg-sunken px-1.5 py-px text-2xs font-medium text-soft">
      {children}
    </span>
  );
}
