import type { ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame.tsx';

interface TableFrameProps {
  /** Names the region while it has to be scrolled. */
  readonly caption: string;
  readonly children: ReactNode;
}

/**
 * A card around a table. With large text or little room the table keeps its figures whole and is
 * scrolled sideways.
 */
export function TableFrame({ caption, children }: TableFrameProps) {
  return (
    <ScrollFrame caption={caption} className="card px-3.5 py-1.5">
      {children}
    </ScrollFrame>
  );
}
