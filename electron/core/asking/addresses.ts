import type { AskAddress } from '../../../shared/contract/asking.ts';
import { bareAddresses, type FoundAddress } from './bare-address.ts';
import { foldedText } from './plain-text.ts';
import { streetAddresses } from './street-address.ts';

/**
 * What in a text is an address or the code of a door, or may be, in the words of the text and in
 * their order. `allowed` may stand in any text.
 */
export function addressesIn(text: string, allowed: readonly string[]): AskAddress[] {
  const rest = blanked(foldedText(text), allowed);
  const found = [...streetAddresses(rest.replaceAll('\n', ' ')), ...bareAddresses(rest)];
  return apart(found).map(({ start, end, isSure }) => ({
    words: wordsBetween(text, start, end),
    isSure,
  }));
}

/** With blanks in place of `names`, so that every other character keeps its place. */
function blanked(text: string, names: readonly string[]): string {
  return names
    .map((name) => foldedText(name).trim())
    .filter((name) => name !== '')
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .map((name) => new RegExp(String.raw`(?<![\p{L}\d])${name}(?![\p{L}\d])`, 'giu'))
    .reduce((rest, name) => rest.replace(name, (one) => ' '.repeat(one.length)), text);
}

/** Those that overlap become one, which is sure if any of them is. */
function apart(found: readonly FoundAddress[]): FoundAddress[] {
  const merged: FoundAddress[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || one.start >= last.end) {
      merged.push(one);
      continue;
    }
    const end = Math.max(last.end, one.end);
    merged[merged.length - 1] = { start: last.start, end, isSure: last.isSure || one.isSure };
  }
  return merged;
}

/** What `text` says where its folded form has the characters from `start` to `end`. */
function wordsBetween(text: string, start: number, end: number): string {
  const characters = Array.from(text);
  const words = characters.slice(placeOf(characters, start), placeOf(characters, end)).join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** How many characters fold to `length` characters; with accents and what nobody sees behind them. */
function placeOf(characters: readonly string[], length: number): number {
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (foldedText(characters.slice(0, middle).join('')).length <= length) low = middle;
    else high = middle - 1;
  }
  return low;
}
