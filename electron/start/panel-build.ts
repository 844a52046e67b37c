import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/util/result.ts';

/** What goes into the bundles. */
const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package-lock.json'];

/** Written by the last of the three builds, or by each of them. */
const BUNDLES = ['out/renderer/index.html', 'out/main.js', 'out/preload.cjs'];

/** Whether a bundle is missing or older than what it is made of. */
export function needsBuild(root: string): boolean {
  const built = BUNDLES.map((file) => changedAt(join(root, file)));
  const oldest = Math.min(...built);
  return SOURCES.some((source) => newest(join(root, source)) > oldest);
}

/** Builds all bundles in a process of its own; fails with what the build said. */
export function buildBundles(root: string): Promise<Result<null, string>> {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--logLevel', 'warn'];
    const build = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    build.stdout.on('data', listen);
    build.stderr.on('data', listen);
    build.on('error', (error) => {
      resolve(fail(error.message));
    });
    build.on('close', (code) => {
      resolve(code === 0 ? ok(null) : fail(said.trim()));
    });
  });
}

function newest(path: string): number {
  const here = statSync(path, { throwIfNoEntry: false });
  if (here === undefined) return -Infinity;
  if (!here.isDirectory()) return here.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(here.mtimeMs, ...inside);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}
