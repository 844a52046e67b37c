import { expect, it } from 'vitest';
import { savedCredentialsSince } from '../../../electron/engine/saved-facts.ts';
import type { SecretBox } from '../../../electron/io/secrets/secret-box.ts';
import { openSettings } from '../../../electron/io/settings/settings.ts';
import { createSources } from '../../../electron/sources/sources.ts';
import type { Connection } from '../../../shared/contract/views.ts';
import { ok } from '../../../shared/util/result.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
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
