import type { Phrases } from './text/phrases.ts';

/** A sentence with gaps, ready to be recognised. */
interface Gapped {
  readonly pattern: RegExp;
  readonly words: string;
  /** How much of the sentence is not gap: the more, the surer. */
  readonly letters: number;
}

/** Sentences within sentences; deeper than this nothing is said, but a file may hold anything. */
const DEEPEST = 6;
/** Longer than any sentence of the engine; gaps in what a file brought would take their time. */
const LONGEST = 1_000;

/** Finds what the engine said in English among `phrases`; what is not there is said as it is. */
export function phraseBook(phrases: Phrases): (words: string) => string {
  const gapped = Object.entries(phrases)
    .filter(([english]) => GAP.test(english))
    .map(([english, words]) => ready(english, words))
    .sort((a, b) => b.letters - a.letters);

  const said = (words: string, depth: number): string =>
    depth > DEEPEST
      ? words
      : (sentence(words, depth) ?? clause(words, depth) ?? besideField(words, depth) ?? words);

  const sentence = (words: string, depth: number): string | null => {
    if (Object.hasOwn(phrases, words)) return phrases[words] ?? null;
    for (const { pattern, words: other } of gapped) {
      const gaps = pattern.exec(words)?.groups;
      if (gaps === undefined) continue;
      const filled = other.replaceAll(GAPS, (_, gap: string) => said(gaps[gap] ?? '', depth + 1));
      if (filled !== words) return filled;
    }
    return null;
  };

  /** A clause that stands as a sentence: "The service asked to wait." */
  const clause = (words: string, depth: number): string | null => {
    const end = words.endsWith('.') ? '.' : '';
    const bare = words.slice(0, words.length - end.length);
    const asItIs = end === '' ? null : sentence(bare, depth);
    if (asItIs !== null) return `${asItIs}${end}`;
    const within = sentence(
      withFirst(bare, (letter) => letter.toLowerCase()),
      depth,
    );
    return within === null ? null : `${withFirst(within, (letter) => letter.toUpperCase())}${end}`;
  };

  /** "texts.brand: must not be empty": the place is a key, the rest is words. */
  const besideField = (words: string, depth: number): string | null => {
    const [, place = '', rest = ''] = /^([a-z][\w.]*): (.+)$/s.exec(words) ?? [];
    return rest === '' ? null : `${place}: ${said(rest, depth + 1)}`;
  };

  return (words) => (words.length > LONGEST ? words : said(words, 0));
}

const GAP = /\{\w+\}/;
const GAPS = /\{(\w+)\}/g;

function ready(english: string, words: string): Gapped {
  const parts = english.split(GAPS);
  const pattern = parts
    .map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.+)`))
    .join('');
  const letters = parts.filter((_, index) => index % 2 === 0).join('').length;
  return { pattern: new RegExp(`^${pattern}$`, 's'), words, letters };
}

function escaped(literal: string): string {
  return literal.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function withFirst(words: string, change: (letter: string) => string): string {
  return `${change(words.charAt(0))}${words.slice(1)}`;
}
