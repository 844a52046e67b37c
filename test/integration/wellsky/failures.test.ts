import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { closeAfterEach, connect, gatewayTo, NOW } from '../../support/wellsky-gateway.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import type { Reply } from '../../support/http-stand-in.ts';
import { bundle, startStandIn } from '../../support/wellsky-stand-in.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();

const GOOD = bundle([patientRow()]);
const HTML = '<html><body>Server Error</body></html>';

describe('a read that fails for a moment', () => {
  it.each<[string, Reply]>([
    ['500 with HTML', { status: 500, text: HTML, headers: { 'Content-Type': 'text/html' } }],
    ['502 with JSON', { status: 502, json: { message: 'Internal server error' } }],
    ['503', { status: 503 }],
    ['504', { status: 504, json: { message: 'Endpoint request timed out' } }],
    ['429 without Retry-After', { status: 429 }],
    ['408', { status: 408 }],
    ['truncated JSON', { text: '{"resourceType":"Bundle","entry":[{"resource":{"id":"28' }],
    ['HTML with status 200', { text: HTML, headers: { 'Content-Type': 'text/html' } }],
    ['an empty body', { text: '' }],
    ['a reset connection', 'reset'],
    ['no answer', 'hang'],
    ['an answer that never ends', 'trickle'],
  ])('is repeated after %s', async (_, failure) => {
    let calls = 0;
    const { wellsky, time } = await connect(() => ((calls += 1) <= 2 ? failure : GOOD), {
      timeoutMs: 150,
    });
    expect(await wellsky.clients(null)).toMatchObject({ ok: true, rows: [{ id: '2810001' }] });
    expect(calls).toBe(3);
    // Half of the growing ceiling, since chance always says 0.5.
    expect(time.slept).toEqual(expect.arrayContaining([250, 500]));
  });

  it('is given up as unreachable after the last try', async () => {
    const { wellsky, standIn } = await connect(() => ({ status: 500, text: HTML }));
    expect(await wellsky.clients(null)).toMatchObject({
      ok: false,
      failure: { kind: 'unreachable', status: 500 },
    });
    expect(standIn.reads()).toHaveLength(5);
  });

  it('never waits longer than the cap between tries', async () => {
    const { wellsky, time } = await connect(() => ({ status: 500 }), {
      maxAttempts: 9,
      retryBaseMs: 1_000,
      retryCapMs: 4_000,
      random: () => 0.999,
    });
    await wellsky.clients(null);
    expect(Math.max(...time.slept)).toBe(3_996);
  });
});

describe('a read that is refused', () => {
  const sigv4 =
    "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'x='.";
  it.each<[string, Reply, string]>([
    ['403 of an unknown route', { status: 403, json: { message: sigv4 } }, 'misrouted'],
    [
      '403 of a lost header',
      { status: 403, json: { message: 'Missing Authentication Token' } },
      'misrouted',
    ],
    ['403 of the application', { status: 403, json: { error: 'Access denied.' } }, 'refused'],
    ['403 with nothing', { status: 403, text: HTML }, 'refused'],
    ['404', { status: 404, json: { error: 'Resource not found' } }, 'misrouted'],
    ['405', { status: 405 }, 'misrouted'],
    ['400', { status: 400, json: { error: 'Invalid filter.' } }, 'misrouted'],
    ['422', { status: 422, json: { error: 'Validation failed' } }, 'misrouted'],
  ])('with %s is not repeated', async (_, reply, kind) => {
    const { wellsky, standIn } = await connect(() => reply);
    const result = await wellsky.clients(null);
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(standIn.reads()).toHaveLength(1);
  });

  it('as an invalid agency id is refused, after one try with ours', async () => {
    const { wellsky, standIn } = await connect(() => ({
      status: 403,
      json: { error: 'Access denied. Invalid agencyId.' },
    }));
    expect(await wellsky.clients(null)).toMatchObject({ failure: { kind: 'refused' } });
    expect(standIn.reads().map((one) => one.query.get('agencyId'))).toEqual([null, '9001']);
  });

  it('for want of the agency id gets it, from then on at once', async () => {
    const { wellsky, standIn } = await connect((request) =>
      request.query.has('agencyId')
        ? GOOD
        : { status: 400, json: { error: 'agencyId is required.' } },
    );
    expect((await wellsky.clients(null)).ok).toBe(true);
    expect((await wellsky.clients(null)).ok).toBe(true);
    expect(standIn.reads().map((one) => one.query.get('agencyId'))).toEqual([null, '9001', '9001']);
  });
});

describe('an unusual but good answer', () => {
  it.each<[string, Reply]>([
    ['under a wrong content type', { ...GOOD, headers: { 'Content-Type': 'text/plain' } }],
    [
      'packed with gzip',
      {
        text: gzipSync(JSON.stringify({ entry: [patientRow()] })),
        headers: { 'Content-Encoding': 'gzip' },
      },
    ],
    ['of type fhir+json', { ...GOOD, headers: { 'Content-Type': 'application/fhir+json' } }],
  ])('%s is read', async (_, reply) => {
    const { wellsky, standIn } = await connect(() => reply);
    expect(await wellsky.clients(null)).toMatchObject({ ok: true, rows: [{ id: '2810001' }] });
    expect(standIn.reads()).toHaveLength(1);
  });
});

it('an answer that unpacks to more than any page is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(33 * 1024 * 1024, ' '));
  const { wellsky } = await connect(
    () => ({ text: bomb, headers: { 'Content-Encoding': 'gzip' } }),
    { maxAttempts: 1, timeoutMs: 20_000 },
  );
  expect(await wellsky.clients(null)).toMatchObject({
    ok: false,
    failure: { kind: 'unreachable', status: null },
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', '7', 7_000],
    ['a date', new Date(NOW + 20_000).toUTCString(), 20_000],
  ])('in %s silences the whole tenant and is never undercut', async (_, header, wait) => {
    const arrivals: number[] = [];
    let calls = 0;
    const date = new Date(NOW).toUTCString();
    const connected = await connect(() => {
      arrivals.push(connected.time.clock());
      calls += 1;
      return calls === 1
        ? { status: 429, headers: { 'Retry-After': header, Date: date } }
        : bundle([]);
    });
    const { wellsky } = connected;
    await wellsky.clients(null);
    await Promise.all([wellsky.caregivers(null), wellsky.clients(NOW)]);
    const [first = 0, ...later] = arrivals;
    expect(later.length).toBeGreaterThanOrEqual(3);
    for (const one of later) expect(one - first).toBeGreaterThanOrEqual(wait);
  });

  it('longer than a caller should wait fails the read, and nothing is sent meanwhile', async () => {
    const { wellsky, standIn, time } = await connect(() => ({
      status: 503,
      headers: { 'Retry-After': '3600' },
    }));
    const sent = async (): Promise<number> => {
      const result = await wellsky.clients(null);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
      return standIn.reads().length;
    };
    expect(await sent()).toBe(1);
    time.advance(3_500_000);
    expect(await sent()).toBe(1);
    time.advance(100_000);
    expect(await sent()).toBe(2);
  });
});

describe('the circuit breaker', () => {
  it('stops asking after ten failures in a row, then lets one trial through', async () => {
    // The breaker's library reads the time from Date; nothing else is faked.
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    try {
      let isDown = true;
      const { wellsky, standIn } = await connect(() => (isDown ? { status: 500 } : GOOD));
      for (let read = 0; read < 6; read += 1) await wellsky.clients(null);
      expect(standIn.reads()).toHaveLength(10);
      expect(await wellsky.clients(null)).toMatchObject({ failure: { kind: 'unreachable' } });
      expect(standIn.reads()).toHaveLength(10);

      vi.setSystemTime(NOW + 6_000);
      await wellsky.clients(null);
      expect(standIn.reads()).toHaveLength(11);

      isDown = false;
      vi.setSystemTime(NOW + 60_000);
      expect((await wellsky.clients(null)).ok).toBe(true);
      expect((await wellsky.clients(null)).ok).toBe(true);
      expect(standIn.reads()).toHaveLength(13);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not open because of refusals or throttling', async () => {
    const { wellsky, standIn } = await connect((request) =>
      request.path.includes('patients') ? { status: 429 } : { status: 403, json: { error: 'no' } },
    );
    for (let read = 0; read < 4; read += 1) {
      await wellsky.clients(null);
      await wellsky.caregivers(null);
    }
    expect(standIn.reads()).toHaveLength(4 * 5 + 4);
  });
});

describe('redirects', () => {
  it('on the same host keep the question and its credentials', async () => {
    const { wellsky, standIn } = await connect((request) =>
      request.path.startsWith('/moved')
        ? GOOD
        : { status: 301, headers: { Location: `/moved${request.path}` } },
    );
    expect((await wellsky.clients(null)).ok).toBe(true);
    const last = standIn.reads().at(-1);
    expect(last).toMatchObject({ method: 'POST', path: '/moved/v1/patients/_search/', text: '{}' });
    expect(last?.headers.authorization).toBe('Bearer token-1');
  });

  it.each([301, 302, 303, 307, 308])('to another host are refused (%i)', async (status) => {
    const other = await startStandIn(() => GOOD);
    try {
      const { wellsky, standIn } = await connect(() => ({
        status,
        headers: { Location: `${other.url}/v1/patients/_search/` },
      }));
      const result = await wellsky.clients(null);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable', status } });
      expect(standIn.reads()).toHaveLength(1);
      expect(other.received).toHaveLength(0);
    } finally {
      await other.close();
    }
  });

  it('in a circle end', async () => {
    const { wellsky, standIn } = await connect((request) => ({
      status: 307,
      headers: { Location: request.path },
    }));
    expect(await wellsky.clients(null)).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(standIn.reads()).toHaveLength(4);
  });
});

describe('a gateway', () => {
  it('does not use an environment proxy for loopback', async () => {
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
    vi.stubEnv('http_proxy', 'http://127.0.0.1:1');
    vi.stubEnv('NO_PROXY', '');
    vi.stubEnv('no_proxy', '');
    const { wellsky } = await connect(() => GOOD);
    expect((await wellsky.clients(null)).ok).toBe(true);
    vi.unstubAllEnvs();
  });

  it('says so when nobody listens', async () => {
    const gone = await startStandIn(() => GOOD);
    await gone.close();
    const wellsky = gatewayTo(gone.url, virtualTime(NOW));
    expect(await wellsky.clients(null)).toMatchObject({
      ok: false,
      failure: { kind: 'unreachable', message: expect.stringContaining('ECONNREFUSED') as string },
    });
  });

  it('counts exchanges, errors and times', async () => {
    let calls = 0;
    const { wellsky } = await connect(() => ((calls += 1) === 1 ? { status: 500 } : GOOD));
    await wellsky.clients(null);
    expect(wellsky.counters()).toMatchObject({ count: 3, errors: 1, p50Ms: 0 });
  });

  it('answers identical reads at the same time with one request', async () => {
    const { wellsky, standIn } = await connect(() => GOOD);
    const results = await Promise.all([1, 2, 3].map(() => wellsky.clients(null)));
    expect(results.map((one) => one.ok)).toEqual([true, true, true]);
    expect(standIn.reads()).toHaveLength(1);
  });

  it('ends what waits when it is closed', async () => {
    const { wellsky } = await connect(() => 'hang');
    const reading = wellsky.clients(null);
    setTimeout(() => {
      wellsky.close();
    }, 50);
    expect(await reading).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });
});
