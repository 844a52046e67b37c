import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import { smsParts } from '../asking/parts.ts';

/** An alert to the office is paid for by the part, and read at a glance. */
const MOST_PARTS = 2;
const CUT = '...';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * What leaves the computer about an alert, the agency's name in front, and behind it how to answer
 * where answers are read. An email has a subject; as SMS the text is cut to two parts, never within
 * a character as people see it, and never its hint.
 */
export function officeText(
  { title, body }: Pick<Delivery, 'title' | 'body'>,
  channel: OutsideChannel,
  agency: string,
  hint: string | null = null,
): Pick<Outgoing, 'subject' | 'text'> {
  const answer = hint === null ? '' : ` ${hint}`;
  const headline = `${agency}: ${title}`;
  if (channel === 'email') return { subject: oneLine(headline), text: `${headline}\n\n${body}` };
  if (channel === 'slack') return { subject: null, text: `${headline}\n${body}${answer}` };
  return { subject: null, text: fitting(`${headline}. ${oneLine(body)}`, answer) };
}

/** Line breaks would end the header of an email, and are parts of an SMS for nothing. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fitting(text: string, end: string): string {
  if (smsParts(text + end).count <= MOST_PARTS) return text + end;
  const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment);
  let fits = 0;
  let beyond = pieces.length;
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    const isFitting = smsParts(cut(pieces, middle) + end).count <= MOST_PARTS;
    if (isFitting) fits = middle;
    else beyond = middle;
  }
  return cut(pieces, fits) + end;
}

function cut(pieces: readonly string[], count: number): string {
  return pieces.slice(0, count).join('').trimEnd() + CUT;
}
