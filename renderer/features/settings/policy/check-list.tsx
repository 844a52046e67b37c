import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import type { TypedRules } from './typed-rules.ts';

interface CheckListProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly options: readonly string[];
  readonly nameOfOption: (option: string) => string;
  readonly isEditable: boolean;
}

/** Any of some options, to be ticked. */
export function CheckList(props: CheckListProps) {
  const { name, label, hint, error, options, nameOfOption, isEditable } = props;
  const id = useId();
  const { register } = useFormContext<TypedRules>();
  return (
    <fieldset aria-describedby={`${id}-note`} disabled={!isEditable}>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-x-4 wide:grid-cols-2">
        {options.map((option) => (
          <label key={option} className="flex min-h-7 items-center gap-2">
            <input
              {...register(name)}
              type="checkbox"
              value={option}
              className="size-4 shrink-0 accent-accent"
            />
            {nameOfOption(option)}
          </label>
        ))}
      </div>
      <p
        id={`${id}-note`}
        className={`mt-1 flex items-start gap-1 text-xs ${error === undefined ? 'text-soft' : 'font-medium text-critical'}`}
      >
        {error === undefined ? null : (
          <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
        )}
        {error ?? hint}
      </p>
    </fieldset>
  );
}
