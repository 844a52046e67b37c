import type { ReadPriority } from '../../../shared/domain/wellsky.ts';
import type { Result } from '../../../shared/util/result.ts';
import type { Answer } from './answer.ts';
import type { CallFailure } from './failure.ts';
import type { Ask } from './line.ts';
import type { Resilient } from './resilience.ts';
import type { TokenClient } from './token.ts';
import type { Topic } from './topic.ts';
import type { Outgoing } from './transport.ts';

type Outcome = Result<Answer, CallFailure>;

/** A read of one page or one record. */
export interface ReadRequest {
  /** Searches post their filters; details carry no query of their own. */
  readonly kind: 'search' | 'detail';
  /** From `/v1/`, with the trailing slash that WellSky requires. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string>>;
  readonly what: Topic;
}

export interface Tenant {
  read(request: ReadRequest, priority: ReadPriority): Promise<Outcome>;
  /** One try with a bearer token of the caller's choice, to learn how WellSky refuses it. */
  readWithToken(request: ReadRequest, token: string): Promise<Outcome>;
  sendsAgencyId(): boolean;
}

interface TenantOptions {
  readonly ask: Ask;
  readonly tokens: TokenClient;
  readonly resilient: Resilient;
  readonly agencyId: string | null;
  /** Whether an earlier probe found that this tenant wants the agency id on searches. */
  readonly startsWithAgencyId: boolean;
}

/**
 * Tokens that one request may use up. Some tenants take a token back after a number of calls, and
 * requests under way at once can spend a new one before this request has its turn.
 */
const TOKENS_PER_REQUEST = 4;

/**
 * Authorised reads of one tenant. A 401 renews the token and tries again; the agency id is added
 * only where the tenant demands it, because elsewhere it hides records.
 */
export function createTenant(options: TenantOptions): Tenant {
  const { ask, tokens, agencyId } = options;
  const demanding = new Set<ReadRequest['kind']>(options.startsWithAgencyId ? ['search'] : []);

  async function authorised(
    request: ReadRequest,
    priority: ReadPriority,
    agency: string | null,
  ): Promise<Outcome> {
    for (let used = 1; ; used += 1) {
      const token = await tokens.get();
      if (!token.ok) return token;
      const answer = await ask(outgoing(request, token.value, agency), request.what, priority);
      const isUnauthorized = !answer.ok && answer.error.cue === 'unauthorized';
      if (!isUnauthorized || used === TOKENS_PER_REQUEST) return answer;
      tokens.discard(token.value);
    }
  }

  async function attempt(request: ReadRequest, priority: ReadPriority): Promise<Outcome> {
    const isDemanded = demanding.has(request.kind);
    const answer = await authorised(request, priority, isDemanded ? agencyId : null);
    const mayAdd = !answer.ok && answer.error.cue === 'agency-id' && !isDemanded;
    if (!mayAdd || agencyId === null) return answer;
    const withAgency = await authorised(request, priority, agencyId);
    if (withAgency.ok) demanding.add(request.kind);
    return withAgency;
  }

  return {
    read: (request, priority) => options.resilient(() => attempt(request, priority)),
    readWithToken: (request, token) => {
      const agency = demanding.has(request.kind) ? agencyId : null;
      return ask(outgoing(request, token, agency), request.what, 'urgent');
    },
    sendsAgencyId: () => demanding.size > 0,
  };
}

function outgoing(request: ReadRequest, token: string, agency: string | null): Outgoing {
  const query = new URLSearchParams(request.query);
  if (agency !== null) query.set('agencyId', agency);
  const target = query.size === 0 ? request.path : `${request.path}?${query.toString()}`;
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
  if (request.kind === 'detail') return { method: 'GET', target, headers, body: null };
  return {
    method: 'POST',
    target,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(request.filters),
  };
}
