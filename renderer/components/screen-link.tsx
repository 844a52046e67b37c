import type { ReactNode } from 'react';
import { hrefOf, type Route } from '../lib/route.ts';

interface ScreenLinkProps {
  readonly to: Route;
  /** The name for screen readers, where the words alone do not say enough. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to another screen from inside a text. */
export function ScreenLink({ to, label, children }: ScreenLinkProps) {
  return (
    <a
      href={hrefOf(to)}
      aria-label={label}
      className="inline-flex min-h-6 items-center rounded font-medium text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
    >
      {children}
    </a>
  );
}
