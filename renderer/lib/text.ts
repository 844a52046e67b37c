import type { Language } from '../../shared/text/language.ts';
import { english } from './text/en/english.ts';
import type { Like } from '../../shared/text/like.ts';

export type Text = Like<typeof english>;

/** Every word the panel says, in the language of this window. */
export let text: Text = english;

/**
 * Fetches the words of `language`; English is there from the start. Call it before anything that
 * uses `text` is imported, since modules may take words from it when they load.
 */
export async function loadText(language: Language): Promise<void> {
  if (language === 'es') text = (await import('./text/es/spanish.ts')).spanish;
}
