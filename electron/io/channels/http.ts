import http from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { AxiosInstance, AxiosResponse } from 'axios';
import { isLoopback } from '../../../shared/util/loopback.ts';
import { retryAfterMs } from '../../../shared/util/retry-after.ts';
import type { Clock, Instant } from '../../../shared/util/time.ts';
import { createServiceClock, headerTime, type ServiceClock } from './service-clock.ts';

/** No answer of these services is near it: a page of 100 texts has some 150 KB. Bytes, unpacked. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

export interface HttpQuestion {
  readonly method: 'GET' | 'POST';
  /** Path and query, from the root of the host. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An answer with a status, whatever it says. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly text: string;
  /** What `Retry-After` asks for, in milliseconds; null without one. */
  readonly retryAfterMs: number | null;
}

/**
 * What came of one exchange. `not-sent`: the request never left this computer, because no verified
 * connection came about. `no-answer`: it left, and may have been acted upon. Reasons are clauses
 * for a sentence, without addresses or secrets.
 */
export type HttpOutcome =
  | HttpAnswer
  | { readonly kind: 'not-sent'; readonly reason: string }
  | { readonly kind: 'no-answer'; readonly reason: string };

export interface HttpLine {
  /** The clock of the service, as its answers tell. */
  readonly clock: ServiceClock;
  exchange(question: HttpQuestion): Promise<HttpOutcome>;
  /** Ends what is under way; nothing is sent any more. */
  close(): void;
}

export interface HttpLineOptions {
  /** `https`, or `http` on loopback. */
  readonly origin: string;
  /** What people call the service, for reasons. */
  readonly service: string;
  readonly clock: Clock;
  readonly timeoutMs: number;
}

/**
 * Exchanges with one origin and no other: redirects are not followed, certificates are always
 * verified with TLS 1.2 or newer, and an exchange ends at its deadline even when the answer
 * trickles. Connections are not kept open: on a fresh one, it is certain whether the request left.
 */
export function createHttpLine(options: HttpLineOptions): HttpLine {
  const origin = allowedOrigin(options.origin);
  const closing = new AbortController();
  const serviceClock = createServiceClock();
  let client: Promise<AxiosInstance> | null = null;
  return {
    clock: serviceClock,
    async exchange(question) {
      client ??= createClient(origin);
      const axios = await client;
      const connection = { isUp: false };
      const askedAt = options.clock();
      const deadline = new AbortController();
      const timer = setTimeout(() => {
        deadline.abort();
      }, options.timeoutMs);
      try {
        const answer = await axios.request<string>({
          method: question.method,
          url: question.target,
          headers: question.headers,
          ...(question.body === null ? {} : { data: question.body }),
          transport: watched(origin, connection),
          signal: AbortSignal.any([closing.signal, deadline.signal]),
        });
        if (!connection.isUp) return refusedByProxy(options.service, answer.status);
        const answeredAt = options.clock();
        serviceClock.hear(writtenAt(answer), { askedAt, answeredAt });
        return answerOf(answer, answeredAt);
      } catch (error) {
        const kind = connection.isUp ? 'no-answer' : 'not-sent';
        if (closing.signal.aborted) return { kind, reason: 'Standby was closing' };
        return deadline.signal.aborted
          ? { kind, reason: `${options.service} did not answer in time` }
          : { kind, reason: `${options.service} ${failureOf(error, connection.isUp)}` };
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      closing.abort();
    },
  };
}

/** Other origins are a mistake of the program: settings accept https alone. */
function allowedOrigin(text: string): URL {
  const url = new URL(text);
  const isPlain = url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !isPlain) throw new TypeError('A service is asked over https.');
  return url;
}

/** axios is loaded with the first request: most starts send nothing. */
async function createClient(origin: URL): Promise<AxiosInstance> {
  const { default: axios } = await import('axios');
  return axios.create({
    baseURL: origin.origin,
    allowAbsoluteUrls: false,
    maxRedirects: 0,
    validateStatus: () => true,
    responseType: 'text',
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => (typeof data === 'string' ? data : '')],
    maxContentLength: LARGEST_ANSWER,
    httpAgent: new http.Agent({ keepAlive: false }),
    httpsAgent: new https.Agent({
      keepAlive: false,
      minVersion: 'TLSv1.2',
      // Stated, because NODE_TLS_REJECT_UNAUTHORIZED=0 would otherwise decide.
      rejectUnauthorized: true,
    }),
    ...(isLoopback(origin.hostname) ? { proxy: false as const } : {}),
  });
}

type Requesting = typeof https.request;

/**
 * Notes when the verified connection is up. What was written before waits in memory until then,
 * so a failure before it means that nothing left.
 */
function watched(origin: URL, connection: { isUp: boolean }): { request: Requesting } {
  const isSecure = origin.protocol === 'https:';
  const request = (...args: Parameters<Requesting>): http.ClientRequest => {
    const made = isSecure ? https.request(...args) : http.request(...args);
    made.once('socket', (socket: TLSSocket) => {
      const up = (): void => {
        connection.isUp = true;
      };
      socket.once(isSecure ? 'secureConnect' : 'connect', up);
    });
    return made;
  };
  return { request: request as Requesting };
}

/** Who answers before the verified connection is up is a proxy that opens no tunnel. */
function refusedByProxy(service: string, status: number): HttpOutcome {
  const code = `PROXY_${String(status)}`;
  return { kind: 'not-sent', reason: `${service} cannot be reached (${code})` };
}

function answerOf(answer: AxiosResponse<string>, now: Instant): HttpAnswer {
  return {
    kind: 'answer',
    status: answer.status,
    text: answer.data,
    retryAfterMs: retryAfterMs(headerOf(answer, 'retry-after'), headerOf(answer, 'date'), now),
  };
}

/** When the service wrote the answer; null where a cache kept it, which then states its age. */
function writtenAt(answer: AxiosResponse<string>): Instant | null {
  return headerOf(answer, 'age') === null ? headerTime(headerOf(answer, 'date')) : null;
}

function headerOf(answer: AxiosResponse<string>, name: string): string | null {
  const value: unknown = answer.headers[name];
  return typeof value === 'string' ? value : null;
}

/** Only the code: messages of network errors can contain addresses and headers. */
function failureOf(error: unknown, isUp: boolean): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  return isUp ? `broke off its answer (${code})` : `cannot be reached (${code})`;
}
