import { DEFAULT_POLICY, type Agency, type Policy } from '../../shared/domain/policy.ts';
import { randomIds, type IdSource } from '../../shared/util/ids.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import {
  parseInstant,
  plus,
  systemClock,
  type Clock,
  type Instant,
} from '../../shared/util/time.ts';
import type { Report, Source } from '../engine/parts.ts';
import { databaseKeyFromEnvironment } from '../io/secrets/environment.ts';
import { missing, readConfig, type Config } from '../io/settings/config.ts';
import { loadPolicy } from '../io/settings/policy.ts';
import { openStore, type Store } from '../io/store/store.ts';
import { parseWellSkyUrl } from '../io/wellsky/url.ts';
import { sourceOver } from '../sources/wellsky-source.ts';
import { memorySecrets } from '../sources/memory-secrets.ts';
import { CommandError, commandError, EXIT, type Output } from './outcome.ts';

/** What a command may use. Parts are opened when first asked for and closed together. */
export interface Session {
  readonly output: Output;
  /** The agency's time: `--now` sets its start. */
  readonly clock: Clock;
  readonly realClock: Clock;
  readonly ids: IdSource;
  readonly report: Report;
  /** Name for the audit log. */
  readonly actor: string;
  agency(): Agency;
  policy(): Policy;
  openStore(): Store;
  /** The source of `check`; closing it leaves the cache to the session. */
  openSource(): Source;
  close(): void;
}

interface SessionOptions {
  readonly output: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Path of a configuration file. */
  readonly config: string | null;
  /** Text of `--now`; without an offset it is agency time, as in a CSV file. */
  readonly now: string | null;
}

/** Throws a `CommandError` for a configuration that cannot be used; so do the session's parts. */
export function createSession({ output, environment, config, now }: SessionOptions): Session {
  const settings = required(readConfig(environment, config));
  const clock = now === null ? systemClock : runningFrom(readNow(now, settings.timeZone));
  let store: Store | null = null;
  let policy: Policy | null = null;

  const session: Session = {
    output,
    clock,
    realClock: systemClock,
    ids: randomIds,
    report(event, fields) {
      output.err(`${event} ${JSON.stringify(fields)}\n`);
    },
    actor: 'command line',
    agency() {
      need(settings, ['timeZone']);
      const id = settings.agencyId ?? 'unknown';
      return { id, name: `Agency ${id}`, timeZone: settings.timeZone ?? 'UTC' };
    },
    policy() {
      policy ??= settings.policy === null ? DEFAULT_POLICY : required(loadPolicy(settings.policy));
      return policy;
    },
    openStore() {
      need(settings, ['dataDir']);
      store ??= required(openStore({ dir: settings.dataDir ?? '', key: keyOf(settings), clock }));
      return store;
    },
    openSource() {
      need(settings, ['wellskyUrl', 'clientId', 'clientSecret', 'agencyId', 'timeZone', 'dataDir']);
      const tenant = {
        url: required(parseWellSkyUrl(settings.wellskyUrl ?? '')),
        clientId: settings.clientId ?? '',
        clientSecret: settings.clientSecret ?? '',
        agencyId: settings.agencyId ?? '',
        name: session.agency().name,
        timeZone: settings.timeZone ?? '',
        policy: session.policy(),
      };
      const clocks = {
        clock,
        realClock: systemClock,
        key: keyOf(settings),
        secrets: memorySecrets(),
      };
      const source = sourceOver(session.openStore(), tenant, clocks);
      return { ...source, close: () => Promise.resolve() };
    },
    close() {
      store?.close();
      store = null;
    },
  };
  return session;
}

function readNow(text: string, timeZone: string | null): Instant {
  const at = parseInstant(text, timeZone ?? 'UTC');
  if (at !== null) return at;
  throw new CommandError(
    EXIT.usage,
    `--now ${text} is not an instant. Write ISO 8601, for example 2026-11-27T18:00:00Z.`,
  );
}

/** A clock that shows `start` now and then runs on. */
function runningFrom(start: Instant): Clock {
  const begun = systemClock();
  return () => plus(start, systemClock() - begun);
}

/** The key of the cache. */
function keyOf({ dbKey }: Config): Uint8Array {
  return required(databaseKeyFromEnvironment({ STANDBY_DB_KEY: dbKey ?? undefined }));
}

function need(config: Config, names: readonly (keyof Config)[]): void {
  const problem = missing(config, names);
  if (problem !== null) throw commandError(problem);
}

function required<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw commandError(result.error);
  return result.value;
}
