import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { misrouted, refused, unreachable, type CallFailure } from './failure.ts';
import type { Exchange } from './transport.ts';

/** A readable answer: its JSON, and the schedule time at which the question left. */
export interface Answer {
  readonly body: unknown;
  readonly askedAt: Instant;
}

const TOO_MANY = 429;
const RETRYABLE = new Set([408, 425, TOO_MANY]);

/**
 * Decides what one exchange means. The content type is not consulted: WellSky labels JSON
 * variously, and an HTML error page is found out by not being JSON.
 */
export function readAnswer(exchange: Exchange, what: string): Result<Answer, CallFailure> {
  const { status, text, askedAt } = exchange;
  const body = parseJson(text);
  if (status >= 200 && status < 300) {
    if (body === undefined) {
      return fail(unreachable(`WellSky's answer about ${what} cannot be read`, status));
    }
    return ok({ body, askedAt });
  }
  return fail(classify(status, saidIn(body), what));
}

/** What WellSky's status and words mean (contract sections 2.5 and 7). */
function classify(status: number, said: Said, what: string): CallFailure {
  const code = String(status);
  if (status >= 500 || RETRYABLE.has(status)) {
    const failure = unreachable(`WellSky failed to answer about ${what} (${code})`, status);
    return status === TOO_MANY ? { ...failure, cue: 'throttled' } : failure;
  }
  if (status === 401) {
    return refused(`WellSky does not accept the access token (${code})`, status, 'unauthorized');
  }
  if ((status === 400 || status === 403) && /agency[ _-]?id/i.test(said.error)) {
    return refused(`WellSky does not accept the agency id for ${what}`, status, 'agency-id');
  }
  if (status === 403) return classifyForbidden(said, what);
  if (status === 404) {
    return misrouted(`WellSky has no such address for ${what} (${code})`, status, 'not-found');
  }
  return misrouted(`WellSky does not understand the question about ${what} (${code})`, status);
}

/**
 * A 403 is not always "forbidden": the AWS gateway in front answers unknown routes with a remark
 * about the Authorization header.
 */
function classifyForbidden(said: Said, what: string): CallFailure {
  if (/invalid key=value pair/i.test(said.message)) {
    return misrouted(`WellSky has no such address for ${what} (403)`, 403);
  }
  if (/missing authentication token/i.test(said.message)) {
    return misrouted(`The sign-in header for ${what} was lost or the address is wrong (403)`, 403);
  }
  return refused(`WellSky refuses ${what} to this account (403)`, 403);
}

interface Said {
  /** Words of the gateway. */
  readonly message: string;
  /** Words of the application. */
  readonly error: string;
}

const saidSchema = z.object({
  message: z.string().catch(''),
  error: z.string().catch(''),
});

function saidIn(body: unknown): Said {
  const parsed = saidSchema.safeParse(body);
  return parsed.success ? parsed.data : { message: '', error: '' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
