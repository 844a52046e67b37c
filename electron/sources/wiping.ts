import { rmSync } from 'node:fs';
import type { Wiped } from '../../shared/contract/settings.ts';
import { OUTSIDE_CHANNELS } from '../../shared/domain/channel.ts';
import { fail, ok, type Problem, type Result } from '../../shared/util/result.ts';
import { secretName } from '../engine/channels/secrets.ts';
import { attempt, forgetDatabaseKey, forgetSecret } from '../io/secrets/secret-box.ts';
import { agencyDir, CLIENT_SECRET, type OpeningOptions } from './opening.ts';
import { withoutAgency } from './saved-agencies.ts';

/**
 * Removes everything of an agency: the secrets first, because without its key a cache is noise,
 * then its place in the settings, then its folder. Answers what is gone. Settings that cannot be
 * written refuse before anything is.
 */
export async function wipeAgency(
  options: OpeningOptions,
  id: string,
): Promise<Result<Wiped['removed'], Problem>> {
  const { settings } = options;
  const writable = settings.change({});
  if (!writable.ok) return writable;
  const secrets = await wipeSecrets(options, id);
  const kept = settings.change(withoutAgency(settings.current(), id));
  if (!kept.ok) return kept;
  const dir = agencyDir(options, id);
  try {
    rmSync(dir, { recursive: true, force: true });
  } catch {
    return fail(left(dir, secrets.includes('database-key')));
  }
  return ok([...secrets, 'cache', 'connection']);
}

/** Where a passphrase stands in for the keyring, the secrets lie in the folder and go with it. */
async function wipeSecrets(options: OpeningOptions, id: string): Promise<Wiped['removed']> {
  if (!options.hasKeyring) return ['database-key', 'client-secret'];
  const box = await options.openSecrets(id, agencyDir(options, id), null);
  if (!box.ok) return [];
  const wiped: Wiped['removed'] = [];
  // Where the keyring refuses half-way, the answer tells what is gone.
  attempt(() => {
    forgetDatabaseKey(box.value);
    wiped.push('database-key');
    for (const channel of OUTSIDE_CHANNELS) forgetSecret(box.value, secretName(channel));
    forgetSecret(box.value, CLIENT_SECRET);
    wiped.push('client-secret');
    return ok(null);
  });
  return wiped;
}

function left(dir: string, isKeyGone: boolean): Problem {
  const state = isKeyGone
    ? 'Its key is destroyed, so what is left cannot be read.'
    : 'Its key could not be removed either.';
  return {
    code: 'cache-not-removed',
    message: `The folder ${dir} could not be removed. ${state} Close what uses it and delete it by hand.`,
  };
}
