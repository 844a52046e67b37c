import { z } from 'zod';
import { LONGEST_TOKEN } from '../../../shared/domain/channel.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { MINUTE, plus, SECOND, type Clock, type Instant } from '../../../shared/util/time.ts';
import type { HttpLine } from './http.ts';
import { commonOutcome, parsedJson, refusal, trouble } from './outcome.ts';

/** Access tokens for signing in to SMTP by XOAUTH2. */
export interface AccessTokens {
  /** One that should still be good, or why there is none. */
  current(): Promise<Result<AccessToken, SendOutcome>>;
  /** The mail server did not accept the last one. */
  forget(): void;
  close(): void;
}

interface AccessToken {
  readonly token: string;
  /** Whether it was made for this call; an older one can have been revoked. */
  readonly isFresh: boolean;
}

interface TokenParts {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** Told of each refresh token that takes the place of the one before. */
  readonly renewed: (refreshToken: string) => void;
  readonly line: HttpLine;
  readonly clock: Clock;
}

const SERVICE = 'the sign-in service';
/** A token is renewed this long before it ends. */
const MARGIN = MINUTE;

const tokenSchema = z.object({
  access_token: z.string().min(1).max(LONGEST_TOKEN),
  /** Seconds. */
  expires_in: z.coerce.number().positive().default(300),
  /** Some providers exchange the refresh token, too. */
  refresh_token: z.string().min(1).max(LONGEST_TOKEN).optional(),
});

/** Turns a refresh token into access tokens (RFC 6749 section 6). */
export function accessTokens(parts: TokenParts): AccessTokens {
  const { line, clock, clientId, clientSecret } = parts;
  const target = new URL(parts.tokenUrl);
  let refreshToken = parts.refreshToken;
  let known: { readonly token: string; readonly until: Instant } | null = null;
  return {
    async current() {
      if (known !== null && clock() < known.until)
        return ok({ token: known.token, isFresh: false });
      const outcome = await line.exchange({
        method: 'POST',
        target: `${target.pathname}${target.search}`,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
        },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
          client_id: clientId,
          client_secret: clientSecret,
        }).toString(),
      });
      const common = commonOutcome(SERVICE, outcome);
      if (common !== null || outcome.kind !== 'answer') return fail(notYet(common));
      if (outcome.status >= 400) return fail(refusal(`${SERVICE} does not accept the sign-in`));
      const answer = tokenSchema.safeParse(parsedJson(outcome.text));
      if (!answer.success) return fail(notYet(null));
      const { access_token: token, expires_in: seconds, refresh_token: next } = answer.data;
      if (next !== undefined && next !== refreshToken) {
        refreshToken = next;
        parts.renewed(next);
      }
      known = { token, until: plus(clock(), seconds * SECOND - MARGIN) };
      return ok({ token, isFresh: true });
    },
    forget() {
      known = null;
    },
    close() {
      line.close();
    },
  };
}

/** Without a token no message was sent, so nothing about it is unknown. */
function notYet(common: SendOutcome | null): SendOutcome {
  if (common?.kind === 'failed') return { ...common, isChannelFault: true };
  const reason = common?.kind === 'unknown' ? common.reason : `${SERVICE} gave no token`;
  return { ...trouble(reason), isChannelFault: true };
}
