import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** How many there are, beside the title. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** A part of a screen under its heading. */
export function Section({ title, count, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1.5 px-1 font-semibold">
        {title}
        {count === undefined ? null : (
          <>
            {/* Without the space the name of the section would run into the figure. */}{' '}
            <span className="ml-0.5 font-normal text-soft tabular-nums">{count}</span>
          </>
        )}
      </h2>
      {children}
    </section>
  );
}
