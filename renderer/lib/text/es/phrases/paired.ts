import type { Phrases } from '../../phrases.ts';

/** The sentences of one list of the shared catalogue, English to Spanish. */
export function paired<Key extends string>(
  english: Readonly<Record<Key, string>>,
  spanish: Readonly<Record<Key, string>>,
): Phrases {
  const keys = Object.keys(english) as Key[];
  return Object.fromEntries(keys.map((key) => [english[key], spanish[key]]));
}
