import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Keeps the keyboard's place in `root`: when a change of `content` removes what had the focus, the
 * focus goes to the first match of `fallback` inside instead of to the top of the page.
 */
export function useKeepFocus(
  root: RefObject<HTMLElement | null>,
  fallback: string,
  content: unknown,
) {
  const isInside = useRef(false);
  useEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>(fallback)?.focus();
  }, [root, fallback, content]);
  return {
    onFocus: () => {
      isInside.current = true;
    },
    // Without a next element the focused one was removed, or the window lost the focus.
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget !== null) isInside.current = false;
    },
  };
}
