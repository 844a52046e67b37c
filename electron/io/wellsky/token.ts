import { z } from 'zod';
import type { Capabilities } from '../../../shared/domain/feed.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import { refused, unreachable, type CallFailure } from './failure.ts';
import type { Ask } from './line.ts';
import type { Outgoing } from './transport.ts';

export type TokenRequest = Capabilities['tokenRequest'];

/** Refresh this long before the end, or at half of a shorter life. */
const MARGIN_MS = 90 * SECOND;
const DEFAULT_LIFE_S = 3_600;
/** After a refusal, wrong credentials are not tried again for this long. */
const REFUSAL_REMEMBERED_MS = 30 * SECOND;

export interface TokenClient {
  /** A token with life left in it. */
  get(): Promise<Result<string, CallFailure>>;
  /** Drops `token` after a 401, unless it has been replaced meanwhile. */
  discard(token: string): void;
  /** The request form that worked last. */
  requestForm(): TokenRequest;
}

interface TokenOptions {
  readonly ask: Ask;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly realClock: Clock;
  readonly startWith: TokenRequest;
}

/** Both response forms on record; numbers may be strings, other keys are of no concern. */
const responseSchema = z.object({
  // Copied verbatim, `+/=` included; anything a header cannot carry is not a token.
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().nonnegative().catch(DEFAULT_LIFE_S),
});

/**
 * OAuth 2.0 client credentials as WellSky speaks them: the documented JSON request first, then a
 * form, then HTTP Basic; what worked is remembered. OAuth libraries reject the answer's
 * `token_type: "BearerToken"`, which is ignored here. One request at a time serves all callers.
 */
export function createTokenClient(options: TokenOptions): TokenClient {
  let current: { token: string; refreshAt: number } | null = null;
  let flight: Promise<Result<string, CallFailure>> | null = null;
  let refusal: { failure: CallFailure; until: number } | null = null;
  let form = options.startWith;

  async function request(): Promise<Result<string, CallFailure>> {
    let last: CallFailure | null = null;
    for (const candidate of [form, ...otherForms(form)]) {
      const answer = await options.ask(tokenRequest(candidate, options), 'sign-in', 'token');
      if (answer.ok) {
        form = candidate;
        return accept(answer.value.body);
      }
      // The gateway's "wrong address" and everything that may pass by itself end the attempt.
      if (!isAboutCredentials(answer.error)) return answer;
      last = answer.error;
    }
    const failure = refused(
      'WellSky does not accept the client id or client secret. Check them in the settings',
      last?.status ?? null,
    );
    refusal = { failure, until: options.realClock() + REFUSAL_REMEMBERED_MS };
    return fail(failure);
  }

  function accept(body: unknown): Result<string, CallFailure> {
    const parsed = responseSchema.safeParse(body);
    if (!parsed.success) return fail(unreachable("WellSky's sign-in answer cannot be read", 200));
    const life = Math.max(1, parsed.data.expires_in) * SECOND;
    const token = parsed.data.access_token;
    current = { token, refreshAt: options.realClock() + life - Math.min(MARGIN_MS, life / 2) };
    return ok(token);
  }

  return {
    get() {
      const now = options.realClock();
      if (current !== null && now < current.refreshAt) return Promise.resolve(ok(current.token));
      if (refusal !== null && now < refusal.until) return Promise.resolve(fail(refusal.failure));
      flight ??= request().finally(() => {
        flight = null;
      });
      return flight;
    },
    discard(token) {
      if (current?.token === token) current = null;
    },
    requestForm: () => form,
  };
}

function otherForms(first: TokenRequest): TokenRequest[] {
  return (['json', 'form', 'basic'] as const).filter((form) => form !== first);
}

/** Refusals, and the 4xx with which a server turns down a request form it does not speak. */
function isAboutCredentials(failure: CallFailure): boolean {
  if (failure.kind === 'refused') return true;
  return failure.status !== null && [400, 406, 415, 422].includes(failure.status);
}

function tokenRequest(form: TokenRequest, options: TokenOptions): Outgoing {
  const { clientId, clientSecret } = options;
  const credentials = { client_id: clientId, client_secret: clientSecret };
  const grant = { grant_type: 'client_credentials' };
  const base = { method: 'POST', target: '/oauth/accesstoken' } as const;
  const formHeaders = {
    Accept: 'application/json',
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  if (form === 'json') {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    return { ...base, headers, body: JSON.stringify({ ...credentials, ...grant }) };
  }
  if (form === 'form') {
    const body = new URLSearchParams({ ...credentials, ...grant }).toString();
    return { ...base, headers: formHeaders, body };
  }
  const pair = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  return {
    ...base,
    headers: { ...formHeaders, Authorization: `Basic ${pair}` },
    body: new URLSearchParams(grant).toString(),
  };
}
