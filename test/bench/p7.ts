import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { formatInstant } from '../../shared/util/time.ts';
import { BENCH_KEY, filledAgency, type FilledAgency } from './filled-agency.ts';
import { measure } from './measure.ts';
import type { Line } from './table.ts';
import type { Size } from './workload.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GUARD = ['--import', './build/require-node.mjs'];
const GOALS: Readonly<Record<Size, string>> = { S: '≤ 250 ms', M: '≤ 500 ms' };

/**
 * P7: from the spawn of a process to the first incidents that its cache holds. Once as
 * `cli incidents` prints them, once as the front page that a host shows first.
 */
export async function p7(size: Size): Promise<Line[]> {
  const agency = await filledAgency(size);
  const dir = mkdtempSync(join(tmpdir(), 'standby-bench-start-'));
  cpSync(agency.dir, dir, { recursive: true });
  const line = { part: 'P7', size, goal: GOALS[size], unit: 'ms' } as const;
  try {
    const cli = ['electron/cli.ts', '--json', '--now', formatInstant(agency.workload.clock())];
    const panel = ['test/bench/first-panel.ts'];
    return [
      {
        ...line,
        what: 'spawn to the output of `cli incidents`',
        values: await starts([...cli, 'incidents'], agency, dir),
      },
      { ...line, what: 'spawn to the first front page', values: await starts(panel, agency, dir) },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function starts(
  args: readonly string[],
  { workload }: FilledAgency,
  dir: string,
): Promise<readonly number[]> {
  const env = {
    ...process.env,
    STANDBY_DATA_DIR: dir,
    STANDBY_DB_KEY: Buffer.from(BENCH_KEY).toString('hex'),
    STANDBY_AGENCY_ID: workload.agency.id,
    STANDBY_TIMEZONE: workload.agency.timeZone,
    STANDBY_NOW: formatInstant(workload.clock()),
  };
  const values: number[] = [];
  await measure({
    runs: 9,
    before: () => undefined,
    async work() {
      values.push(await firstOutput([...GUARD, ...args], env));
    },
  });
  // The warm-up filled the file cache of the machine, as the start of a second day would find it.
  return values.slice(-9).sort((a, b) => a - b);
}

/** Milliseconds from the spawn to the first byte on standard output. */
function firstOutput(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let took: number | null = null;
    child.stdout.on('data', () => {
      took ??= performance.now() - begun;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && took !== null) resolve(took);
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}.`));
    });
  });
}
