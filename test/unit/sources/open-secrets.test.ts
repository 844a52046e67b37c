import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SecretBox } from '../../../electron/io/secrets/secret-box.ts';
import { openSecretsIn } from '../../../electron/sources/open-secrets.ts';
import { ok } from '../../../shared/util/result.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'standby-secrets-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

const random = (count: number) => new Uint8Array(count).fill(7);
const box: SecretBox = { backend: 'keyring', get: () => null, set: () => {}, delete: () => {} };
const keyring = openSecretsIn(() => Promise.resolve(ok(box)), random);
const none = openSecretsIn(null, random);

it('takes the keyring where there is one, whatever passphrase was typed', async () => {
  expect(await keyring('9001', dir, 'a long passphrase')).toEqual(ok(box));
});

it('asks for a passphrase where there is no keyring', async () => {
  expect(await none('9001', dir, null)).toMatchObject({
    ok: false,
    error: { code: 'passphrase-missing' },
  });
  expect(await none('9001', dir, 'a long passphrase')).toMatchObject({
    ok: true,
    value: { backend: 'passphrase' },
  });
});

it('never opens what lies in the keyring with a passphrase', async () => {
  await keyring('9001', dir, null);
  expect(await none('9001', dir, 'a long passphrase')).toMatchObject({
    ok: false,
    error: { code: 'secrets-backend-changed' },
  });
});
