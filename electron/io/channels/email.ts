import { emailSchema } from '../../../shared/domain/address.ts';
import type { SettingsOf } from '../../../shared/domain/channel.ts';
import type { Messenger, SendOutcome } from '../../../shared/domain/messenger.ts';
import { ok, type Result } from '../../../shared/util/result.ts';
import type { Clock } from '../../../shared/util/time.ts';
import { composed, messageIdOf } from './email-text.ts';
import type { AccessTokens } from './email-tokens.ts';
import { rejection } from './outcome.ts';
import { post, type SignIn } from './smtp.ts';

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
export function createEmail({ settings, access, clock, timeoutMs }: EmailParts): Messenger {
  const closing = new AbortController();
  return {
    channel: 'email',
    async send(outgoing) {
      const to = emailSchema.safeParse(outgoing.to);
      if (!to.success) return rejection('this is not an email address');
      const signIn = await signInWith(access);
      if (!signIn.ok) return signIn.error;
      const outcome = await post({
        settings,
        signIn: signIn.value,
        to: to.data,
        message: await composed({ from: settings.from, outgoing, at: clock() }),
        serviceId: messageIdOf(settings.from, outgoing.key),
        timeoutMs,
        signal: closing.signal,
      });
      // A token can be revoked before its time; the next try gets another.
      if (isRefused(outcome) && typeof access !== 'string') access.forget();
      return outcome;
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

async function signInWith(access: string | AccessTokens): Promise<Result<SignIn, SendOutcome>> {
  if (typeof access === 'string') return ok({ kind: 'password', password: access });
  const token = await access.current();
  return token.ok ? ok({ kind: 'token', token: token.value }) : token;
}

function isRefused(outcome: SendOutcome): boolean {
  return outcome.kind === 'failed' && !outcome.retry && outcome.isChannelFault === true;
}
