import { describe, expect, it, vi } from 'vitest';
import { BAD_CERTIFICATES, GOOD, trustedAuthority } from '../../support/certificates.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import { closeAfterEach, gatewayTo, NOW } from '../../support/wellsky-gateway.ts';
import { bundle, granting, startStandIn } from '../../support/wellsky-stand-in.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();
const certificate = trustedAuthority();

describe('the certificate of the host', () => {
  it.each([{ why: 'good', wanted: GOOD, isSigned: true, code: null }, ...BAD_CERTIFICATES])(
    'that is $why decides',
    async ({ wanted, isSigned, code }) => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      const pair = await certificate(wanted, isSigned);
      const standIn = await startStandIn(
        granting(() => bundle([patientRow()])),
        pair,
      );
      try {
        const result = await gatewayTo(standIn.url, virtualTime(NOW)).clients(null);
        expect(result.ok ? null : result.failure.message.replace(/^.*\(|\)$/g, '')).toBe(code);
        expect(standIn.received).toHaveLength(code === null ? 2 : 0);
      } finally {
        vi.unstubAllEnvs();
        await standIn.close();
      }
    },
  );

  it('does not matter when the host only speaks TLS 1.1', async () => {
    const pair = await certificate(GOOD);
    const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' } as const;
    const standIn = await startStandIn(
      granting(() => bundle([])),
      { ...pair, ...old },
    );
    try {
      const result = await gatewayTo(standIn.url, virtualTime(NOW)).clients(null);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
      expect(standIn.received).toHaveLength(0);
    } finally {
      await standIn.close();
    }
  });
});
