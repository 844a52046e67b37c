import { useSyncExternalStore } from 'react';

/** Room for list and detail beside each other. */
const query = window.matchMedia('(min-width: 52rem)');

/** Whether the window is wide enough for two panes. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
