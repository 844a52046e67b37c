import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { isTimeZone } from '../../../shared/util/time.ts';
import { readJsonFile } from './json-file.ts';

/** What the command line was told. What a command needs and is null it asks for by `missing`. */
export interface Config {
  /** As typed; the gateway says what is wrong with an address. */
  readonly wellskyUrl: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly agencyId: string | null;
  /** A known IANA zone. */
  readonly timeZone: string | null;
  /** Absolute path. */
  readonly dataDir: string | null;
  /** As typed; whether it is a key is for the folder of secrets to say. */
  readonly dbKey: string | null;
  /** Absolute path of the policy file. */
  readonly policy: string | null;
}

type Name = keyof Config;
type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLES: Readonly<Record<Name, string>> = {
  wellskyUrl: 'STANDBY_WELLSKY_URL',
  clientId: 'STANDBY_CLIENT_ID',
  clientSecret: 'STANDBY_CLIENT_SECRET',
  agencyId: 'STANDBY_AGENCY_ID',
  timeZone: 'STANDBY_TIMEZONE',
  dataDir: 'STANDBY_DATA_DIR',
  dbKey: 'STANDBY_DB_KEY',
  policy: 'STANDBY_POLICY',
};
const NAMES = Object.keys(VARIABLES) as Name[];

const text = z.string().trim().min(1, 'must not be empty').optional();
const fileSchema = z.strictObject({
  wellskyUrl: text,
  clientId: text,
  clientSecret: text,
  agencyId: text,
  timeZone: text,
  dataDir: text,
  dbKey: text,
  policy: text,
});
type File = z.infer<typeof fileSchema>;

/**
 * The configuration of the command line: each value from the environment or, where the variable is
 * not set, from the JSON file of `--config`. Paths in the file are relative to the file.
 */
export function readConfig(environment: Environment, file: string | null): Result<Config, Problem> {
  const read = file === null ? ok<File>({}) : readJsonFile(file, fileSchema);
  if (!read.ok) {
    return fail(invalid(`The configuration file ${file ?? ''} cannot be used: ${read.error}.`));
  }
  const base = file === null ? '.' : dirname(file);
  const value = (name: Name): string | null =>
    fromEnvironment(environment, name) ?? read.value[name] ?? null;
  const path = (name: Name): string | null =>
    absolute(fromEnvironment(environment, name), '.') ?? absolute(read.value[name], base);
  const timeZone = value('timeZone');
  if (timeZone !== null && !isTimeZone(timeZone)) return fail(invalid(UNKNOWN_ZONE));
  return ok({
    wellskyUrl: value('wellskyUrl'),
    clientId: value('clientId'),
    clientSecret: value('clientSecret'),
    agencyId: value('agencyId'),
    timeZone,
    dataDir: path('dataDir'),
    dbKey: value('dbKey'),
    policy: path('policy'),
  });
}

/** The problem of values that a command needs and nobody gave; null when all are there. */
export function missing(config: Config, needed: readonly Name[]): Problem | null {
  const absent = NAMES.filter((name) => needed.includes(name) && config[name] === null);
  if (absent.length === 0) return null;
  const list = absent.map((name) => `${VARIABLES[name]} ("${name}" in a --config file)`);
  return invalid(`Not configured: ${list.join(', ')}. Set what is missing and try again.`);
}

/** An empty variable counts as not set, as in most shells' ways of unsetting one. */
function fromEnvironment(environment: Environment, name: Name): string | null {
  const value = environment[VARIABLES[name]]?.trim() ?? '';
  return value === '' ? null : value;
}

function absolute(path: string | null | undefined, base: string): string | null {
  return path === null || path === undefined ? null : resolve(base, path);
}

const UNKNOWN_ZONE =
  `${VARIABLES.timeZone} ("timeZone" in a --config file) is not a time zone. ` +
  'Expected an IANA name, for example America/Denver.';

function invalid(message: string): Problem {
  return { code: 'config-invalid', message };
}
