import type { AskDraft } from '../../../shared/contract/asking.ts';

/** How an SMS is made up. */
type Parts = AskDraft['parts'];

/** GSM 03.38: one septet each, and those behind an escape, two each. */
const GSM_7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const GSM_7_ESCAPED = new Set('\f^{}\\[~]|€');

/** What fits into one part alone, and into each of several: each then carries a header. */
const ROOM = {
  'gsm-7': { alone: 160, joined: 153 },
  'ucs-2': { alone: 70, joined: 67 },
} as const;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Into how many parts a text is cut as SMS, and in which alphabet. No part ends within a character
 * as people see it, such as an emoji of several code points, unless it is longer than a part.
 */
export function smsParts(text: string): Parts {
  const alphabet = isGsm7(text) ? 'gsm-7' : 'ucs-2';
  const { alone, joined } = ROOM[alphabet];
  const size = alphabet === 'gsm-7' ? septets : (piece: string): number => piece.length;
  if (text === '') return { count: 0, alphabet };
  if (size(text) <= alone) return { count: 1, alphabet };
  const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap((one) =>
    size(one) <= joined ? [one] : Array.from(one),
  );
  let count = 1;
  let used = 0;
  for (const piece of pieces) {
    const more = size(piece);
    if (used + more > joined) {
      count += 1;
      used = 0;
    }
    used += more;
  }
  return { count, alphabet };
}

function isGsm7(text: string): boolean {
  return Array.from(text).every((one) => GSM_7.has(one) || GSM_7_ESCAPED.has(one));
}

function septets(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (GSM_7_ESCAPED.has(one) ? 2 : 1), 0);
}
