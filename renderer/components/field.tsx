import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { said } from '../lib/said.ts';

/** What a control needs to belong to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly className: string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** The look of every text box. */
export const CONTROL =
  'w-full min-h-9 rounded-lg border bg-surface px-2.5 py-1.5 text-ink placeholder:text-soft';

/** A control with its label above and its error below. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  // Schemas speak English; what a form says itself is in the language already.
  const note = error === undefined ? hint : said(error);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': error !== undefined,
        className: `${CONTROL} ${error === undefined ? 'border-control' : 'border-critical'}`,
      })}
      {note === undefined ? null : (
        <p
          id={`${id}-note`}
          className={`mt-1 flex items-start gap-1 text-xs ${error === undefined ? 'text-soft' : 'font-medium text-critical'}`}
        >
          {error === undefined ? null : (
            <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
          )}
          {note}
        </p>
      )}
    </div>
  );
}
