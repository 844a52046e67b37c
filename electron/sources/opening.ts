import { join } from 'node:path';
import type { Connection } from '../../shared/contract/views.ts';
import { fail, type Problem, type Result } from '../../shared/util/result.ts';
import type { Clock } from '../../shared/util/time.ts';
import type { Source } from '../engine/parts.ts';
import type { Rules } from '../engine/sources.ts';
import {
  attempt,
  databaseKey,
  type RandomBytes,
  type SecretBox,
} from '../io/secrets/secret-box.ts';
import type { ConnectedAgency, SettingsFile } from '../io/settings/settings.ts';
import { policyOf, rulesOf } from './rules.ts';
import { withConnected } from './saved-agencies.ts';
import { openWellSkySource } from './wellsky-source.ts';

/** Opens the place where the secrets of one agency are kept, named by the agency's key. */
export type OpenSecrets = (
  id: string,
  dir: string,
  passphrase: string | null,
) => Promise<Result<SecretBox, Problem>>;

export interface OpeningOptions {
  readonly dataDir: string;
  readonly settings: SettingsFile;
  readonly openSecrets: OpenSecrets;
  /** Whether the operating system keeps secrets; otherwise a passphrase is asked for. */
  readonly hasKeyring: boolean;
  readonly realClock: Clock;
  readonly random: RandomBytes;
}

export const CLIENT_SECRET = 'client-secret';

/** A passphrase is nowhere kept, so an agency behind one has to be connected again. */
export async function openSaved(
  options: OpeningOptions,
  saved: ConnectedAgency,
  rules: Rules,
): Promise<Result<Source, Problem>> {
  if (!options.hasKeyring) return fail(LOCKED);
  const box = await options.openSecrets(saved.id, agencyDir(options, saved.id), null);
  if (!box.ok) return box;
  return attempt(() => {
    const clientSecret = box.value.get(CLIENT_SECRET);
    if (clientSecret === null) return fail(FORGOTTEN);
    return openAgency(options, saved, { clientSecret, box: box.value, rules });
  });
}

/** Opens an agency with new credentials; they are kept once its cache can be opened. */
export async function openNew(
  options: OpeningOptions,
  id: string,
  connection: Connection,
): Promise<Result<Source, Problem>> {
  const { settings } = options;
  const { passphrase, clientSecret } = connection;
  const box = await options.openSecrets(id, agencyDir(options, id), passphrase);
  if (!box.ok) return box;
  const next = withConnected(settings.current(), id, connection);
  const agency = next.agencies?.find((one) => one.id === id);
  if (agency === undefined) throw new Error('A connected agency is among the agencies.');
  const rules = { ...rulesOf(settings, id), overrides: agency.policy };
  return attempt(() => {
    const source = openAgency(options, agency, { clientSecret, box: box.value, rules });
    if (!source.ok) return source;
    box.value.set(CLIENT_SECRET, clientSecret);
    const kept = settings.change(next);
    return kept.ok ? source : kept;
  });
}

interface Means {
  readonly clientSecret: string;
  readonly box: SecretBox;
  readonly rules: Rules;
}

function openAgency(
  options: OpeningOptions,
  agency: ConnectedAgency,
  { clientSecret, box, rules }: Means,
): Result<Source, Problem> {
  const policy = policyOf(options.settings.current(), rules);
  if (!policy.ok) return policy;
  const { realClock } = options;
  return openWellSkySource(
    { ...agency, clientSecret, policy: policy.value },
    { dir: agencyDir(options, agency.id), key: databaseKey(box, options.random) },
    box,
    { clock: realClock, realClock },
  );
}

/** Each agency has its own folder, cache and key. */
export function agencyDir({ dataDir }: OpeningOptions, id: string): string {
  // A dot would let an id such as ".." name another folder.
  return join(dataDir, 'agencies', encodeURIComponent(id).replaceAll('.', '%2E'));
}

const LOCKED: Problem = {
  code: 'cache-locked-by-passphrase',
  message:
    'The cache of your agency is under a passphrase, which is kept nowhere. Open Settings and connect again with the same passphrase.',
};

const FORGOTTEN: Problem = {
  code: 'secret-missing',
  message:
    'The keyring no longer has the client secret of your agency. Open Settings and connect again; the cache stays as it is.',
};
