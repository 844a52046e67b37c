import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import type { NotificationText } from '../../../shared/domain/policy.ts';
import { smsParts } from '../asking/parts.ts';
import { againApart } from '../incidents/telling.ts';

/** An alert to the office is paid for by the part, and read at a glance. */
const MOST_PARTS = 2;
/** No part has more characters. */
const PART = 160;
const CUT = '...';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a message to the office is made for. */
export interface TextSetting {
  readonly channel: OutsideChannel;
  readonly agency: string;
  /** With `no-names` the alert is told in sentences that are always the same. */
  readonly allowed: NotificationText;
  /** How to answer; null where answers are not read. */
  readonly hint: string | null;
}

/**
 * What leaves the computer about an alert, the agency's name in front, and behind it how to answer.
 * An email has a subject; as SMS the text is cut to two parts: what tells of this alert and no
 * other, and of a sentence that is always the same, as that it is sent again, nothing.
 */
export function officeText(
  { title, body }: Pick<Delivery, 'title' | 'body'>,
  { channel, agency, allowed, hint }: TextSetting,
): Pick<Outgoing, 'subject' | 'text'> {
  const answer = hint === null ? '' : `\n${hint}`;
  const headline = `${agency}: ${title}`;
  if (channel === 'email') return { subject: oneLine(headline), text: `${headline}\n\n${body}` };
  if (channel === 'slack') return { subject: null, text: `${headline}\n${body}${answer}` };
  const { words, again } = againApart(body);
  const rest = lines(words);
  const alert = `${oneLine(title)}.${rest.includes('\n') ? '\n' : ' '}${rest}`;
  const text = fitting((cut) => {
    const told = allowed === 'no-names' ? alert : cut(alert);
    return `${cut(oneLine(agency))}: ${told}${again}${answer}`;
  });
  return { subject: null, text };
}

/** No more room than the words and the lines need: an SMS is paid for by the part. */
function lines(text: string): string {
  return text.split('\n').map(oneLine).filter(Boolean).join('\n');
}

/** Line breaks would end the header of an email. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Shortens one of the texts that may be shortened. */
type Cut = (text: string) => string;

/**
 * An SMS of at most so many parts. `textOf` puts it together and cuts what of it may be cut, where
 * it must be all of that at the same length, never within a character as people see it.
 */
export function fitting(textOf: (cut: Cut) => string, mostParts = MOST_PARTS): string {
  const isFitting = (cut: Cut): boolean => smsParts(textOf(cut)).count <= mostParts;
  const whole: Cut = (text) => text;
  if (isFitting(whole)) return textOf(whole);
  let fits = 0;
  let beyond = mostParts * PART;
  while (beyond - fits > 1) {
    const middle = Math.floor((fits + beyond) / 2);
    if (isFitting(cutAt(middle))) fits = middle;
    else beyond = middle;
  }
  return textOf(cutAt(fits));
}

function cutAt(length: number): Cut {
  return (text) => {
    const pieces = Array.from(graphemes.segment(text), ({ segment }) => segment);
    return pieces.length <= length ? text : pieces.slice(0, length).join('').trimEnd() + CUT;
  };
}
