import { createHash } from 'node:crypto';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** What an email is made of. */
interface Letter {
  readonly from: string;
  readonly outgoing: Outgoing;
  readonly at: Instant;
}

/**
 * The same for every try of the same message, so that a mail client shows a repeat as one
 * (RFC 5322 section 3.6.4). A digest, because a key may hold what an address must not.
 */
export function messageIdOf(from: string, key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return `<standby.${digest}@${domain}>`;
}

/** The email as it goes over the wire: plain text, one recipient, marked as written by a program. */
export async function composed({ from, outgoing, at }: Letter): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { name: '', address: from },
    to: { name: '', address: outgoing.to },
    subject: oneLine(outgoing.subject ?? ''),
    messageId: messageIdOf(from, outgoing.key),
    date: new Date(at),
    text: lines(outgoing.text),
    // RFC 3834: vacation notices and the like do not answer.
    headers: { 'Auto-Submitted': 'auto-generated' },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A line break in a subject would begin another header. */
function oneLine(subject: string): string {
  return subject
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Plain lines: a lone carriage return ends a line for some mail servers and not for others. */
function lines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}
