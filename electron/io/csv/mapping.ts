/** The columns of a kind of file. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Which column of a file holds each column of its kind; null: none of them. */
export type Mapping = Readonly<Record<string, string | null>>;

/** Names at least this alike are taken for each other; `start` for `shift_start` just so. */
const ALIKE = 0.6;

/**
 * Guesses by the names which column of the file is which: the most alike pairs first, each column
 * once. A guess is shown before anything is stored by it.
 */
export function guessMapping(header: readonly string[], columns: Columns): Mapping {
  const fields = [...columns.required, ...columns.optional];
  const pairs = fields
    .flatMap((field) => header.map((name) => ({ field, name, alike: likeness(field, name) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  const guessed = new Map<string, string>();
  const taken = new Set<string>();
  for (const { field, name } of pairs) {
    if (guessed.has(field) || taken.has(name)) continue;
    guessed.set(field, name);
    taken.add(name);
  }
  return Object.fromEntries(fields.map((field) => [field, guessed.get(field) ?? null]));
}

/** The name that each column of a file has under a mapping; empty for one that is left out. */
export function mappedNames(
  header: readonly string[],
  mapping: Mapping,
  { required, optional }: Columns,
): readonly string[] {
  const fields = [...required, ...optional];
  const byName = new Map<string, string>();
  for (const field of fields) {
    // What nobody mapped is looked for under its own name.
    const name = mapping[field] === undefined ? field : mapping[field];
    if (name !== null) byName.set(name.toLowerCase(), field);
  }
  return header.map((name) => byName.get(name.toLowerCase()) ?? '');
}

/** Dice's coefficient of the pairs of letters, without regard to case and separators; 0 … 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)];
  if (a === b) return a === '' ? 0 : 1;
  const left = pairsOf(b);
  const shared = pairsOf(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  const total = a.length + b.length - 2;
  return total <= 0 ? 0 : (2 * shared.length) / total;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
