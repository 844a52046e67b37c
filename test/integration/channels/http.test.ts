import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpLine, type HttpLine } from '../../../electron/io/channels/http.ts';
import { HOUR, SECOND } from '../../../shared/util/time.ts';
import { GOOD, trustedAuthority } from '../../support/certificates.ts';
import { startHttpStandIn, type HttpStandIn, type Script } from '../../support/http-stand-in.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const certificate = trustedAuthority();

const QUESTION = { method: 'POST', target: '/send', headers: {}, body: 'text' } as const;

function lineTo(origin: string, timeoutMs = 2 * SECOND): HttpLine {
  const line = createHttpLine({ origin, service: 'The service', clock: () => NOW, timeoutMs });
  onTestFinished(() => {
    line.close();
  });
  return line;
}

async function service(script: Script): Promise<HttpStandIn> {
  const standIn = await startHttpStandIn(script, await certificate(GOOD));
  onTestFinished(() => standIn.close());
  return standIn;
}

/** Accepts connections and resets them before anything is said. */
async function resetting(): Promise<string> {
  const server = net.createServer((socket) => socket.resetAndDestroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  );
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('an exchange', () => {
  it('gives the answer whatever its status', async () => {
    const { url } = await service(() => ({ status: 418, text: 'teapot' }));
    expect(await lineTo(url).exchange(QUESTION)).toEqual({
      kind: 'answer',
      status: 418,
      text: 'teapot',
      retryAfterMs: null,
    });
  });

  it('tells the time at the service, unless a cache answers', async () => {
    const headers = { Date: new Date(NOW + HOUR).toUTCString() };
    const { url } = await service(({ method }) => ({
      headers: method === 'GET' ? { ...headers, Age: '3600' } : headers,
    }));
    const line = lineTo(url);
    await line.exchange({ ...QUESTION, method: 'GET' });
    expect(line.clock.isKnown).toBe(false);
    await line.exchange(QUESTION);
    expect((line.clock.theirs(NOW) - NOW) / HOUR).toBeCloseTo(1, 2);
  });

  it('that breaks before the connection is encrypted left nothing behind', async () => {
    const outcome = await lineTo(`https://${await resetting()}`).exchange(QUESTION);
    expect(outcome).toMatchObject({ kind: 'not-sent' });
  });

  it('that breaks once the connection is up may have arrived', async () => {
    const { url } = await service(() => 'reset');
    expect(await lineTo(url).exchange(QUESTION)).toEqual({
      kind: 'no-answer',
      reason: 'The service broke off its answer (ECONNRESET)',
    });
  });

  it.each(['hang', 'trickle'] as const)(
    'ends at its deadline when the service %ss',
    async (how) => {
      const { url } = await service(() => how);
      expect(await lineTo(url, 200).exchange(QUESTION)).toMatchObject({ kind: 'no-answer' });
    },
  );

  it('ends when the line is closed', async () => {
    const asked = Promise.withResolvers<undefined>();
    const { url } = await service(() => {
      asked.resolve(undefined);
      return 'hang';
    });
    const line = lineTo(url);
    const outcome = line.exchange(QUESTION);
    await asked.promise;
    line.close();
    expect(await outcome).toEqual({ kind: 'no-answer', reason: 'Standby was closing' });
    expect(await line.exchange(QUESTION)).toEqual({
      kind: 'not-sent',
      reason: 'Standby was closing',
    });
  });

  it('bounds the answer', async () => {
    const { url } = await service(() => ({ text: 'x'.repeat(5 * 1024 * 1024) }));
    expect(await lineTo(url).exchange(QUESTION)).toMatchObject({ kind: 'no-answer' });
  });

  it.each([301, 302, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const elsewhere = await service(() => ({ text: 'elsewhere' }));
    const { url } = await service(() => ({ status, headers: { Location: elsewhere.url } }));
    expect(await lineTo(url).exchange(QUESTION)).toMatchObject({ kind: 'answer', status });
    expect(elsewhere.received).toEqual([]);
  });

  it.each(['https://elsewhere.invalid/send', '//elsewhere.invalid/send'])(
    'asks only its own origin, whatever the path says (%s)',
    async (target) => {
      const { url, received } = await service(() => ({ text: 'here' }));
      const outcome = await lineTo(url).exchange({ ...QUESTION, target });
      expect(outcome).toMatchObject({ kind: 'answer', text: 'here' });
      expect(received).toHaveLength(1);
    },
  );
});
