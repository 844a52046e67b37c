import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Packs the app as `npm run dist` does, around a file that stands for the Electron executable: it
 * has what the fuses are written into and nothing else. Everything but the runtime is real.
 */
const root = join(import.meta.dirname, '../..');

/** What @electron/fuses looks for in the executable; version 1 and nine fuses follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

let folder: string;
let packed: string;

/** Where Linux is, its layout can be made; the other systems need their own tools. */
describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'standby-pack-'));
    packed = join(folder, 'release/linux-unpacked');
    makeProject();
    makeRuntime();
    const args = ['--linux', 'dir', '--projectDir', folder, '-c.electronDist=runtime'];
    const builder = join(root, 'node_modules/electron-builder/cli.js');
    // What it packs must not lie in /tmp unless that is the temporary folder; a checkout may.
    const env = { ...process.env, TMPDIR: '/tmp' };
    const done = spawnSync(process.execPath, [builder, ...args], { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  }, 180_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('has every fuse set in its executable', () => {
    const bytes = readFileSync(join(packed, 'standby'));
    const wire = bytes.indexOf(SENTINEL) + SENTINEL.length;
    expect([...bytes.subarray(wire, wire + 2)]).toEqual([1, 9]);
    // In the order of the wire: run as Node, cookie encryption, NODE_OPTIONS, --inspect, asar
    // integrity, only from asar, own snapshot, file privileges; the ninth is Electron's default.
    expect(bytes.toString('latin1', wire + 2, wire + 10)).toBe('01001100');
  });

  it('holds the bundles, the icons and the native modules, and nothing else', () => {
    const files = listArchive(join(packed, 'resources/app.asar'));
    const parts = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
    const modules = files.filter((file) => file.startsWith('node_modules/'));

    expect([...parts].sort()).toEqual([
      'build/tray',
      'node_modules/@napi-rs',
      'node_modules/better-sqlite3',
      'out/main.js',
      'out/preload.cjs',
      'out/renderer',
      'package.json',
    ]);
    expect(modules.filter((file) => /\.(c|cc|cpp|h|hpp|ts|map)$/.test(file))).toEqual([]);
    const natives = modules.filter((file) => file.endsWith('.node'));
    expect(natives).toContain(`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`);
    expect(natives.filter((file) => /win32|darwin/.test(file))).toEqual([]);
  });

  it('opens an encrypted database with the unpacked native module', () => {
    const module = join(packed, 'resources/app.asar.unpacked/node_modules/better-sqlite3');
    const script = `
      const database = new (require(${JSON.stringify(module)}))(':memory:');
      database.pragma("cipher='sqlcipher'");
      console.log(database.prepare('select 6 * 7').pluck().get());`;
    const done = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect([done.stdout.trim(), done.stderr]).toEqual(['42', '']);
  });
});

/** The repository as electron-builder reads it, with bundles that need no build. */
function makeProject(): void {
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'build']) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  for (const file of ['main.js', 'preload.cjs', 'renderer/index.html']) {
    writeFileSync(join(folder, 'out', file), '// built');
  }
}

function makeRuntime(): void {
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'resources'), { recursive: true });
  mkdirSync(join(runtime, 'locales'));
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, 9]),
    Buffer.from('011110101'),
  ]);
  writeFileSync(join(runtime, 'electron'), fuses, { mode: 0o755 });
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(runtime, file), '');
}

interface ArchiveEntry {
  readonly files?: Readonly<Record<string, ArchiveEntry>>;
}

/** Paths of the files in an asar archive, from its header: four numbers, then JSON. */
function listArchive(path: string): string[] {
  const bytes = readFileSync(path);
  const header = JSON.parse(
    bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)),
  ) as ArchiveEntry;
  return walk(header, '');
}

function walk(entry: ArchiveEntry, path: string): string[] {
  if (entry.files === undefined) return [path];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    walk(child, path === '' ? name : `${path}/${name}`),
  );
}
