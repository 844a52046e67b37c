import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import type { AxiosInstance } from 'axios';
import { isLoopback } from '../../../shared/util/loopback.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import type { Clock, Instant } from '../../../shared/util/time.ts';
import { blocked, closed, unreachable, type CallFailure } from './failure.ts';

/** Far above any page of 100 rows, far below what would exhaust memory. Bytes, unpacked. */
const LARGEST_ANSWER = 32 * 1024 * 1024;

export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path and query, from the root of the host. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Something may come of it, so that no redirect is followed. */
  readonly isWrite?: true;
}

/** One answer with a status, whatever it says. */
export interface Exchange {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly retryAfter: string | null;
  readonly date: string | null;
  /** Schedule time just before the question left. */
  readonly askedAt: Instant;
}

export interface Transport {
  send(outgoing: Outgoing): Promise<Result<Exchange, CallFailure>>;
  close(): void;
}

interface TransportOptions {
  readonly origin: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/**
 * One HTTP exchange with one host. Redirects are not followed here, certificates are always
 * verified with TLS 1.2 or newer, environment proxies are not used for loopback, and a call ends
 * after `timeoutMs` even when the answer trickles.
 */
export function createTransport(options: TransportOptions): Transport {
  const kept = agents(true);
  // A kept connection may be gone already, and a write over it would be of unknown outcome.
  const fresh = agents(false);
  let client: Promise<AxiosInstance> | null = null;
  const closing = new AbortController();
  return {
    async send(outgoing) {
      client ??= createClient(options, kept);
      const axios = await client;
      const askedAt = options.clock();
      const deadline = new AbortController();
      const timer = setTimeout(() => {
        deadline.abort();
      }, options.timeoutMs);
      try {
        const signal = AbortSignal.any([closing.signal, deadline.signal]);
        const answerer = { isHost: false };
        const answer = await axios.request<string>({
          method: outgoing.method,
          url: outgoing.target,
          headers: outgoing.headers,
          ...(outgoing.body === null ? {} : { data: outgoing.body }),
          signal,
          transport: noting(options.origin, answerer),
          ...(outgoing.isWrite === true ? fresh : {}),
        });
        if (!answerer.isHost) return fail(refusedByProxy(answer.status));
        const header = (name: string): string | null => {
          const value: unknown = answer.headers[name];
          return typeof value === 'string' ? value : null;
        };
        return ok({
          status: answer.status,
          text: answer.data,
          location: header('location'),
          retryAfter: header('retry-after'),
          date: header('date'),
          askedAt,
        });
      } catch (error) {
        if (closing.signal.aborted) return fail(closed());
        return fail(describe(error, deadline.signal.aborted, options.timeoutMs));
      } finally {
        clearTimeout(timer);
      }
    },
    close() {
      closing.abort();
      for (const { httpAgent, httpsAgent } of [kept, fresh]) {
        httpAgent.destroy();
        httpsAgent.destroy();
      }
    },
  };
}

interface Agents {
  readonly httpAgent: http.Agent;
  readonly httpsAgent: https.Agent;
}

function agents(keepAlive: boolean): Agents {
  const httpsAgent = new https.Agent({
    keepAlive,
    minVersion: 'TLSv1.2',
    // Stated, because NODE_TLS_REJECT_UNAUTHORIZED=0 would otherwise decide.
    rejectUnauthorized: true,
  });
  return { httpAgent: new http.Agent({ keepAlive }), httpsAgent };
}

/** axios is loaded with the first request: it would take a third of every start. */
async function createClient(options: TransportOptions, kept: Agents): Promise<AxiosInstance> {
  const { default: axios } = await import('axios');
  return axios.create({
    baseURL: options.origin,
    allowAbsoluteUrls: false,
    maxRedirects: 0,
    validateStatus: () => true,
    responseType: 'text',
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => (typeof data === 'string' ? data : '')],
    maxContentLength: LARGEST_ANSWER,
    ...kept,
    ...(isLoopback(new URL(options.origin).hostname) ? { proxy: false as const } : {}),
  });
}

type Requesting = typeof https.request;

/** Notes whether the host itself answered: only it can, over a verified connection. */
function noting(origin: string, answerer: { isHost: boolean }): { request: Requesting } {
  const isSecure = origin.startsWith('https:');
  const request = (...args: Parameters<Requesting>): http.ClientRequest => {
    const made = isSecure ? https.request(...args) : http.request(...args);
    made.once('response', ({ socket }) => {
      answerer.isHost = !isSecure || (socket instanceof TLSSocket && socket.authorized);
    });
    return made;
  };
  return { request: request as Requesting };
}

/** What a proxy on the way says is nothing of WellSky: neither of credentials nor of its state. */
function refusedByProxy(status: number): CallFailure {
  const message = `A proxy on the way does not lead to WellSky (PROXY_${String(status)})`;
  const failure = status >= 500 ? unreachable(message) : blocked(message);
  return { ...failure, cue: 'never-left' };
}

/** Codes of failures that a person has to repair; asking again does not help. */
const CERTIFICATE_CODES =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET_ISSUER|VERIFY)|EPROTO$)/;

/** Codes of connections that were never made; of others, the question may have arrived. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function describe(error: unknown, isTimeOut: boolean, timeoutMs: number): CallFailure {
  if (isTimeOut) {
    const seconds = String(Math.round(timeoutMs / 1000));
    return { ...unreachable(`WellSky did not answer within ${seconds} s`), cue: 'timed-out' };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE_CODES.test(code)) {
    const failure = blocked(`The certificate of the WellSky host is not valid (${code})`);
    return { ...failure, cue: 'never-left' };
  }
  // Only the code: messages of network errors can contain addresses and headers.
  const failure = unreachable(`WellSky cannot be reached (${code === '' ? 'no answer' : code})`);
  return NEVER_CONNECTED.has(code) ? { ...failure, cue: 'never-left' } : failure;
}
