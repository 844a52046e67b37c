/** What nobody sees: controls, joiners and direction marks, in which a word could be hidden. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * A text as rules look at it: compatibility forms resolved, lower case, without accents and unseen
 * characters, apostrophes and spaces of one kind.
 */
export function plainText(text: string): string {
  return foldedText(text).replace(/\s+/g, ' ').toLowerCase().trim();
}

/** The same with capitals and line breaks, which tell names and sentences apart. */
export function foldedText(text: string): string {
  return text
    .replace(/[\t\r]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNSEEN, (unseen) => (unseen === '\n' ? unseen : ''))
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/[^\S\n]+/g, ' ');
}
