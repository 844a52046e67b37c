import type { ReactNode } from 'react';

/** Terms and their values in two columns. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="card grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-3.5 py-3">
      {children}
    </dl>
  );
}

/** One of `Facts`. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
