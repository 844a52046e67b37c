import { fail, type Problem, type Result } from '../../../shared/util/result.ts';

/** Where secrets are kept. Methods throw `SecretError` when the place refuses. */
export interface SecretBox {
  /** Name of the place, remembered beside the data: `keyring`, `passphrase`, `safe-storage:…`. */
  readonly backend: string;
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** Random bytes; the entry points pass the platform's generator. */
export type RandomBytes = (count: number) => Uint8Array;

/** A place for secrets stopped working after it was opened. Has the shape of a `Problem`. */
export class SecretError extends Error {
  readonly code: 'secrets-unavailable' | 'secrets-unreadable';

  constructor(code: SecretError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SecretError';
    this.code = code;
  }
}

/** The outcome of `work`, a place that refuses included. */
export function attempt<T>(work: () => Result<T, Problem>): Result<T, Problem> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return fail({ code: error.code, message: error.message });
  }
}

const DATABASE_KEY = 'database-key';
const KEY_BYTES = 32;

/**
 * The key of the cache: 32 random bytes, made once. Reads a new key back before handing it out,
 * because data encrypted with a key that was not kept is lost.
 */
export function databaseKey(box: SecretBox, random: RandomBytes): Uint8Array {
  const known = box.get(DATABASE_KEY);
  if (known !== null) return parseKey(known);
  const fresh = Buffer.from(random(KEY_BYTES)).toString('hex');
  box.set(DATABASE_KEY, fresh);
  if (box.get(DATABASE_KEY) !== fresh) {
    throw new SecretError(
      'secrets-unavailable',
      `The ${box.backend} did not keep the new key of the cache, so nothing is stored. ` +
        'Unlock it, or start Standby with a passphrase instead.',
    );
  }
  return parseKey(fresh);
}

/** Removes the key of the cache, which is noise from then on. Cannot be taken back. */
export function forgetDatabaseKey(box: SecretBox): void {
  forgetSecret(box, DATABASE_KEY);
}

/** Removes a secret, where there is one. */
export function forgetSecret(box: SecretBox, name: string): void {
  if (box.get(name) !== null) box.delete(name);
}

function parseKey(hex: string): Uint8Array {
  const key = keyFromHex(hex);
  if (key !== null) return key;
  throw new SecretError(
    'secrets-unreadable',
    'The kept key of the cache is not a key, so the cache stays closed; nothing was changed. ' +
      'Restore it from a backup, or move the data folder aside to start anew.',
  );
}

/** A 32-byte key from 64 hex digits; null for anything else. */
export function keyFromHex(hex: string): Uint8Array | null {
  return /^[0-9a-f]{64}$/i.test(hex) ? Uint8Array.from(Buffer.from(hex, 'hex')) : null;
}
