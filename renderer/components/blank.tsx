import type { LucideIcon } from 'lucide-react';

interface BlankProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly detail?: string;
}

/** A screen that has nothing to show, and why. */
export function Blank({ icon: Icon, title, detail }: BlankProps) {
  return (
    <div className="mx-auto flex max-w-xs flex-col items-center gap-1 px-2 py-8 text-center">
      <Icon aria-hidden="true" className="mb-2 size-8 text-accent" strokeWidth={1.5} />
      <p className="font-semibold text-balance">{title}</p>
      {detail === undefined ? null : <p className="text-pretty text-soft">{detail}</p>}
    </div>
  );
}
