/** The languages Standby's words are written in; the first is spoken where no other is wanted. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Dates, numbers and names are written as people in the United States write them. */
export const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;
