import { ArrowUp } from 'lucide-react';
import { useId } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { IconButton } from '../../../components/button.tsx';
import { text } from '../../../lib/text.ts';
import type { TypedRules } from './typed-rules.ts';

interface OrderedListProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly string[];
  readonly nameOfOption: (option: string) => string;
  readonly isEditable: boolean;
}

/** Some options of which the order counts: what is ticked comes first, in its order. */
export function OrderedList(props: OrderedListProps) {
  const { name, label, hint, options, nameOfOption, isEditable } = props;
  const id = useId();
  const { control } = useFormContext<TypedRules>();
  const { field } = useController({ control, name });
  const chosen = Array.isArray(field.value) ? field.value : [];
  const rows = [...chosen, ...options.filter((option) => !chosen.includes(option))];
  const tick = (option: string) => {
    const others = chosen.filter((one) => one !== option);
    field.onChange(others.length === chosen.length ? [...chosen, option] : others);
  };
  const moveUp = (index: number) => {
    field.onChange(swapped(chosen, index - 1, index));
  };
  return (
    <fieldset aria-describedby={`${id}-note`} disabled={!isEditable}>
      <legend className="mb-1 font-medium">{label}</legend>
      <ol className="w-fit">
        {rows.map((option, index) => (
          <li key={option} className="flex min-h-9 items-center gap-4">
            <label className="flex min-w-28 items-center gap-2">
              <input
                type="checkbox"
                checked={index < chosen.length}
                className="size-4 shrink-0 accent-accent"
                onChange={() => {
                  tick(option);
                }}
              />
              {nameOfOption(option)}
            </label>
            {index > 0 && index < chosen.length ? (
              <IconButton
                label={text.policy.moveUp(nameOfOption(option))}
                onClick={() => {
                  moveUp(index);
                }}
              >
                <ArrowUp aria-hidden="true" className="size-[1.1em]" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ol>
      <p id={`${id}-note`} className="mt-1 text-xs text-soft">
        {hint}
      </p>
    </fieldset>
  );
}

function swapped(list: readonly string[], one: number, other: number): string[] {
  const next = [...list];
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return next;
  next[one] = second;
  next[other] = first;
  return next;
}
