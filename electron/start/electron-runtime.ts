import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { fail, ok, type Result } from '../../shared/util/result.ts';

/**
 * The executable of the installed Electron runtime; null when there is none.
 *
 * @param folder the `electron` package, which names its executable in `path.txt` once installed
 * @param override `ELECTRON_OVERRIDE_DIST_PATH`: a runtime elsewhere
 */
export function findRuntime(folder: string, override: string | undefined): string | null {
  const named = join(folder, 'path.txt');
  const file = existsSync(named) ? readFileSync(named, 'utf8') : defaultExecutable();
  const dist = override === undefined || override === '' ? join(folder, 'dist') : override;
  const path = join(dist, file);
  return existsSync(path) ? path : null;
}

function defaultExecutable(): string {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/**
 * Brings the runtime's archive into the download cache, where the `electron` package's own
 * installer finds it. Mirrors, proxies and the cache folder are those of `@electron/get`.
 */
export async function downloadRuntime(
  folder: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { version } = readJson(join(folder, 'package.json')) as { version: string };
  const cacheRoot = process.env['electron_config_cache'];
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: readJson(join(folder, 'checksums.json')) as Record<string, string>,
    ...(cacheRoot !== undefined && { cacheRoot }),
    downloadOptions: {
      quiet: true,
      signal,
      getProgressCallback: ({ percent }: { percent: number }) => {
        progress(percent);
        return Promise.resolve();
      },
    },
  });
}

/** Unpacks the downloaded archive; fails with the installer's last word. */
export function installRuntime(folder: string): Promise<Result<null, string>> {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'ignore', 'pipe'] as const;
    const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: [...stdio] });
    let said = '';
    installer.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    installer.on('error', (error) => {
      resolve(fail(error.message));
    });
    installer.on('close', (code) => {
      resolve(code === 0 ? ok(null) : fail(firstLine(said)));
    });
  });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
