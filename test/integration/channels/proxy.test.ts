import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttpLine, type HttpLine } from '../../../electron/io/channels/http.ts';
import { SECOND } from '../../../shared/util/time.ts';
import { trustedAuthority, type Certificate } from '../../support/certificates.ts';
import { startConnectProxy, type ConnectProxy } from '../../support/connect-proxy.ts';
import { startHttpStandIn, type HttpStandIn, type Script } from '../../support/http-stand-in.ts';
import { NOW } from '../../support/wellsky-gateway.ts';

const certificate = trustedAuthority();
const HOST = 'service.example.org';
const WANTED = { host: HOST, from: '2020-01-01', until: '2120-01-01' };
const QUESTION = {
  method: 'POST',
  target: '/send',
  headers: { Authorization: 'Basic not-real' },
  body: 'text',
} as const;

interface Stage {
  readonly line: HttpLine;
  readonly proxy: ConnectProxy;
  readonly service: HttpStandIn;
}

/** A service that only the proxy of the environment leads to. */
async function behindProxy(
  script: Script,
  { tls, status }: { readonly tls?: Certificate; readonly status?: number } = {},
): Promise<Stage> {
  const service = await startHttpStandIn(script, tls ?? (await certificate(WANTED)));
  onTestFinished(() => service.close());
  const proxy = await startConnectProxy(Number(new URL(service.url).port), status);
  onTestFinished(() => proxy.close());
  for (const name of ['https_proxy', 'no_proxy', 'NO_PROXY']) vi.stubEnv(name, '');
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  const line = createHttpLine({
    origin: `https://${HOST}`,
    service: 'The service',
    clock: () => NOW,
    timeoutMs: 5 * SECOND,
  });
  onTestFinished(() => {
    line.close();
  });
  return { line, proxy, service };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('behind a proxy', () => {
  it('an exchange goes through a tunnel into which the proxy does not see', async () => {
    const { line, proxy, service } = await behindProxy(() => ({ text: 'here' }));
    expect(await line.exchange(QUESTION)).toMatchObject({ kind: 'answer', text: 'here' });
    expect(proxy.asked).toEqual([`${HOST}:443`]);
    expect(service.received).toMatchObject([{ method: 'POST', path: '/send', text: 'text' }]);
    expect(proxy.seen()).not.toMatch(/Basic|\/send/);
  });

  it.each(['self-signed', 'for another host'])(
    'a certificate that is %s is refused',
    async (why) => {
      const tls =
        why === 'self-signed'
          ? await certificate(WANTED, false)
          : await certificate({ ...WANTED, host: 'elsewhere.example.org' });
      const { line, service } = await behindProxy(() => ({ text: 'here' }), { tls });
      expect(await line.exchange(QUESTION)).toMatchObject({ kind: 'not-sent' });
      expect(service.received).toEqual([]);
    },
  );

  it.each([403, 407, 502])('what the proxy refuses (%i) never left', async (status) => {
    const { line, service } = await behindProxy(() => ({ text: 'here' }), { status });
    expect(await line.exchange(QUESTION)).toEqual({
      kind: 'not-sent',
      reason: `The service cannot be reached (PROXY_${String(status)})`,
    });
    expect(service.received).toEqual([]);
  });

  it('a proxy that is not there means that nothing left', async () => {
    const { line, proxy } = await behindProxy(() => ({ text: 'here' }));
    await proxy.close();
    expect(await line.exchange(QUESTION)).toMatchObject({ kind: 'not-sent' });
  });

  it('a service that breaks off within the tunnel may have acted', async () => {
    const { line } = await behindProxy(() => 'reset');
    expect(await line.exchange(QUESTION)).toMatchObject({ kind: 'no-answer' });
  });
});
