import { gzipSync } from 'node:zlib';
import { SECOND, type Clock, type Instant } from '../../../shared/util/time.ts';
import { between, chance, randomFrom } from '../random.ts';
import type { Switches } from '../switches.ts';
import type { Answer } from './answer.ts';

const RETRY_AFTER_SECONDS = 2;

/** What finally goes over the wire; `reset` closes the connection without an answer. */
export type Wired =
  | 'reset'
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer;
    };

/** What becomes of a request by `write.fault`: whether it is done, and how it is answered. */
export interface WriteFate {
  readonly isDone: boolean;
  readonly then: 'answer' | 'reset' | 'silence' | '500' | 'truncated';
}

const UNDISTURBED: WriteFate = { isDone: true, then: 'answer' };
const FATES: Readonly<Record<Switches['write.fault'], WriteFate>> = {
  none: UNDISTURBED,
  'reset-before': { isDone: false, then: 'reset' },
  'reset-after': { isDone: true, then: 'reset' },
  'hang-before': { isDone: false, then: 'silence' },
  'hang-after': { isDone: true, then: 'silence' },
  '500-before': { isDone: false, then: '500' },
  '500-after': { isDone: true, then: '500' },
  truncated: { isDone: true, then: 'truncated' },
};

/** Reads, searches among them, and requests for tokens are spared. */
export function writeFate(
  switches: Switches,
  { method, path }: { readonly method: string; readonly path: string },
): WriteFate {
  const isWrite = method !== 'GET' && path.startsWith('/v1/') && !/\/_search\/?$/.test(path);
  return isWrite ? FATES[switches['write.fault']] : UNDISTURBED;
}

/** Milliseconds until call number `call` is answered, before scaling; null: never. */
export function latencyOf(switches: Switches, call: number): number | null {
  const random = randomFrom('latency', call);
  switch (switches.latency) {
    case 'none':
      return 0;
    case '300ms':
      return between(random, 200, 400);
    case '1s':
      return 1000;
    case '30s-tail':
      return random() < 0.02 ? 30_000 : between(random, 200, 400);
    case 'hang':
      return null;
  }
}

/** Answers 429 when a second already had its number of calls. */
export class Throttle {
  readonly #recent: Instant[] = [];
  readonly #switches: Switches;
  readonly #clock: Clock;

  constructor(switches: Switches, clock: Clock) {
    this.#switches = switches;
    this.#clock = clock;
  }

  /** Counts one call; the refusal when it is one too many, otherwise null. */
  refusal(): Answer | null {
    const now = this.#clock();
    while ((this.#recent[0] ?? now) <= now - SECOND) this.#recent.shift();
    const limit = Number(this.#switches['limits.perSecond']);
    if (this.#switches.limits === 'off') return null;
    if (this.#recent.length < limit) {
      this.#recent.push(now);
      return null;
    }
    return { status: 429, body: { message: 'Too Many Requests' }, headers: this.#retryAfter(now) };
  }

  #retryAfter(now: Instant): Record<string, string> {
    switch (this.#switches.limits) {
      case '429-retry-after-seconds':
        return { 'retry-after': String(RETRY_AFTER_SECONDS) };
      case '429-retry-after-date':
        return { 'retry-after': httpDate(now + RETRY_AFTER_SECONDS * SECOND) };
      default:
        return {};
    }
  }
}

/** The date form of HTTP (RFC 9110, 5.6.7), which only `Date` can spell. */
function httpDate(at: number): string {
  return new Date(at).toUTCString();
}

/** The answer to a write that was done but for its answer; null: nothing is ever answered. */
export function afterWrite(then: WriteFate['then'], wired: Wired): Wired | null {
  if (then === 'answer' || wired === 'reset') return wired;
  if (then === 'silence') return null;
  if (then === 'reset') return 'reset';
  return then === '500' ? SERVER_ERROR : truncated(wired);
}

function truncated(wired: Exclude<Wired, 'reset'>): Wired {
  return { ...wired, body: wired.body.slice(0, Math.floor(wired.body.length * 0.6)) };
}

/** Serialises an answer, spoilt when the fault switches hit call number `call`. */
export function wired(switches: Switches, answer: Answer, call: number): Wired {
  const isHit = chance('fault', call) * 100 < Number(switches['faults.percent']);
  const plain = serialise(answer);
  if (!isHit) return plain;
  switch (switches.faults) {
    case 'none':
      return plain;
    case '500-html':
      return SERVER_ERROR;
    case '502-json':
      return serialise({ status: 502, body: { message: 'Internal server error' } });
    case 'truncated-json':
      return truncated(plain);
    case 'reset':
      return 'reset';
    case 'wrong-content-type':
      return { ...plain, headers: { ...plain.headers, 'content-type': 'text/html' } };
    case 'gzip':
      return {
        ...plain,
        headers: { ...plain.headers, 'content-encoding': 'gzip' },
        body: gzipSync(plain.body),
      };
  }
}

function serialise(answer: Answer): Exclude<Wired, 'reset'> & { readonly body: string } {
  if (typeof answer.body === 'string' && answer.body !== '')
    return html(answer.status, answer.body);
  const body = answer.body === '' ? '' : JSON.stringify(answer.body);
  return {
    status: answer.status,
    headers: { 'content-type': 'application/json', ...answer.headers },
    body,
  };
}

function html(status: number, body: string): Exclude<Wired, 'reset'> & { readonly body: string } {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

const SERVER_ERROR = html(
  500,
  '<!DOCTYPE html><html><body><h1>Server Error (500)</h1></body></html>',
);
