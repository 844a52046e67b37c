import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rememberBackend } from '../../../../electron/io/secrets/backend.ts';
import { openPassphrase } from '../../../../electron/io/secrets/passphrase.ts';
import { openSafeStorage, type SafeStorage } from '../../../../electron/io/secrets/safe-storage.ts';
import type { SecretBox } from '../../../../electron/io/secrets/secret-box.ts';
import type { Problem, Result } from '../../../../shared/util/result.ts';
import { countedRandom } from '../../../support/counted-random.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SECRET = 'demo-secret-not-real';

function opened(result: Result<SecretBox, Problem>): SecretBox {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** `text` with one character of the value after `field` changed. */
function withOneLetterChanged(text: string, field: string): string {
  const at = text.indexOf(`"${field}":"`) + field.length + 14;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

describe('secrets under a passphrase', () => {
  const random = countedRandom();
  // A cheap scrypt: what is tested does not depend on the cost.
  const open = (dir: string, passphrase: string): Result<SecretBox, Problem> =>
    openPassphrase({ dir, passphrase, random, cost: 1_024 });

  it('are found again with the passphrase and are nowhere in the file', () => {
    const dir = join(temporaryFolder(), 'new');
    const first = opened(open(dir, 'correct horse'));
    first.set('wellsky-secret', SECRET);
    first.set('other', 'x');
    first.delete('other');
    const again = opened(open(dir, 'correct horse'));
    expect(again.backend).toBe('passphrase');
    expect(again.get('wellsky-secret')).toBe(SECRET);
    expect(again.get('other')).toBeNull();
    expect(readdirSync(dir)).toEqual(['secrets.passphrase.json']);
    const file = join(dir, 'secrets.passphrase.json');
    expect(readFileSync(file, 'utf8')).not.toContain(SECRET);
    expect(readFileSync(file, 'utf8')).not.toContain(Buffer.from(SECRET).toString('base64'));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('accept the passphrase however its accents are composed', () => {
    const dir = temporaryFolder();
    opened(open(dir, 'caf\u00e9')).set('name', SECRET);
    expect(opened(open(dir, 'cafe\u0301')).get('name')).toBe(SECRET);
  });

  it('stay closed for a wrong or no passphrase, and the file stays as it is', () => {
    const dir = temporaryFolder();
    opened(open(dir, 'correct horse')).set('name', SECRET);
    const file = join(dir, 'secrets.passphrase.json');
    const before = readFileSync(file);
    expect(open(dir, 'battery staple')).toMatchObject({
      ok: false,
      error: { code: 'passphrase-wrong' },
    });
    expect(open(dir, '')).toMatchObject({ ok: false, error: { code: 'passphrase-missing' } });
    expect(readFileSync(file)).toEqual(before);
  });

  it('notice a changed entry, an exchanged one and a damaged file', () => {
    const dir = temporaryFolder();
    const box = opened(open(dir, 'p'));
    box.set('one', 'first');
    box.set('two', 'other');
    const file = join(dir, 'secrets.passphrase.json');
    const intact = readFileSync(file, 'utf8');

    writeFileSync(file, withOneLetterChanged(intact, 'one'));
    expect(() => opened(open(dir, 'p')).get('one')).toThrow(
      expect.objectContaining({ code: 'secrets-unreadable' }),
    );
    writeFileSync(file, intact.replace('"one"', '"x"').replace('"two"', '"one"'));
    expect(() => opened(open(dir, 'p')).get('one')).toThrow(/damaged/);
    writeFileSync(file, intact.slice(0, -5));
    expect(open(dir, 'p')).toMatchObject({ ok: false, error: { code: 'secrets-corrupt' } });
  });

  it('use a real scrypt by default', () => {
    const dir = temporaryFolder();
    opened(openPassphrase({ dir, passphrase: 'p', random }));
    const file = readFileSync(join(dir, 'secrets.passphrase.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ cost: 131_072 });
    opened(openPassphrase({ dir, passphrase: 'p', random }));
  });
});

describe('secrets in safeStorage', () => {
  const electron: SafeStorage = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (plain) => Buffer.from(`sealed:${Buffer.from(plain).toString('hex')}`),
    decryptString(sealed) {
      const text = sealed.toString();
      if (!text.startsWith('sealed:')) throw new Error('Error while decrypting');
      return Buffer.from(text.slice(7), 'hex').toString();
    },
  };
  const open = (
    dir: string,
    safeStorage: SafeStorage = electron,
    platform: NodeJS.Platform = 'linux',
  ): Result<SecretBox, Problem> => openSafeStorage({ dir, safeStorage, platform });

  it('are found again, encrypted in the file, under the name of the keyring', () => {
    const dir = temporaryFolder();
    const box = opened(open(dir));
    box.set('name', SECRET);
    expect(opened(open(dir)).get('name')).toBe(SECRET);
    expect(box.backend).toBe('safe-storage:gnome_libsecret');
    expect(opened(open(dir, electron, 'darwin')).backend).toBe('safe-storage:darwin');
    const text = readFileSync(join(dir, 'secrets.safe-storage.json'), 'utf8');
    expect(text).not.toContain(SECRET);
    box.delete('name');
    expect(opened(open(dir)).get('name')).toBeNull();
  });

  it.each<[string, Partial<SafeStorage>]>([
    ['no encryption', { isEncryptionAvailable: () => false }],
    ['basic_text on Linux', { getSelectedStorageBackend: () => 'basic_text' }],
    ['an unknown keyring on Linux', { getSelectedStorageBackend: () => 'unknown' }],
  ])('are refused with %s', (_, over) => {
    expect(open(temporaryFolder(), { ...electron, ...over })).toMatchObject({
      ok: false,
      error: { code: 'safe-storage-unavailable' },
    });
  });

  it('that cannot be decrypted are reported and kept', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'secrets.safe-storage.json');
    const foreign = '{"version":1,"entries":{"name":"bm90IG1pbmU="}}';
    writeFileSync(file, foreign);
    expect(() => opened(open(dir)).get('name')).toThrow(
      expect.objectContaining({ code: 'secrets-unreadable' }),
    );
    expect(readFileSync(file, 'utf8')).toBe(foreign);
    writeFileSync(file, '{}');
    expect(open(dir)).toMatchObject({ ok: false, error: { code: 'secrets-corrupt' } });
  });
});

describe('the place of the key', () => {
  it('is remembered, and a change is a problem that destroys nothing', () => {
    const dir = temporaryFolder();
    expect(rememberBackend(dir, 'keyring')).toEqual({ ok: true, value: 'keyring' });
    expect(rememberBackend(dir, 'keyring').ok).toBe(true);
    const changed = rememberBackend(dir, 'passphrase');
    expect(changed).toMatchObject({ ok: false, error: { code: 'secrets-backend-changed' } });
    expect(JSON.stringify(changed)).toMatch(/kept in \\"keyring\\".*now \\"passphrase\\"/);
    expect(rememberBackend(dir, 'keyring').ok).toBe(true);
  });

  it('that cannot be read or written is a problem in words', () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, 'secrets.backend'));
    expect(rememberBackend(dir, 'keyring')).toMatchObject({
      ok: false,
      error: { code: 'secrets-unavailable' },
    });
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(rememberBackend(join(file, 'below'), 'keyring').ok).toBe(false);
    expect(openPassphrase({ dir: file, passphrase: 'p', random: countedRandom() }).ok).toBe(false);
  });
});
