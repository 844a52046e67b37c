import { LANGUAGES, LOCALES, type Language } from '../../shared/text/language.ts';
import { keptChoice } from './kept-choice.ts';

/** What the scheduler wants at this computer: one of the languages, or the computer's own. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** A window speaks one language from its load on, so a choice loads it anew on the same screen. */
export const languageChoice = keptChoice<LanguageChoice>('language', LANGUAGE_CHOICES, () => {
  window.location.reload();
});

/** The language for `choice`, where the computer's own are `preferred`, the dearest first. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  const known = spoken.map((tag) => LANGUAGES.find((one) => one === tag));
  return known.find((one) => one !== undefined) ?? LANGUAGES[0];
}

/** The language of this window; English outside of one, as in unit tests. */
export const LANGUAGE: Language =
  typeof window === 'undefined'
    ? LANGUAGES[0]
    : languageFor(languageChoice.get(), window.navigator.languages);

/** How this window writes dates, numbers and lists, and sorts names. */
export const LOCALE: string = LOCALES[LANGUAGE];
