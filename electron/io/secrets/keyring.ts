import type * as Keyring from '@napi-rs/keyring';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { SecretError, type SecretBox } from './secret-box.ts';

/** What is used of the native module; tests hand in one of their own. */
export type KeyringModule = Pick<typeof Keyring, 'AsyncEntry' | 'Entry'>;

interface Options {
  /** The name under which entries stand in the keyring. */
  readonly service: string;
  /** How long the probe may take, in milliseconds; a locked keyring may wait for a person. */
  readonly limit?: number;
  readonly load?: () => Promise<KeyringModule>;
}

/**
 * On Linux only the Secret Service counts. The module would otherwise fall back to the kernel's
 * keyring, which forgets everything at the next boot and with it the key of the cache.
 */
const PINNED = { linux: { store: 'secret-service' } } as const;
const LIMIT = 5_000;

/**
 * The keyring of the operating system: Keychain, Credential Manager, Secret Service. Proven by
 * writing, reading and deleting an entry before it is handed out.
 */
export async function openKeyring(options: Options): Promise<Result<SecretBox, Problem>> {
  const { service, limit = LIMIT, load = () => import('@napi-rs/keyring') } = options;
  try {
    const keyring = await load();
    const isWorking = await within(limit, probe(keyring, service));
    return isWorking ? ok(box(keyring, service)) : fail(unavailable('it did not answer'));
  } catch {
    // The module's words differ by platform and may name accounts: only the fact is reported.
    return fail(unavailable('it refused'));
  }
}

async function probe(keyring: KeyringModule, service: string): Promise<boolean> {
  const entry = new keyring.AsyncEntry(service, 'probe', PINNED);
  await entry.setPassword('probe');
  const found = await entry.getPassword();
  await entry.deletePassword();
  return found === 'probe';
}

/** The outcome of `work`, or false when it takes longer than `limit`. */
async function within(limit: number, work: Promise<boolean>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => {
    resolve(false);
  }, limit);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function box(keyring: KeyringModule, service: string): SecretBox {
  const entry = (name: string): Keyring.Entry => new keyring.Entry(service, name, PINNED);
  return {
    backend: 'keyring',
    get: (name) => guarded(() => entry(name).getPassword()),
    set(name, value) {
      guarded(() => {
        entry(name).setPassword(value);
      });
    },
    delete(name) {
      guarded(() => entry(name).deletePassword());
    },
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { message } = unavailable('it refused');
    throw new SecretError('secrets-unavailable', message, error);
  }
}

function unavailable(why: string): Problem {
  return {
    code: 'keyring-unavailable',
    message:
      `The keyring of this computer cannot be used (${why}), so the key of the cache cannot be ` +
      'kept there. Unlock it or install one, start Standby with a passphrase, or set STANDBY_DB_KEY.',
  };
}
