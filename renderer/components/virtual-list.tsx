import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height of a row before it was measured, in pixels. */
  readonly estimate: number;
  readonly scroller: HTMLElement | null;
  readonly children: (item: T) => ReactNode;
}

/** A list of which only the rows near the view exist; rows may have any height. */
export function VirtualList<T>({
  items,
  keyOf,
  estimate,
  scroller,
  children,
}: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what stands above may grow with any render; an equal value ends the chain
  useLayoutEffect(() => {
    setMargin(list.current?.offsetTop ?? 0);
  });
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    scrollMargin: margin,
    overscan: 4,
    rangeExtractor: (range) => withFocused(defaultRangeExtractor(range), list.current),
  });
  return (
    <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((row) => (
        <li
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          aria-posinset={row.index + 1}
          aria-setsize={items.length}
          className={`absolute inset-x-0 top-0 border-line ${row.index === 0 ? '' : 'border-t'}`}
          style={{ transform: `translateY(${String(row.start - margin)}px)` }}
        >
          {children(items[row.index] as T)}
        </li>
      ))}
    </ul>
  );
}

/** The focused row stays in the document when it is scrolled away, or the focus would be lost. */
function withFocused(range: number[], list: HTMLElement | null): number[] {
  const focused = document.activeElement?.closest<HTMLElement>('[data-index]');
  if (!focused || list?.contains(focused) !== true) return range;
  const index = Number(focused.dataset['index']);
  return range.includes(index) ? range : [...range, index].sort((a, b) => a - b);
}
