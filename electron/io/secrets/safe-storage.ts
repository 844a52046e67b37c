import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { attempt, SecretError, type SecretBox } from './secret-box.ts';
import { parseJson, readIfThere, replaceFile } from './secret-file.ts';

/** What is used of Electron's `safeStorage`. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
  encryptString(plainText: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

const fileSchema = z.strictObject({
  version: z.literal(1),
  entries: z.record(z.string(), z.base64()),
});

interface Options {
  readonly dir: string;
  readonly safeStorage: SafeStorage;
  readonly platform: NodeJS.Platform;
}

/**
 * Secrets in a file, encrypted by Electron with a key of the system's keyring. On Linux without a
 * keyring Electron uses `basic_text`, a password that everybody knows: refused.
 */
export function openSafeStorage(options: Options): Result<SecretBox, Problem> {
  const { dir, safeStorage, platform } = options;
  if (!safeStorage.isEncryptionAvailable()) return fail(UNAVAILABLE);
  const keyring = platform === 'linux' ? selectedBackend(safeStorage) : platform;
  if (keyring === null) return fail(UNAVAILABLE);
  return attempt(() => openFile(dir, keyring, safeStorage));
}

function openFile(
  dir: string,
  keyring: string,
  safeStorage: SafeStorage,
): Result<SecretBox, Problem> {
  const path = join(dir, 'secrets.safe-storage.json');
  const text = readIfThere(path) ?? '{"version":1,"entries":{}}';
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return fail(DAMAGED);
  const entries = new Map(Object.entries(parsed.data.entries));
  return ok(box(path, `safe-storage:${keyring}`, safeStorage, entries));
}

function selectedBackend(safeStorage: SafeStorage): string | null {
  const backend = safeStorage.getSelectedStorageBackend?.() ?? 'unknown';
  return backend === 'basic_text' || backend === 'unknown' ? null : backend;
}

function box(
  path: string,
  backend: string,
  safeStorage: SafeStorage,
  entries: Map<string, string>,
): SecretBox {
  const save = (): void => {
    replaceFile(path, JSON.stringify({ version: 1, entries: Object.fromEntries(entries) }));
  };
  return {
    backend,
    get(name) {
      const sealed = entries.get(name);
      return sealed === undefined ? null : opened(safeStorage, sealed);
    },
    set(name, value) {
      entries.set(name, safeStorage.encryptString(value).toString('base64'));
      save();
    },
    delete(name) {
      if (entries.delete(name)) save();
    },
  };
}

function opened(safeStorage: SafeStorage, sealed: string): string {
  try {
    return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
  } catch (error) {
    throw new SecretError('secrets-unreadable', DAMAGED.message, error);
  }
}

const UNAVAILABLE: Problem = {
  code: 'safe-storage-unavailable',
  message:
    'This computer offers no keyring that protects the key of the cache. ' +
    'Install and unlock one (GNOME Keyring, KWallet), or start Standby with a passphrase.',
};

const DAMAGED: Problem = {
  code: 'secrets-corrupt',
  message:
    'The kept secrets cannot be decrypted on this computer, so the cache stays closed; nothing ' +
    'was changed. Restore the data folder from a backup, or move it aside to start anew.',
};
