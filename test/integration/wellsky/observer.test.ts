import { describe, expect, it } from 'vitest';
import type {
  ApiCall,
  ApiError,
  ApiObserver,
  CircuitState,
} from '../../../shared/domain/api-call.ts';
import { plus } from '../../../shared/util/time.ts';
import { closeAfterEach, connect, NOW } from '../../support/wellsky-gateway.ts';
import type { Reply } from '../../support/http-stand-in.ts';
import { bundle } from '../../support/wellsky-stand-in.ts';

closeAfterEach();

interface Seen extends ApiObserver {
  readonly calls: ApiCall[];
  readonly states: CircuitState[];
  retries: number;
}

function observed(): Seen {
  const seen: Seen = {
    calls: [],
    states: [],
    retries: 0,
    called: (call) => seen.calls.push(call),
    retried: () => {
      seen.retries += 1;
    },
    circuitChanged: (state) => seen.states.push(state),
  };
  return seen;
}

const EMPTY = bundle([]);

describe('what the observer of the gateway is told', () => {
  it('is when, what kind of thing and how long, and nothing about anybody', async () => {
    const observer = observed();
    const { wellsky } = await connect(() => EMPTY, { observer });
    await wellsky.clients(null);
    const [signIn, read] = observer.calls;
    expect(signIn).toEqual({ at: NOW, resource: 'sign-in', milliseconds: 0, error: null });
    // At five a second, the next one leaves a fifth of a second later.
    const at = plus(NOW, 200);
    expect(read).toEqual({ at, resource: 'clients', milliseconds: 0, error: null });
  });

  it('is how long the exchange took, the wait for the rate limit left out', async () => {
    const observer = observed();
    const { wellsky, time } = await connect(
      () => {
        time.advance(1_500);
        return EMPTY;
      },
      { observer, requestsPerSecond: 1 },
    );
    await wellsky.caregivers(null);
    expect(time.slept.length).toBeGreaterThan(0);
    expect(observer.calls.at(-1)).toMatchObject({ resource: 'caregivers', milliseconds: 1_500 });
  });

  it.each<[string, Reply, ApiError]>([
    ['429', { status: 429, headers: { 'Retry-After': '1' } }, 'throttled'],
    ['401', { status: 401 }, 'unauthorized'],
    ['403', { status: 403 }, 'refused'],
    ['404', { status: 404 }, 'not-understood'],
    ['500 with a page', { status: 500, text: '<html></html>' }, 'server-error'],
    ['a page instead of JSON', { text: '<html></html>' }, 'unreadable'],
    ['silence', 'hang', 'timed-out'],
    ['half an answer', 'trickle', 'timed-out'],
    ['a broken connection', 'reset', 'no-connection'],
  ])('is the kind of failure of %s', async (_, reply, error) => {
    const observer = observed();
    const options = { observer, maxAttempts: 1, timeoutMs: 300 };
    const { wellsky } = await connect(() => reply, options);
    const result = await wellsky.clients(null);
    expect(result.ok).toBe(false);
    expect(observer.calls.find(({ resource }) => resource === 'clients')?.error).toBe(error);
  });

  it('is nothing of a call that closing the gateway ended', async () => {
    const observer = observed();
    const { wellsky } = await connect(
      () => {
        wellsky.close();
        return 'hang';
      },
      { observer },
    );
    await wellsky.clients(null);
    expect(observer.calls.map(({ resource }) => resource)).toEqual(['sign-in']);
  });

  it('is every retry, and when so much fails that nothing is sent for a while', async () => {
    const observer = observed();
    const { wellsky } = await connect(() => ({ status: 500 }), { observer, maxAttempts: 5 });
    await wellsky.clients(null);
    expect([observer.retries, observer.states]).toEqual([4, []]);
    await wellsky.caregivers(null);
    expect([observer.retries, observer.states]).toEqual([8, ['open']]);
    await wellsky.clients(null);
    expect(observer.calls.filter(({ error }) => error === 'server-error')).toHaveLength(10);
  });
});
