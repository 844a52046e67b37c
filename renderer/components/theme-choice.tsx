import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { text } from '../lib/text.ts';
import { theme, THEMES, type Theme } from '../lib/theme.ts';

const ICONS: Readonly<Record<Theme, LucideIcon>> = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the computer is set. */
export function ThemeChoice() {
  const name = useId();
  const chosen = theme.use();
  return (
    <fieldset className="px-2.5 pt-1.5 pb-1">
      <legend className="sr-only">{text.appearance.theme}</legend>
      <div className="flex w-full gap-1 rounded-lg bg-sunken p-0.5">
        {THEMES.map((one) => {
          const Icon = ICONS[one];
          return (
            <label
              key={one}
              title={text.appearance.themes[one]}
              className="flex min-h-8 flex-1 cursor-pointer items-center justify-center rounded-md border border-transparent text-soft hover:text-ink has-checked:border-control/60 has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText]"
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={chosen === one}
                onChange={() => {
                  theme.set(one);
                }}
              />
              <Icon aria-hidden="true" className="size-[1.15em]" />
              <span className="sr-only">{text.appearance.themes[one]}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
