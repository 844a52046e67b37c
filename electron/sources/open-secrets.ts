import type { Problem, Result } from '../../shared/util/result.ts';
import { rememberBackend } from '../io/secrets/backend.ts';
import { openPassphrase } from '../io/secrets/passphrase.ts';
import type { RandomBytes, SecretBox } from '../io/secrets/secret-box.ts';
import type { OpenSecrets } from './opening.ts';

/** How the host opens the operating system's keyring for one agency. */
type OpenKeyring = (agencyId: string, dir: string) => Promise<Result<SecretBox, Problem>>;

/**
 * Secrets in the keyring of this host or, where there is none (null), under a passphrase. Which of
 * the two it was is remembered beside the data: data of one are never opened with the other.
 */
export function openSecretsIn(keyring: OpenKeyring | null, random: RandomBytes): OpenSecrets {
  return async (agencyId, dir, passphrase) => {
    const box =
      keyring === null
        ? openPassphrase({ dir, passphrase: passphrase ?? '', random })
        : await keyring(agencyId, dir);
    if (!box.ok) return box;
    const known = rememberBackend(dir, box.value.backend);
    return known.ok ? box : known;
  };
}
