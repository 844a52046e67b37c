import { expect, it } from 'vitest';
import { createSession } from '../../../electron/cli/session.ts';
import { savedCredentialsSince } from '../../../electron/engine/saved-facts.ts';
import { credentialFingerprint } from '../../../electron/io/secrets/credential-fingerprint.ts';
import type { SecretBox } from '../../../electron/io/secrets/secret-box.ts';
import { openSettings } from '../../../electron/io/settings/settings.ts';
import { createSources } from '../../../electron/sources/sources.ts';
import type { Connection } from '../../../shared/contract/views.ts';
import { ok } from '../../../shared/util/result.ts';
import { DAY, formatInstant, plus, type Instant } from '../../../shared/util/time.ts';
import { DENVER, FRIDAY_11_AM } from '../../support/builders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A keyring in memory. */
function aBox(): SecretBox {
  const secrets = new Map<string, string>();
  return {
    backend: 'keyring',
    get: (name) => secrets.get(name) ?? null,
    set: (name, value) => void secrets.set(name, value),
    delete: (name) => void secrets.delete(name),
  };
}

const CONNECTION: Connection = {
  url: 'https://wellsky.invalid',
  clientId: 'demo-client',
  clientSecret: 'demo-secret-not-real',
  agencyId: '9001',
  timeZone: DENVER,
  passphrase: null,
};

it('credentials age from the day they were entered, not from a second time they are', async () => {
  let now: Instant = FRIDAY_11_AM;
  const dataDir = temporaryFolder();
  const box = aBox();
  const sources = createSources({
    dataDir,
    settings: openSettings(dataDir),
    openSecrets: () => Promise.resolve(ok(box)),
    hasKeyring: true,
    realClock: () => now,
    random: (count) => new Uint8Array(count).fill(7),
  });
  const sinceAfter = async (clientSecret: string): Promise<Instant | null> => {
    const opened = await sources.connect({ ...CONNECTION, clientSecret });
    if (!opened.ok) throw new Error(opened.error.message);
    const since = savedCredentialsSince(opened.value.store);
    await opened.value.close();
    return since;
  };
  expect(await sinceAfter('demo-secret-not-real')).toBe(FRIDAY_11_AM);
  now = plus(now, 40 * DAY);
  expect(await sinceAfter('demo-secret-not-real')).toBe(FRIDAY_11_AM);
  expect(await sinceAfter('another-secret-not-real')).toBe(now);
});

it('credentials from the environment age in the same way, from one command to the next', () => {
  const dataDir = temporaryFolder();
  const sinceAfter = (clientSecret: string, day: number): string | null => {
    const session = createSession({
      output: { out: () => undefined, err: () => undefined },
      environment: {
        STANDBY_WELLSKY_URL: 'https://wellsky.invalid',
        STANDBY_CLIENT_ID: 'demo-client',
        STANDBY_CLIENT_SECRET: clientSecret,
        STANDBY_AGENCY_ID: '9001',
        STANDBY_TIMEZONE: DENVER,
        STANDBY_DATA_DIR: dataDir,
        STANDBY_DB_KEY: '0f'.repeat(32),
      },
      config: null,
      now: formatInstant(plus(FRIDAY_11_AM, day * DAY)),
    });
    const { store, wellsky } = session.openSource();
    wellsky.close();
    const since = savedCredentialsSince(store);
    session.close();
    // The clock of the command runs on while it works.
    return since === null ? null : formatInstant(since).slice(0, 10);
  };
  expect(sinceAfter('demo-secret-not-real', 0)).toBe('2026-11-27');
  expect(sinceAfter('demo-secret-not-real', 91)).toBe('2026-11-27');
  expect(sinceAfter('another-secret-not-real', 92)).toBe('2027-02-27');
});

it('a fingerprint is of the whole pair and of the key, and holds no secret', () => {
  const key = new Uint8Array(32).fill(7);
  const pair = { clientId: 'demo-client', clientSecret: 'demo-secret-not-real' };
  const prints = [
    credentialFingerprint(key, pair),
    credentialFingerprint(key, { ...pair, clientId: 'demo-clientd' }),
    credentialFingerprint(key, { clientId: 'demo-clientdemo', clientSecret: '-secret-not-real' }),
    credentialFingerprint(new Uint8Array(32).fill(8), pair),
  ];
  expect(new Set(prints).size).toBe(4);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
  expect(credentialFingerprint(key, pair)).toBe(prints[0]);
});
