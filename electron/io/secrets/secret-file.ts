import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { SecretError } from './secret-box.ts';

/** The text of a file, or null when there is no such file. Throws `SecretError`. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw refused(file, error);
  }
}

/**
 * Replaces a file as a whole, readable for its owner alone; a crash leaves the old or the new.
 * Throws `SecretError`.
 */
export function replaceFile(file: string, text: string): void {
  const fresh = `${file}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeWhole(fresh, text);
    renameSync(fresh, file);
  } catch (error) {
    throw refused(file, error);
  }
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function refused(file: string, cause: unknown): SecretError {
  return new SecretError(
    'secrets-unavailable',
    `The file ${file} cannot be used, so the key of the cache is out of reach; nothing was ` +
      'changed. Check that the folder belongs to you and that the disk is not full.',
    cause,
  );
}

/** Parsed JSON; undefined, which no schema accepts, for text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
