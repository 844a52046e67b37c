import { TRAIT_WORDS, type ProtectedTrait } from './trait-words.ts';

/** What in a note is about a protected trait. */
interface TraitFound {
  readonly trait: ProtectedTrait;
  /** As the note says it. */
  readonly words: string;
}

const TRAITS = (Object.entries(TRAIT_WORDS) as [ProtectedTrait, readonly string[]][]).map(
  ([trait, words]) => ({
    trait,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  }),
);

/** Words of the lists that are also names of people. */
const ALSO_NAMES: ReadonlySet<string> = new Set(
  'young black white brown blanco blanca moreno morena negro christian cristian christians gay viejo casado mayor china cuba polish joven'.split(
    ' ',
  ),
);

/** Before a name, as in "Mr. Young". */
const TITLE = /(?:mr|mrs|ms|miss|dr|sr|sra|srta|don|dona)\.? $/;
/** Before a trait, as in "she is Christian"; a capital letter then proves no name. */
const LINK =
  /(?:^|[.!?:;,] *|\b(?:is|are|was|be|being|too|very|so|a|an|the|not|no|non|another|only|other|prefers?|wants?|for|more|es|son|muy|un|una|la|el|los|las|otro|otra|mas|quiere|prefiere) )$/;

/**
 * The first mention of a protected trait in a scheduler's note, or null. Case and accents do not
 * count, except that "Mr. Young" and "Ana Moreno" are people. It cannot understand a sentence: it
 * refuses a little too much rather than too little, because a note can be worded differently.
 */
export function protectedTraitIn(note: string): TraitFound | null {
  const plain = plainText(note);
  let first: (TraitFound & { readonly at: number }) | null = null;
  for (const { trait, pattern } of TRAITS) {
    for (const match of plain.matchAll(pattern)) {
      if (first !== null && match.index >= first.at) break;
      if (isName(note.normalize('NFC'), plain, match[0], match.index)) continue;
      const words = note.normalize('NFC').slice(match.index, match.index + match[0].length);
      first = { trait, words, at: match.index };
      break;
    }
  }
  return first === null ? null : { trait: first.trait, words: first.words };
}

/** Why a note was refused, and what to write instead. */
export function refusalText({ trait, words }: TraitFound): string {
  return `This was not saved: the note speaks of ${trait} ("${words}"). ${NOBODY_FOR_THAT}`;
}

/** The same for a cell of a file, without a word of it: what it holds is never repeated. */
export function cellRefusalText({ trait }: TraitFound): string {
  return `This was not saved: the cell speaks of ${trait}. ${NOBODY_FOR_THAT}`;
}

const NOBODY_FOR_THAT =
  'Nobody may be chosen or passed over for that, and Standby learns nothing from it. Say what the shift needs instead, for example a skill, the distance, or what the client asked for.';

/** Lower case without accents, letter for letter, so that places in it are places in the note. */
function plainText(note: string): string {
  return Array.from(note.normalize('NFC'), (letter) => {
    const [base = letter] = letter.normalize('NFD').toLowerCase();
    // Typographic apostrophes are the plain one to every pattern.
    const plain = base === '’' ? "'" : base;
    return plain.length === letter.length ? plain : letter;
  }).join('');
}

function isName(note: string, plain: string, words: string, at: number): boolean {
  if (!ALSO_NAMES.has(words)) return false;
  const isCapital = note.charAt(at) !== plain.charAt(at);
  if (!isCapital) return false;
  const before = plain.slice(0, at);
  return TITLE.test(before) || !LINK.test(before);
}
