import https from 'node:https';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeAfterEach, gatewayTo, NOW } from '../../support/wellsky-gateway.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import { bundle, granting, startStandIn } from '../../support/wellsky-stand-in.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface Wanted {
  readonly host: string;
  readonly from: string;
  readonly until: string;
}

const CURRENT = { from: '2020-01-01', until: '2120-01-01' };
let authority: Certificate;
const trusted = tls.getCACertificates('default');

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'Standby test authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(CURRENT.from),
    notAfterDate: new Date(CURRENT.until),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  authority = { key: made.private, cert: made.cert };
  tls.setDefaultCACertificates([...trusted, authority.cert]);
});

afterAll(() => {
  tls.setDefaultCACertificates(trusted);
  https.globalAgent.destroy();
});

async function certificate(wanted: Wanted, isSigned: boolean): Promise<Certificate> {
  const ip = wanted.host.startsWith('127.');
  const made = await generate([{ name: 'commonName', value: wanted.host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(wanted.from),
    notAfterDate: new Date(wanted.until),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [ip ? { type: 7, ip: wanted.host } : { type: 2, value: wanted.host }],
      },
    ],
    ...(isSigned ? { ca: authority } : {}),
  });
  return { key: made.private, cert: made.cert };
}

describe('the certificate of the host', () => {
  it.each([
    ['good', { host: '127.0.0.1', ...CURRENT }, true, null],
    ['expired', { host: '127.0.0.1', from: '2020-01-01', until: '2021-01-01' }, true, 'CERT_HAS'],
    [
      'not yet valid',
      { host: '127.0.0.1', from: '2110-01-01', until: '2120-01-01' },
      true,
      'CERT_NOT',
    ],
    ['for another host', { host: 'wellsky.example.org', ...CURRENT }, true, 'ERR_TLS_CERT_ALTNAME'],
    ['self-signed', { host: '127.0.0.1', ...CURRENT }, false, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ] as const)('that is %s decides', async (_, wanted, isSigned, expected) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const pair = await certificate(wanted, isSigned);
    const standIn = await startStandIn(
      granting(() => bundle([patientRow()])),
      pair,
    );
    try {
      const result = await gatewayTo(standIn.url, virtualTime(NOW)).clients(null);
      expect(result.ok ? null : result.failure.message.replace(/^.*\(|\)$/g, '')).toEqual(
        expected === null ? null : expect.stringContaining(expected),
      );
      expect(standIn.received).toHaveLength(expected === null ? 2 : 0);
    } finally {
      vi.unstubAllEnvs();
      await standIn.close();
    }
  });

  it('does not matter when the host only speaks TLS 1.1', async () => {
    const pair = await certificate({ host: '127.0.0.1', ...CURRENT }, true);
    const old = { ...pair, maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' };
    const standIn = await startStandIn(
      granting(() => bundle([])),
      old,
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
