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
  const rest = lines(body);
  const gap = rest.includes('\n') ? '\n' : ' ';
  return { subject: null, text: fitting(`${oneLine(headline)}.${gap}${rest}`, answer) };
}

/** No more room than the words and the lines need: an SMS is paid for by the part. */
function lines(text: string): string {
  return text.split('\n').map(oneLine).filter(Boolean).join('\n');
}

/** Line breaks would end the header of an email. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An SMS of at most so many parts: the text is cut where it must be, never its end. */
export function fitting(text: string, end: string, mostParts = MOST_PARTS): string {
  if (smsParts(text + end).count <= mostParts) return text + end;
  const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment);
  let fits = 0;
  let beyond = pieces.length;
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    const isFitting = smsParts(cut(pieces, middle) + end).count <= mostParts;
    if (isFitting) fits = middle;
    else beyond = middle;
  }
  return cut(pieces, fits) + end;
}

function cut(pieces: readonly string[], count: number): string {
  return pieces.slice(0, count).join('').trimEnd() + CUT;
}
