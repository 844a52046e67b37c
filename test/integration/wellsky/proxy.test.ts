import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { trustedAuthority } from '../../support/certificates.ts';
import { startConnectProxy, type ConnectProxy } from '../../support/connect-proxy.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import { closeAfterEach, gatewayTo, NOW } from '../../support/wellsky-gateway.ts';
import { bundle, granting, startStandIn, type StandIn } from '../../support/wellsky-stand-in.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();
const certificate = trustedAuthority();
const HOST = 'wellsky.example.org';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A tenant that only the proxy of the environment leads to. */
async function behindProxy(status?: number): Promise<{ standIn: StandIn; proxy: ConnectProxy }> {
  const tls = await certificate({ host: HOST, from: '2020-01-01', until: '2120-01-01' });
  const standIn = await startStandIn(
    granting(() => bundle([patientRow()])),
    tls,
  );
  onTestFinished(() => standIn.close());
  const proxy = await startConnectProxy(Number(new URL(standIn.url).port), status);
  onTestFinished(() => proxy.close());
  for (const name of ['https_proxy', 'no_proxy', 'NO_PROXY']) vi.stubEnv(name, '');
  vi.stubEnv('HTTPS_PROXY', proxy.url);
  return { standIn, proxy };
}

it('is read through the tunnel of a proxy', async () => {
  const { standIn, proxy } = await behindProxy();
  const result = await gatewayTo(`https://${HOST}`, virtualTime(NOW)).clients(null);
  expect(result.ok).toBe(true);
  expect(proxy.asked).toContain(`${HOST}:443`);
  expect(standIn.received).toHaveLength(2);
});

it.each([401, 403, 407, 429, 502])(
  'what a proxy answers (%i) says nothing of the credentials, and nothing left',
  async (status) => {
    const { standIn } = await behindProxy(status);
    const result = await gatewayTo(`https://${HOST}`, virtualTime(NOW)).clients(null);
    expect(result).toMatchObject({
      ok: false,
      failure: {
        kind: 'unreachable',
        status: null,
        message: expect.stringContaining(`(PROXY_${String(status)})`) as string,
      },
    });
    expect(standIn.received).toEqual([]);
  },
);
