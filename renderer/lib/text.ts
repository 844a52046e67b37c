import type { Language } from '../../shared/text/language.ts';
import { english } from './text/en/english.ts';
import type { Like } from '../../shared/text/like.ts';
import type { Phrases } from './text/phrases.ts';

export type Text = Like<typeof english>;

/** Every word the panel says, in the language of this window. */
export let text: Text = english;

/** What the engine says in English, in the language of this window; none where that is English. */
export let phrases: Phrases = {};

/**
 * Fetches the words of `language`; English is there from the start. Call it before anything that
 * uses `text` is imported, since modules may take words from it when they load.
 */
export async function loadText(language: Language): Promise<void> {
  if (language === 'en') return;
  const spanish = await import('./text/es/spanish.ts');
  text = spanish.spanish;
  phrases = spanish.phrases;
}
