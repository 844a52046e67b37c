import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/io/settings/settings.ts';
import { openSecretsIn } from '../../../electron/sources/open-secrets.ts';
import { createSources } from '../../../electron/sources/sources.ts';
import type { Sources } from '../../../electron/engine/sources.ts';
import type { Connection } from '../../../shared/contract/views.ts';
import { systemClock } from '../../../shared/util/time.ts';
import { countedRandom } from '../../support/counted-random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const JUNIPER: Connection = {
  url: 'https://wellsky.example',
  clientId: 'demo-client',
  clientSecret: 'demo-secret-not-real',
  agencyId: '4711',
  timeZone: 'America/Denver',
  passphrase: 'correct horse battery staple',
};

/** A computer without a keyring and with one agency, connected and closed. */
async function underPassphrase(): Promise<{ sources: Sources; folder: string }> {
  const dataDir = temporaryFolder();
  const random = countedRandom();
  const sources = createSources({
    dataDir,
    settings: openSettings(dataDir),
    openSecrets: openSecretsIn(null, random),
    hasKeyring: false,
    realClock: systemClock,
    random,
  });
  const opened = await sources.connect(JUNIPER);
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.wellsky.close();
  await opened.value.close();
  return { sources, folder: join(dataDir, 'agencies', '4711') };
}

describe('a wipe under a passphrase', () => {
  it('takes the secrets with the folder they lie in, without asking for the passphrase', async () => {
    const { sources, folder } = await underPassphrase();
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    expect(await sources.wipe('4711')).toEqual({
      ok: true,
      value: ['database-key', 'client-secret', 'cache', 'connection'],
    });
    expect(existsSync(folder)).toBe(false);
    expect(sources.agencies()).toEqual([]);
    expect(sources.firstRun()).toBe('agency');
  });
});

describe('the hosts that are contacted', () => {
  it('are those of all agencies, and this computer for the demo', async () => {
    const { sources } = await underPassphrase();
    expect(sources.hosts()).toEqual([{ host: 'wellsky.example', purpose: 'wellsky' }]);
    sources.addDemo();
    expect(sources.hosts()).toContainEqual({ host: '127.0.0.1', purpose: 'demo' });
    await sources.wipe('4711');
    expect(sources.hosts()).toEqual([{ host: '127.0.0.1', purpose: 'demo' }]);
  });
});
