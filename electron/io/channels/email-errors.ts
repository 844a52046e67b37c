import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { refusal, rejection, trouble } from './outcome.ts';

/** What nodemailer says of a failure. Its messages hold addresses, so only codes are read. */
interface SmtpError {
  readonly code: string;
  /** The server's reply; null where there was none. */
  readonly reply: number | null;
  /** The command that it replied to. */
  readonly command: string;
}

/**
 * What a failure means (RFC 5321 section 4.2). A reply is a clear no, even after the text was
 * sent: 4yz may pass (greylisting), 5yz would come again. Without a reply, `isTextSent` decides
 * whether the server may have taken it.
 */
export function smtpFailure(error: unknown, isTextSent: boolean): SendOutcome {
  const { code, reply, command } = smtpError(error);
  if (reply === null) return withoutReply(code, isTextSent);
  const shown = `(${String(reply)})`;
  // 503 says that the conversation went wrong, not that the message was refused.
  const isPassing = reply < 500 || reply === 503;
  if (command === 'RCPT TO') {
    return isPassing
      ? trouble(`the mail server does not take email for this address yet ${shown}`)
      : rejection(`the mail server does not take email for this address ${shown}`);
  }
  if (command === 'DATA') {
    return isPassing
      ? trouble(`the mail server does not take this email yet ${shown}`)
      : rejection(`the mail server does not take this email ${shown}`);
  }
  const busy: SendOutcome = {
    ...trouble(`the mail server does not take email now ${shown}`),
    isChannelFault: true,
  };
  if (isPassing) return busy;
  if (code === 'ETLS') return { ...busy, reason: `the mail server offers no encryption ${shown}` };
  if (code === 'EAUTH') {
    return refusal(`the mail server does not accept the sign-in ${shown}`);
  }
  return command === 'MAIL FROM'
    ? refusal(`the mail server does not accept the sender ${shown}`)
    : refusal(`the mail server refuses this computer ${shown}`);
}

function withoutReply(code: string, isTextSent: boolean): SendOutcome {
  if (isTextSent) {
    return { kind: 'unknown', reason: `the mail server broke off its answer (${code})` };
  }
  if (code === 'EMESSAGE') return rejection('the email is larger than the mail server takes');
  if (code === 'EAUTH') return refusal('the mail server offers no sign-in that Standby knows');
  return { ...trouble(`the mail server cannot be reached (${code})`), isChannelFault: true };
}

function smtpError(error: unknown): SmtpError {
  const read = (name: string): unknown =>
    error instanceof Error ? Reflect.get(error, name) : undefined;
  const [original, code, reply, command] = [
    read('originalCode'),
    read('code'),
    read('responseCode'),
    read('command'),
  ];
  return {
    code: [original, code].find((one) => typeof one === 'string') ?? 'no answer',
    reply: typeof reply === 'number' ? reply : null,
    command: typeof command === 'string' ? command : '',
  };
}
