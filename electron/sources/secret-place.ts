import type { Problem, Result } from '../../shared/util/result.ts';
import { rememberBackend } from '../io/secrets/backend.ts';
import { openPassphrase } from '../io/secrets/passphrase.ts';
import type { RandomBytes, SecretBox } from '../io/secrets/secret-box.ts';

/** Where this computer keeps secrets. */
export interface SecretPlace {
  /** False where there is no keyring: then a passphrase is asked for. */
  readonly keyring: boolean;
  open(passphrase: string | null): Result<SecretBox, Problem>;
}

/**
 * The keyring where it works, else a passphrase. Data that were encrypted in one place are never
 * opened with keys of the other.
 *
 * @param keyring the outcome of opening the keyring of this host
 */
export function secretPlace(
  dir: string,
  keyring: Result<SecretBox, Problem>,
  random: RandomBytes,
): SecretPlace {
  return {
    keyring: keyring.ok,
    open(passphrase) {
      const box = keyring.ok
        ? keyring
        : openPassphrase({ dir, passphrase: passphrase ?? '', random });
      if (!box.ok) return box;
      const known = rememberBackend(dir, box.value.backend);
      return known.ok ? box : known;
    },
  };
}
