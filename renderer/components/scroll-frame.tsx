import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface ScrollFrameProps {
  /** Names the region while it has to be scrolled. */
  readonly caption: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Room that may be smaller than what is in it; then it is scrolled, with the keyboard too. */
export function ScrollFrame({ caption, className, children }: ScrollFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      setScrolled(scrollWidth > clientWidth || scrollHeight > clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div
      ref={ref}
      className={`overflow-auto focus-visible:-outline-offset-2 print:overflow-visible ${className}`}
      {...(isScrolled ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
