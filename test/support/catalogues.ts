/** A word or a function that makes words, and where it stands: "list.now". */
type Leaves = ReadonlyMap<string, unknown>;

/** Everything a catalogue says, however deep. */
export function leavesOf(part: unknown, path = ''): Leaves {
  if (typeof part !== 'object' || part === null) return new Map([[path, part]]);
  return new Map(
    Object.entries(part).flatMap(([key, inner]) => [
      ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** Where two catalogues differ in what there is, or in what a function takes. */
export function differencesIn(one: unknown, other: unknown): string[] {
  const [a, b] = [leavesOf(one), leavesOf(other)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => kindOf(a.get(path)) !== kindOf(b.get(path)));
}

function kindOf(leaf: unknown): string {
  return leaf === undefined ? 'missing' : typeof leaf;
}

/** Where a translation says what the original says; functions are compared as they are written. */
export function untranslatedIn(original: unknown, translation: unknown): string[] {
  const translated = leavesOf(translation);
  return [...leavesOf(original)]
    .filter(([path, leaf]) => written(leaf) === written(translated.get(path)))
    .filter(([, leaf]) => /\p{L}{2}/u.test(wordsIn(leaf)))
    .map(([path]) => path);
}

/** Code without its layout. */
function written(leaf: unknown): string {
  return String(leaf).replace(/\s+|,(?=\s*\))/g, '');
}

/** What a leaf says by itself: a function's text without its code. */
function wordsIn(leaf: unknown): string {
  if (typeof leaf !== 'function') return String(leaf);
  const texts = String(leaf).match(/`[^]*`|'[^']*'/g) ?? [];
  return texts.join(' ').replace(/\$\{[^}]*\}/g, '');
}

/** Every fixed text of a catalogue. */
export function textsOf(catalogue: unknown): string[] {
  return [...leavesOf(catalogue).values()].filter((leaf) => typeof leaf === 'string');
}
