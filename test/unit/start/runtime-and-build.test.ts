import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuntime, installRuntime } from '../../../electron/start/electron-runtime.ts';
import { opener } from '../../../electron/start/open-link.ts';
import { needsBuild } from '../../../electron/start/panel-build.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standby-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text = '', second = 0): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, second, second);
  return file;
}

describe('the Electron runtime', () => {
  it('is found where the package was unpacked, or where the override says', () => {
    write('path.txt', 'bin/electron');
    expect(findRuntime(folder, undefined)).toBeNull();

    const unpacked = write('dist/bin/electron');
    const elsewhere = write('elsewhere/bin/electron');
    expect(findRuntime(folder, undefined)).toBe(unpacked);
    expect(findRuntime(folder, '')).toBe(unpacked);
    expect(findRuntime(folder, join(folder, 'elsewhere'))).toBe(elsewhere);
    expect(findRuntime(folder, join(folder, 'nowhere'))).toBeNull();
  });

  it('whose installer fails is told in one line', async () => {
    write('install.js', 'console.error("Error: no space\\n    at somewhere"); process.exit(1);');
    expect(await installRuntime(folder)).toEqual({ ok: false, error: 'Error: no space' });
  });
});

describe('the bundles', () => {
  const build = (second: number) => {
    for (const file of ['out/renderer/index.html', 'out/main.js', 'out/preload.cjs']) {
      write(file, '', second);
    }
  };

  it('are built when missing or older than a source, and not otherwise', () => {
    const folders = ['electron/io', 'electron', 'renderer', 'shared'];
    for (const name of folders) write(`${name}/file.ts`, '', 100);
    for (const name of folders) utimesSync(join(folder, name), 100, 100);
    expect(needsBuild(folder)).toBe(true);

    build(200);
    expect(needsBuild(folder)).toBe(false);

    write('electron/io/file.ts', 'changed', 300);
    expect(needsBuild(folder)).toBe(true);

    build(400);
    rmSync(join(folder, 'out/preload.cjs'));
    expect(needsBuild(folder)).toBe(true);
  });
});

it.each<[NodeJS.Platform, string]>([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
  ['win32', 'rundll32'],
])('a link is opened on %s by the system, whole and without a shell', (platform, command) => {
  const url = 'http://127.0.0.1:1/open?token=a&b';
  const words = opener(url, platform);
  expect([words[0], words.at(-1)]).toEqual([command, url]);
});
