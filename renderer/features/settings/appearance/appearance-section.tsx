import { useId } from 'react';
import { ChoiceRow } from '../../../components/choice-row.tsx';
import { useToast } from '../../../components/toast.tsx';
import { LANGUAGE_CHOICES, languageChoice } from '../../../lib/language.ts';
import type { KeptChoice } from '../../../lib/kept-choice.ts';
import { singleKeys } from '../../../lib/single-keys.ts';
import { text } from '../../../lib/text.ts';
import { theme, THEMES } from '../../../lib/theme.ts';
import { PolicyGroups } from '../policy/policy-groups.tsx';

const ON_OFF = ['on', 'off'] as const;

/** How Standby speaks and looks at this computer. */
export function AppearanceSection() {
  return (
    <>
      <Choices />
      <PolicyGroups place="appearance" />
    </>
  );
}

function Choices() {
  const words = text.appearance;
  return (
    <div className="card divide-y divide-line">
      <Choice
        title={text.look.language}
        hint={text.look.languageHint}
        kept={languageChoice}
        options={LANGUAGE_CHOICES}
        titles={text.look.languages}
      />
      <Choice title={words.theme} kept={theme} options={THEMES} titles={words.themes} />
      <Choice
        title={words.singleKeys}
        hint={words.singleKeysHint}
        kept={singleKeys}
        options={ON_OFF}
        titles={text.look.onOff}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly hint?: string;
  readonly kept: KeptChoice<T>;
  readonly options: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
}

function Choice<T extends string>({ title, hint, kept, options, titles }: ChoiceProps<T>) {
  const id = useId();
  const say = useToast();
  const chosen = kept.use();
  const choose = (from: T, to: T) => {
    kept.set(to);
    say(text.look.set(title, titles[from], titles[to]), () => {
      kept.set(from);
    });
  };
  return (
    <section className="space-y-2 px-3.5 py-3">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {hint === undefined ? null : <p className="-mt-1.5 text-pretty text-soft">{hint}</p>}
      <ChoiceRow
        labelledBy={id}
        options={options}
        titles={titles}
        chosen={chosen}
        onChoose={(option) => {
          choose(chosen, option);
        }}
      />
    </section>
  );
}
