import { emailSchema } from '../../../shared/domain/address.ts';
import type { SettingsOf } from '../../../shared/domain/channel.ts';
import type { Messenger, Outgoing, SendOutcome } from '../../../shared/domain/messenger.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import { composed, messageIdOf } from './email-text.ts';
import type { AccessTokens } from './email-tokens.ts';
import { rejection } from './outcome.ts';
import { post, type SignIn } from './smtp.ts';

/** With signing in; with one more token at its end still within a lease of the outbox. */
const DEADLINE = 40 * SECOND;

export interface EmailParts {
  readonly settings: SettingsOf<'email'>;
  /** A password, or access tokens. */
  readonly access: string | AccessTokens;
  readonly clock: Clock;
  readonly timeoutMs?: number | undefined;
}

/**
 * Email by SMTP. What a mail server has taken cannot be looked up, and whether it arrived is told
 * by nobody; a repeat has the same Message-ID.
 */
export function createEmail(parts: EmailParts): Messenger {
  const { access, timeoutMs = DEADLINE } = parts;
  const closing = new AbortController();
  return {
    channel: 'email',
    async send(outgoing) {
      const to = emailSchema.safeParse(outgoing.to);
      if (!to.success) return rejection('this is not an email address');
      const letter = { ...outgoing, to: to.data };
      const deadline = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]);
      if (typeof access !== 'string') return sendByToken(parts, access, letter, deadline);
      return sendSigned(parts, { kind: 'password', password: access }, letter, deadline);
    },
    find: null,
    receipt: null,
    inbox: null,
    close() {
      closing.abort();
      if (typeof access !== 'string') access.close();
    },
  };
}

/** A token can be revoked before its time: then nothing was sent, and a new one is tried once. */
async function sendByToken(
  parts: EmailParts,
  tokens: AccessTokens,
  letter: Outgoing,
  deadline: AbortSignal,
): Promise<SendOutcome> {
  const current = await tokens.current();
  if (!current.ok) return current.error;
  const { token, isFresh } = current.value;
  const outcome = await sendSigned(parts, { kind: 'token', token }, letter, deadline);
  if (!isRefused(outcome)) return outcome;
  tokens.forget();
  return isFresh ? outcome : sendByToken(parts, tokens, letter, deadline);
}

async function sendSigned(
  { settings, clock }: EmailParts,
  signIn: SignIn,
  letter: Outgoing,
  deadline: AbortSignal,
): Promise<SendOutcome> {
  const message = await composed({ from: settings.from, outgoing: letter, at: clock() });
  const serviceId = messageIdOf(settings.from, letter.key);
  return post({ settings, signIn, to: letter.to, message, serviceId, deadline });
}

function isRefused(outcome: SendOutcome): boolean {
  return outcome.kind === 'failed' && !outcome.retry && outcome.isChannelFault === true;
}
