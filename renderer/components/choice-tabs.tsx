import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';

interface ChoiceTabsProps<T extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly options: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (option: T) => void;
  /** Shows one option. */
  readonly children: (option: T) => ReactNode;
}

/** Tabs below a screen's title: the same view of another day, week or kind. */
export function ChoiceTabs<T extends string>(props: ChoiceTabsProps<T>) {
  const { label, options, titles, chosen, onChoose, children } = props;
  return (
    <Tabs.Root
      value={chosen}
      onValueChange={(value) => {
        const option = options.find((one) => one === value);
        if (option !== undefined) onChoose(option);
      }}
    >
      <Tabs.List aria-label={label} className="-mt-2 mb-4 flex gap-1 border-b border-line px-1">
        {options.map((one) => (
          <Tabs.Trigger
            key={one}
            value={one}
            className="-mb-px min-h-9 border-b-2 border-transparent px-2.5 text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {titles[one]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {options.map((one) => (
        <Tabs.Content key={one} value={one} className="rounded-lg">
          {children(one)}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
