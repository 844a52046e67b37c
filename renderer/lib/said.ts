import { phraseBook } from './phrase-book.ts';
import { phrases } from './text.ts';

/**
 * What the engine said, in the language of this window: refusals, reasons, notes and what schemas
 * find wrong are English sentences on their way here. Names and other people's words are none.
 */
export const said: (words: string) => string = phraseBook(phrases);
