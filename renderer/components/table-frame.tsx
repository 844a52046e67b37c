import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface TableFrameProps {
  /** Names the region while it has to be scrolled. */
  readonly caption: string;
  readonly children: ReactNode;
}

/**
 * A card around a table. With large text or little room the table keeps its figures whole and is
 * scrolled sideways, with the keyboard too.
 */
export function TableFrame({ caption, children }: TableFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setScrolled(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={ref}
      className="card overflow-x-auto px-3.5 py-1.5 focus-visible:-outline-offset-2"
      {...(isScrolled ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
