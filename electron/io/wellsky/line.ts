import type { ApiObserver } from '../../../shared/domain/api-call.ts';
import { fail, type Result } from '../../../shared/util/result.ts';
import { retryAfterMs } from '../../../shared/util/retry-after.ts';
import { SECOND, type Clock } from '../../../shared/util/time.ts';
import { readAnswer, type Answer } from './answer.ts';
import type { CallCounters } from './counters.ts';
import { apiErrorOf, blocked, closed, type CallFailure } from './failure.ts';
import type { CallPriority, RateLimit } from './rate-limit.ts';
import { TOPICS, type Topic } from './topic.ts';
import type { Exchange, Outgoing, Transport } from './transport.ts';

const REDIRECTS_FOLLOWED = 3;
/** Silence after a 429 that does not say for how long. */
const UNSTATED_PAUSE_MS = 1 * SECOND;

/** One question to the host and its classified answer. */
export type Ask = (
  outgoing: Outgoing,
  what: Topic,
  priority: CallPriority,
) => Promise<Result<Answer, CallFailure>>;

interface LineOptions {
  readonly origin: string;
  readonly transport: Transport;
  readonly rateLimit: RateLimit;
  readonly counters: CallCounters;
  readonly observer: ApiObserver;
  /** Schedule time, for the observer. */
  readonly clock: Clock;
  readonly realClock: Clock;
}

/**
 * The only way out to WellSky: every exchange takes its turn in the rate limit and is counted, a
 * `Retry-After` silences the whole tenant, and a redirect is followed only within the same
 * protocol and host, so that credentials never reach another one.
 */
export function createLine(options: LineOptions): Ask {
  const { transport, rateLimit, counters, observer, clock, realClock, origin } = options;

  async function exchange(
    outgoing: Outgoing,
    what: Topic,
    priority: CallPriority,
  ): Promise<{ sent: Result<Exchange, CallFailure>; answer: Result<Answer, CallFailure> }> {
    const admission = await rateLimit.acquire(priority);
    if (admission !== 'go') {
      const refusal = fail(notAdmitted(admission));
      return { sent: refusal, answer: refusal };
    }
    const [at, startedAt] = [clock(), realClock()];
    const sent = await transport.send(outgoing);
    const answer = sent.ok ? readAnswer(sent.value, what) : sent;
    const isRedirect = sent.ok && outgoing.isWrite !== true && redirects(sent.value.status);
    const failure = answer.ok || isRedirect ? null : answer.error;
    const milliseconds = realClock() - startedAt;
    counters.record(milliseconds, failure !== null);
    if (failure?.cue !== 'closed') {
      const error = failure === null ? null : apiErrorOf(failure);
      observer.called({ at, resource: TOPICS[what], milliseconds, error });
    }
    if (sent.ok && !answer.ok) honourRetryAfter(sent.value);
    return { sent, answer };
  }

  function honourRetryAfter(answered: Exchange): void {
    const asked = retryAfterMs(answered.retryAfter, answered.date, realClock());
    const wait = asked ?? (answered.status === 429 ? UNSTATED_PAUSE_MS : 0);
    if (wait > 0) rateLimit.pause(wait);
  }

  return async (outgoing, what, priority) => {
    let next = outgoing;
    for (let hop = 0; hop <= REDIRECTS_FOLLOWED; hop += 1) {
      const { sent, answer } = await exchange(next, what, priority);
      if (!sent.ok || next.isWrite === true || !redirects(sent.value.status)) return answer;
      const target = targetOnSameHost(sent.value.location, next.target, origin);
      if (target === null) {
        return fail(
          blocked('WellSky redirects to another host; it was not followed', sent.value.status),
        );
      }
      next = sent.value.status === 303 ? { ...next, method: 'GET', body: null } : next;
      next = { ...next, target };
    }
    return fail(blocked(`WellSky redirects ${what} in a circle`));
  };
}

function redirects(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Reads keep their method and body over a redirect; only 303 asks for a GET. */
function targetOnSameHost(location: string | null, from: string, origin: string): string | null {
  if (location === null || !URL.canParse(location, origin + from)) return null;
  const url = new URL(location, origin + from);
  return url.origin === origin ? url.pathname + url.search : null;
}

function notAdmitted(admission: 'paused' | 'closed'): CallFailure {
  return admission === 'paused'
    ? { ...blocked('WellSky asked for a pause; no calls until it is over', 429), cue: 'never-left' }
    : closed();
}
