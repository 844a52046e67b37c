import { RadioGroup } from 'radix-ui';

interface ChoiceRowProps<T extends string> {
  /** Id of the element that names what is chosen. */
  readonly labelledBy: string;
  readonly options: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (option: T) => void;
  readonly disabled?: boolean;
}

/** One of a few options, all of them in sight. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { labelledBy, options, titles, chosen, onChoose, disabled = false } = props;
  return (
    <RadioGroup.Root
      aria-labelledby={labelledBy}
      orientation="horizontal"
      disabled={disabled}
      value={chosen}
      onValueChange={(value) => {
        const option = options.find((one) => one === value);
        if (option !== undefined && option !== chosen) onChoose(option);
      }}
      className="inline-flex max-w-full flex-wrap rounded-lg border border-control/60 p-0.5"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option}
          value={option}
          className="min-h-8 rounded-md px-3 font-medium text-soft hover:text-ink disabled:cursor-not-allowed disabled:hover:text-soft data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink forced-colors:data-[state=checked]:forced-color-adjust-none forced-colors:data-[state=checked]:bg-[Highlight] forced-colors:data-[state=checked]:text-[HighlightText]"
        >
          {titles[option]}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
