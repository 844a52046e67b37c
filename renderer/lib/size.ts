import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Room for a drawing, in pixels; `rem` carries the reader's text size into it. */
export interface Size {
  readonly width: number;
  readonly rem: number;
}

/** The width of the element that gets `ref`, and the text size; null before the first layout. */
export function useSize(): readonly [RefObject<HTMLDivElement | null>, Size | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      // What is hidden keeps its last size, for paper.
      if (element.clientWidth === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({ width: element.clientWidth, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, size];
}
