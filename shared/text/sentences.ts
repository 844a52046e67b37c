import { englishSentences } from './en/sentences.ts';
import { spanishSentences } from './es/sentences.ts';
import type { Language } from './language.ts';
import type { Like } from './like.ts';

/**
 * Everything the engine says: headlines, evidence, cautions, reasons. Times, spans and percentages
 * arrive formatted, by the `times` of the same language; numbers are counts.
 */
export type Sentences = Like<typeof englishSentences>;

/** For what is said in English whatever the agency's language. */
export const ENGLISH: Sentences = englishSentences;

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: englishSentences,
  es: spanishSentences,
};

/** What the engine says, in `language`. */
export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}
