import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../electron/demo/simulator.ts';
import { systemClock } from '../../shared/util/time.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const CLI = join(import.meta.dirname, '../../electron/cli.ts');
export const DB_KEY = '0f'.repeat(32);
/** Virtual noon of the demo agency, Friday 11 AM in Denver. */
export const NOW = '2026-11-27T18:00:00Z';
/** Friday 2 PM, nobody assigned. */
export const FRIDAY_2_PM = '109140010@2026-11-27T21:00:00Z';

export type Environment = Readonly<Record<string, string>>;

/** How a process of the command line ended. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The sources are compiled once, not in every process. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/standby-cli');

/** Runs the real command line in its own process, with nothing of this machine's configuration. */
export function standby(args: readonly string[], environment: Environment): Promise<Finished> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      TZ: 'UTC',
      NODE_COMPILE_CACHE: COMPILED,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      });
    });
  });
}

/** The lines of standard error. */
export function errorLines({ err }: Finished): string[] {
  return err.split('\n').filter((line) => line !== '');
}

/** A demo agency and a cache that was filled from it; every test works on a copy of its own. */
export interface CommandLineAgency {
  readonly simulator: Simulator;
  /** The configuration for a folder; nothing is in it yet. */
  environment(dir: string): Environment;
  /** The configuration for a new copy of the filled cache. */
  filled(): Environment;
  /** A CSV file of the demo's local data, or with `text` as its content. */
  csv(kind: string, text?: string): string;
  close(): Promise<void>;
}

export async function startCommandLineAgency(): Promise<CommandLineAgency> {
  const simulator = await startSimulator({
    clock: systemClock,
    speed: 0,
    size: 'XS',
    switches: { latency: 'none' },
  });
  const folder = mkdtempSync(join(tmpdir(), 'standby-cli-'));
  const policy = join(folder, 'policy.json');
  writeFileSync(policy, JSON.stringify({ sweep: { requestsPerSecond: 100 } }));
  const environment = (dir: string): Environment => ({
    STANDBY_WELLSKY_URL: simulator.url,
    STANDBY_CLIENT_ID: simulator.credentials.clientId,
    STANDBY_CLIENT_SECRET: simulator.credentials.clientSecret,
    STANDBY_AGENCY_ID: simulator.agencyId,
    STANDBY_TIMEZONE: simulator.timeZone,
    STANDBY_DATA_DIR: dir,
    STANDBY_DB_KEY: DB_KEY,
    STANDBY_POLICY: policy,
  });
  const original = join(folder, 'filled');
  const first = await standby(['check', '--now', NOW], environment(original));
  if (first.code !== 0) throw new Error(`The first check failed: ${first.err}`);
  return {
    simulator,
    environment,
    filled() {
      const dir = join(temporaryFolder(), 'data');
      cpSync(original, dir, { recursive: true });
      return environment(dir);
    },
    csv(kind, text) {
      const dir = join(temporaryFolder(), 'csv');
      mkdirSync(dir);
      const file = join(dir, `${kind}.csv`);
      const known = simulator.localData() as Readonly<Record<string, string>>;
      writeFileSync(file, text ?? known[kind] ?? '');
      return file;
    },
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
