import { keptChoice } from './kept-choice.ts';

/**
 * Whether single characters are shortcuts. They can be turned off, because who dictates to the
 * computer presses them without wanting to (WCAG 2.1.4, character key shortcuts).
 */
export const singleKeys = keptChoice<'on' | 'off'>('single-keys', ['on', 'off']);

/** Whether a pressed key is one character, such as a letter or a question mark. */
export function isSingleCharacter(key: string): boolean {
  return /^.$/u.test(key);
}
