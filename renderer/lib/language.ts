/** The languages Standby's words are written in; the first is spoken where no other is wanted. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the scheduler wants at this computer: one of the languages, or the computer's own. */
export type LanguageChoice = Language | 'system';

/** Dates, numbers and names are written as people in the United States write them. */
const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

const KEPT_AS = 'standby.language';

/** What was chosen at this computer; `system` until a choice is made. */
export function languageChoice(): LanguageChoice {
  const kept = storage()?.getItem(KEPT_AS);
  return LANGUAGES.find((one) => one === kept) ?? 'system';
}

/** Keeps the choice at this computer and loads the window anew in it, on the same screen. */
export function chooseLanguage(choice: LanguageChoice): void {
  storage()?.setItem(KEPT_AS, choice);
  window.location.reload();
}

/** The language for `choice`, where the computer's own are `preferred`, the dearest first. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  const known = spoken.map((tag) => LANGUAGES.find((one) => one === tag));
  return known.find((one) => one !== undefined) ?? LANGUAGES[0];
}

/** The language of this window, from its load to its end. */
export const LANGUAGE: Language = languageFor(languageChoice(), systemLanguages());

/** How this window writes dates, numbers and lists, and sorts names. */
export const LOCALE: string = LOCALES[LANGUAGE];

function systemLanguages(): readonly string[] {
  return typeof window === 'undefined' ? [] : window.navigator.languages;
}

/** None outside a window, as in unit tests. */
function storage(): Storage | null {
  return typeof window === 'undefined' ? null : window.localStorage;
}
