import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { attempt, SecretError, type RandomBytes, type SecretBox } from './secret-box.ts';
import { parseJson, readIfThere, replaceFile } from './secret-file.ts';

const base64 = z.base64().min(1);

/**
 * The file: secrets under a random key (AES-256-GCM), that key under one derived from the
 * passphrase by scrypt. A wrong passphrase fails the authentication of the wrapped key.
 */
const fileSchema = z.strictObject({
  version: z.literal(1),
  salt: base64,
  /** scrypt's N, a power of two: 2^17 with r = 8 takes 128 MB and about half a second. */
  cost: z.number().int().min(1_024).max(1_048_576),
  key: base64,
  entries: z.record(z.string(), base64),
});
type File = z.infer<typeof fileSchema>;

interface Options {
  readonly dir: string;
  readonly passphrase: string;
  readonly random: RandomBytes;
  /** scrypt's N for a new file; OWASP's first choice for scrypt is 2^17 with r = 8, p = 1. */
  readonly cost?: number;
}

const COST = 2 ** 17;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const WRAPPED_KEY = 'standby wrapped key';

/** Secrets in a file under a passphrase, for computers without a keyring. */
export function openPassphrase(options: Options): Result<SecretBox, Problem> {
  if (options.passphrase === '') return fail(PROBLEMS.missing);
  return attempt(() => openFile(options));
}

function openFile(options: Options): Result<SecretBox, Problem> {
  const path = join(options.dir, 'secrets.passphrase.json');
  const text = readIfThere(path);
  if (text === null) return ok(newBox(path, options));
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) return fail(PROBLEMS.damaged);
  const file = parsed.data;
  const salt = Buffer.from(file.salt, 'base64');
  const key = open(file.key, derive(options.passphrase, salt, file.cost), WRAPPED_KEY);
  return key === null ? fail(PROBLEMS.wrong) : ok(box(path, file, key, options.random));
}

function newBox(path: string, { passphrase, random, cost = COST }: Options): SecretBox {
  const salt = random(SALT_BYTES);
  const key = Buffer.from(random(KEY_BYTES));
  const wrapped = seal(key, derive(passphrase, salt, cost), WRAPPED_KEY, random);
  const file: File = {
    version: 1,
    salt: Buffer.from(salt).toString('base64'),
    cost,
    key: wrapped,
    entries: {},
  };
  replaceFile(path, JSON.stringify(file));
  return box(path, file, key, random);
}

function box(path: string, file: File, key: Buffer, random: RandomBytes): SecretBox {
  const entries = new Map(Object.entries(file.entries));
  const save = (): void => {
    replaceFile(path, JSON.stringify({ ...file, entries: Object.fromEntries(entries) }));
  };
  return {
    backend: 'passphrase',
    get(name) {
      const sealed = entries.get(name);
      if (sealed === undefined) return null;
      const opened = open(sealed, key, name);
      if (opened === null) throw new SecretError('secrets-unreadable', PROBLEMS.damaged.message);
      return opened.toString('utf8');
    },
    set(name, value) {
      entries.set(name, seal(Buffer.from(value, 'utf8'), key, name, random));
      save();
    },
    delete(name) {
      if (entries.delete(name)) save();
    },
  };
}

/** The same passphrase gives the same key however a keyboard composes its letters. */
function derive(passphrase: string, salt: Uint8Array, cost: number): Buffer {
  const settings = { N: cost, r: 8, p: 1, maxmem: 256 * 8 * cost };
  return scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, settings);
}

/** iv ‖ tag ‖ ciphertext; `name` is authenticated, so entries cannot be exchanged. */
function seal(plain: Buffer, key: Buffer, name: string, random: RandomBytes): string {
  const iv = random(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The plain bytes; null when the key is not the one, or the bytes were changed. */
function open(sealed: string, key: Buffer, name: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const options = { authTagLength: TAG_BYTES };
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), options);
  cipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]);
  } catch {
    // The only failure left is the authentication tag, which is what null says.
    return null;
  }
}

const PROBLEMS = {
  missing: {
    code: 'passphrase-missing',
    message: 'A passphrase is needed to open the cache on this computer. Enter one.',
  },
  wrong: {
    code: 'passphrase-wrong',
    message: 'The passphrase is not the right one, so the cache stays closed. Try again.',
  },
  damaged: {
    code: 'secrets-corrupt',
    message:
      'The file secrets.passphrase.json is damaged, so the cache stays closed; nothing was ' +
      'changed. Restore the file from a backup, or move the data folder aside to start anew.',
  },
} as const satisfies Record<string, Problem>;
