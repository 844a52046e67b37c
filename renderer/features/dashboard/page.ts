import { createContext, use, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DashboardView } from '../../lib/route.ts';

/** What every view knows of the page it stands on. */
interface Page {
  /** One view fills the page. */
  readonly isLarge: boolean;
  /** Goes to paper alone; null where all that is shown does. */
  readonly printed: DashboardView | null;
  readonly print: (view: DashboardView | null) => void;
}

const PageContext = createContext<Page>({ isLarge: false, printed: null, print: () => undefined });
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  return use(PageContext);
}

/** Prints one view or all, and shows everything again afterwards. */
export function usePrinting(): Pick<Page, 'printed' | 'print'> {
  const [printed, setPrinted] = useState<DashboardView | null>(null);
  useEffect(() => {
    const reset = () => {
      setPrinted(null);
    };
    window.addEventListener('afterprint', reset);
    return () => {
      window.removeEventListener('afterprint', reset);
    };
  }, []);
  const print = (view: DashboardView | null) => {
    // The page has to be as it will be on paper before the dialog takes its picture.
    flushSync(() => {
      setPrinted(view);
    });
    window.print();
  };
  return { printed, print };
}
