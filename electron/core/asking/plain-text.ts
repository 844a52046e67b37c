/** What nobody sees: controls, joiners and direction marks, in which a word could be hidden. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * A text as rules look at it: compatibility forms resolved, lower case, without accents and unseen
 * characters, apostrophes and spaces of one kind.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\r\n]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
