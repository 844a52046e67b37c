import { join } from 'node:path';
import type { Connection, Setup } from '../../shared/contract/views.ts';
import { DEFAULT_POLICY, policySchema, type Policy } from '../../shared/domain/policy.ts';
import { fail, ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Clock } from '../../shared/util/time.ts';
import type { Source } from '../engine/parts.ts';
import { savedCapabilities } from '../engine/saved-facts.ts';
import type { Sources } from '../engine/standby.ts';
import type { ChangeMode } from '../engine/workflow-modes.ts';
import {
  databaseKey,
  SecretError,
  type RandomBytes,
  type SecretBox,
} from '../io/secrets/secret-box.ts';
import { loadPolicy } from '../io/settings/policy.ts';
import type { Settings, SettingsFile } from '../io/settings/settings.ts';
import { testConnection } from './connection-test.ts';
import { openDemoSource } from './demo-source.ts';
import { openWellSkySource } from './wellsky-source.ts';

/** Opens the place where the secrets of one agency are kept. */
export type OpenSecrets = (
  agencyId: string,
  dir: string,
  passphrase: string | null,
) => Promise<Result<SecretBox, Problem>>;

export interface SourcesOptions {
  readonly dataDir: string;
  readonly settings: SettingsFile;
  readonly openSecrets: OpenSecrets;
  /** Whether the operating system keeps secrets; otherwise a passphrase is asked for. */
  readonly hasKeyring: boolean;
  readonly realClock: Clock;
  readonly random: RandomBytes;
}

const CLIENT_SECRET = 'client-secret';

/** Where schedules come from on a computer with a panel: the demo, or one connected agency. */
export function createSources(options: SourcesOptions): Sources {
  const { settings, hasKeyring, realClock } = options;
  let opened: Source | null = null;

  const remember = (source: Result<Source, Problem>): Result<Source, Problem> => {
    if (source.ok) opened = source.value;
    return source;
  };
  const demo = async (): Promise<Result<Source, Problem>> => {
    const source = remember(await openDemoSource(realClock));
    const kept = source.ok ? settings.change({ source: 'demo' }) : source;
    return kept.ok ? source : kept;
  };
  return {
    async saved() {
      const current = settings.current();
      if (current.source !== 'wellsky' || current.wellsky === null) return demo();
      return remember(await openSaved(options, current.wellsky));
    },
    demo,
    test: (connection) => testConnection(connection, realClock),
    async connect(connection) {
      return remember(await openNew(options, connection));
    },
    setup: () => setupOf(settings.current(), opened, hasKeyring),
    areModesEditable: () => opened?.kind === 'demo' || settings.current().policyFile === null,
    changeMode: (change) => changeMode(settings, opened, change),
    problem: () => settings.problem(),
  };
}

type Saved = NonNullable<Settings['wellsky']>;

/** A passphrase is nowhere kept, so an agency behind one has to be connected again. */
async function openSaved(options: SourcesOptions, saved: Saved): Promise<Result<Source, Problem>> {
  if (!options.hasKeyring) return fail(LOCKED);
  const dir = agencyDir(options, saved.agencyId);
  const box = await options.openSecrets(saved.agencyId, dir, null);
  if (!box.ok) return box;
  return withSecrets(() => {
    const clientSecret = box.value.get(CLIENT_SECRET);
    if (clientSecret === null) return fail(FORGOTTEN);
    return openAgency(options, saved, clientSecret, box.value);
  });
}

async function openNew(
  options: SourcesOptions,
  { passphrase, clientSecret, url, clientId, agencyId, timeZone }: Connection,
): Promise<Result<Source, Problem>> {
  const connection = { url, clientId, agencyId, timeZone };
  const dir = agencyDir(options, connection.agencyId);
  const box = await options.openSecrets(connection.agencyId, dir, passphrase);
  if (!box.ok) return box;
  return withSecrets(() => {
    const source = openAgency(options, connection, clientSecret, box.value);
    if (!source.ok) return source;
    box.value.set(CLIENT_SECRET, clientSecret);
    const kept = options.settings.change({ source: 'wellsky', wellsky: connection });
    return kept.ok ? source : kept;
  });
}

function openAgency(
  options: SourcesOptions,
  connection: Saved,
  clientSecret: string,
  box: SecretBox,
): Result<Source, Problem> {
  const policy = policyOf(options.settings.current());
  if (!policy.ok) return policy;
  const { realClock } = options;
  return openWellSkySource(
    { ...connection, clientSecret, policy: policy.value },
    { dir: agencyDir(options, connection.agencyId), key: databaseKey(box, options.random) },
    { clock: realClock, realClock },
  );
}

function policyOf(settings: Settings): Result<Policy, Problem> {
  if (settings.policyFile !== null) return loadPolicy(settings.policyFile);
  const parsed = policySchema.safeParse(settings.policy);
  return ok(parsed.success ? parsed.data : DEFAULT_POLICY);
}

/** The demo's rules live as long as the demo; an agency's are kept in the settings. */
function changeMode(
  settings: SettingsFile,
  opened: Source | null,
  { workflow, mode }: Parameters<ChangeMode>[0],
): ReturnType<ChangeMode> {
  if (opened?.kind === 'demo') return ok({ ...opened.policy.workflows, [workflow]: mode });
  const { policyFile, policy } = settings.current();
  if (policyFile !== null) return fail(BY_POLICY_FILE);
  const overridden = policy['workflows'];
  const workflows = { ...(typeof overridden === 'object' && overridden), [workflow]: mode };
  const kept = settings.change({ policy: { ...policy, workflows } });
  return kept.ok ? ok(policySchema.parse(kept.value.policy).workflows) : kept;
}

function setupOf(settings: Settings, opened: Source | null, keyring: boolean): Setup {
  const { wellsky } = settings;
  return {
    source: settings.source,
    agency: wellsky?.agencyId ?? null,
    name: '',
    url: wellsky?.url ?? '',
    clientId: wellsky?.clientId ?? '',
    agencyId: wellsky?.agencyId ?? '',
    timeZone: wellsky?.timeZone ?? '',
    keyring,
    capabilities: opened?.kind === 'wellsky' ? savedCapabilities(opened.store) : null,
  };
}

/** Each agency has its own folder, cache and key. */
function agencyDir({ dataDir }: SourcesOptions, agencyId: string): string {
  // A dot would let an id such as ".." name another folder.
  return join(dataDir, 'agencies', encodeURIComponent(agencyId).replaceAll('.', '%2E'));
}

function withSecrets(work: () => Result<Source, Problem>): Result<Source, Problem> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return fail({ code: error.code, message: error.message });
  }
}

const BY_POLICY_FILE: Problem = {
  code: 'policy-file',
  message:
    'A policy file decides which workflows are on, so nothing was changed. Change it there and start Standby again.',
};

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
