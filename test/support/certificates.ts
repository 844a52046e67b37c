import https from 'node:https';
import tls from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll } from 'vitest';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface WantedCertificate {
  readonly host: string;
  readonly from: string;
  readonly until: string;
}

/** Long enough for every test clock. */
const CURRENT = { from: '2020-01-01', until: '2120-01-01' };

/** What a service on this computer needs. */
export const GOOD: WantedCertificate = { host: '127.0.0.1', ...CURRENT };

/** Every way in which a certificate can be wrong, with the code that Node gives it. */
export const BAD_CERTIFICATES: readonly {
  readonly why: string;
  readonly wanted: WantedCertificate;
  readonly isSigned: boolean;
  readonly code: string;
}[] = [
  {
    why: 'expired',
    wanted: { host: '127.0.0.1', from: '2020-01-01', until: '2021-01-01' },
    isSigned: true,
    code: 'CERT_HAS_EXPIRED',
  },
  {
    why: 'not yet valid',
    wanted: { host: '127.0.0.1', from: '2110-01-01', until: '2120-01-01' },
    isSigned: true,
    code: 'CERT_NOT_YET_VALID',
  },
  {
    why: 'for another host',
    wanted: { host: 'service.example.org', ...CURRENT },
    isSigned: true,
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  },
  { why: 'self-signed', wanted: GOOD, isSigned: false, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
];

/**
 * An authority that this test file trusts, and nobody else. Returns what makes certificates, signed
 * by it or by themselves.
 */
export function trustedAuthority(): (
  wanted: WantedCertificate,
  isSigned?: boolean,
) => Promise<Certificate> {
  const trusted = tls.getCACertificates('default');
  let authority: Certificate | null = null;
  beforeAll(async () => {
    authority = await makeAuthority();
    tls.setDefaultCACertificates([...trusted, authority.cert]);
  });
  afterAll(() => {
    tls.setDefaultCACertificates(trusted);
    https.globalAgent.destroy();
  });
  return (wanted, isSigned = true) => {
    if (authority === null) throw new Error('Certificates are made inside of tests.');
    return makeCertificate(wanted, isSigned ? authority : null);
  };
}

const SMALL = { keyType: 'ec', algorithm: 'sha256' } as const;

async function makeAuthority(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Standby test authority' }], {
    ...SMALL,
    notBeforeDate: new Date(CURRENT.from),
    notAfterDate: new Date(CURRENT.until),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}

async function makeCertificate(
  { host, from, until }: WantedCertificate,
  authority: Certificate | null,
): Promise<Certificate> {
  const isAddress = host.startsWith('127.');
  const made = await generate([{ name: 'commonName', value: host }], {
    ...SMALL,
    notBeforeDate: new Date(from),
    notAfterDate: new Date(until),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [isAddress ? { type: 7, ip: host } : { type: 2, value: host }],
      },
    ],
    ...(authority === null ? {} : { ca: authority }),
  });
  return { key: made.private, cert: made.cert };
}
