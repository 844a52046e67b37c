import { createHash } from 'node:crypto';
import { SECOND, type Clock, type Instant } from '../../../shared/util/time.ts';
import type { Switches } from '../switches.ts';
import { ok, type Answer } from './answer.ts';

/** Example credentials, the only ones the simulator knows. */
export const CREDENTIALS = {
  clientId: 'demo-client',
  clientSecret: 'demo-secret-not-real',
} as const;

interface Issued {
  readonly expiresAt: Instant;
  calls: number;
}

interface TokenRequest {
  readonly contentType: string;
  readonly authorization: string;
  readonly body: string;
}

/** Issues and checks bearer tokens. Their life follows the real clock. */
export class Tokens {
  readonly #issued = new Map<string, Issued>();
  readonly #switches: Switches;
  readonly #clock: Clock;

  constructor(switches: Switches, clock: Clock) {
    this.#switches = switches;
    this.#clock = clock;
  }

  answer(request: TokenRequest): Answer {
    const fields = readFields(request, this.#switches['token.accept']);
    const missing = ['client_id', 'client_secret', 'grant_type'].find((name) => !fields.has(name));
    if (missing !== undefined) {
      return failure(
        400,
        'invalid_request',
        `The request is missing a required parameter : ${missing}`,
      );
    }
    const grant = fields.get('grant_type') ?? '';
    if (grant !== 'client_credentials') {
      return failure(400, 'unsupported_grant_type', `Unsupported grant type : ${grant}`);
    }
    const id = fields.get('client_id') ?? '';
    if (id !== CREDENTIALS.clientId) {
      return failure(401, 'invalid_request', `Invalid client id : ${id}. ClientId is Invalid`);
    }
    if (fields.get('client_secret') !== CREDENTIALS.clientSecret) {
      return failure(401, 'invalid_request', 'Invalid client secret. ClientSecret is Invalid');
    }
    return this.#issue();
  }

  /** Counts one call on the token; false when it is unknown, expired or revoked. */
  accept(authorization: string): boolean {
    const issued = this.#issued.get(authorization.replace(/^Bearer /, ''));
    if (issued === undefined || !authorization.startsWith('Bearer ')) return false;
    issued.calls += 1;
    const limit = this.#switches['token.earlyRevoke'];
    const isRevoked = limit !== 'off' && issued.calls > Number(limit);
    return !isRevoked && this.#clock() < issued.expiresAt;
  }

  /** The answer to a token that is not accepted; neither form has been recorded live. */
  refusal(): Answer {
    if (this.#switches['token.response'] === 'documented') {
      return { status: 401, body: { message: 'Unauthorized' } };
    }
    const detail = { errorcode: 'oauth.v2.InvalidAccessToken' };
    return { status: 401, body: { fault: { faultstring: 'Invalid access token', detail } } };
  }

  #issue(): Answer {
    const seconds = Number(this.#switches['token.ttl']);
    const now = this.#clock();
    const hash = createHash('sha256').update(`${String(now)}|${String(this.#issued.size)}`);
    const isDocumented = this.#switches['token.response'] === 'documented';
    // Base64 with its "+/=" proves that a client copies the token verbatim.
    const token = isDocumented ? `eyJ+/${hash.digest('base64')}` : hash.digest('hex').slice(0, 32);
    this.#issued.set(token, { expiresAt: (now + seconds * SECOND) as Instant, calls: 0 });
    return ok(isDocumented ? documented(token, seconds, now) : apigee(token, seconds, now));
  }
}

function documented(token: string, seconds: number, now: Instant): unknown {
  return {
    status: 'success',
    access_token: token,
    expires_in: String(seconds),
    token_type: 'Bearer',
    issued_at: String(now),
  };
}

/** The default answer of Apigee's OAuthV2 policy: numbers as text, type `BearerToken`. */
function apigee(token: string, seconds: number, now: Instant): unknown {
  return {
    refresh_token_expires_in: '0',
    api_product_list: '[home-connect]',
    organization_name: 'wellsky-demo',
    token_type: 'BearerToken',
    issued_at: String(now),
    client_id: CREDENTIALS.clientId,
    access_token: token,
    application_name: '11111111-2222-3333-4444-555555555555',
    scope: '',
    expires_in: String(seconds),
    refresh_count: '0',
    status: 'approved',
  };
}

function failure(status: number, code: string, text: string): Answer {
  return { status, body: { ErrorCode: code, Error: text } };
}

/** The fields in the forms this tenant accepts; anything else reads as empty. */
function readFields(
  request: TokenRequest,
  accept: Switches['token.accept'],
): ReadonlyMap<string, string> {
  const isForm = request.contentType.includes('x-www-form-urlencoded');
  if (accept === 'basic') return basicFields(request);
  if (isForm) return accept === 'json' ? new Map() : new Map(new URLSearchParams(request.body));
  return accept === 'form' ? new Map() : jsonFields(request.body);
}

function basicFields(request: TokenRequest): ReadonlyMap<string, string> {
  const fields = new Map(new URLSearchParams(request.body));
  fields.delete('client_id');
  fields.delete('client_secret');
  const encoded = /^Basic (.+)$/.exec(request.authorization)?.[1];
  if (encoded === undefined) return fields;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return fields.set('client_id', id).set('client_secret', secret);
}

function jsonFields(body: string): ReadonlyMap<string, string> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return new Map();
    return new Map(
      Object.entries(parsed).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      ),
    );
  } catch {
    // Not JSON: the caller answers that the first parameter is missing, as Apigee does.
    return new Map();
  }
}
