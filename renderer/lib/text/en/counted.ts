import { countingIn } from '../../../../shared/text/counting.ts';

const english = countingIn('en-US');

/** "2,150". */
export const figure = english.figure;

/** The form of a word that goes with a count: "was" or "were". */
export const form = english.form;

/** "1 row", "2 rows"; `plural` where an s is not enough. */
export function counted(count: number, what: string, plural = `${what}s`): string {
  return english.counted(count, what, plural);
}
