import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** `npm start` as a person runs it, in a copy of the sources whose panel is built already. */
const root = join(import.meta.dirname, '../..');

let folder: string;
let running: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standby-npm-start-'));
  for (const path of ['electron', 'shared', 'build/require-node.mjs', 'package.json']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  for (const file of ['main.js', 'preload.cjs']) writeFileSync(join(folder, 'out', file), '');
  writeFileSync(join(folder, 'out/renderer/index.html'), '<div id="root"></div>');
});

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'close');
  }
  rmSync(folder, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when the output matches; rejects when the program ends before. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
}

function start(environment: Record<string, string>): Started {
  const args = ['--import', './build/require-node.mjs', 'electron/start.ts'];
  const places = { STANDBY_DATA_DIR: join(folder, 'data'), TMPDIR: folder, TEMP: folder };
  const env = { ...process.env, ...places, ...environment };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  running = child;
  let text = '';
  const hear = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    child,
    output: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(text);
          if (match !== null) resolve(match);
        };
        child.stdout.on('data', look);
        child.on('close', () => {
          reject(new Error(`ended before ${String(pattern)}:\n${text}`));
        });
        look();
      }),
  };
}

/** What the first step of the first run leaves behind. */
function chooseDemo(): void {
  const settings = { demo: { policy: {} }, shown: 'demo agency', firstRun: 'done' };
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data/settings.json'), JSON.stringify(settings));
}

const LINK = /http:\/\/127\.0\.0\.1:\d+\/open\?token=[\w-]+/;

it('starts the browser host, says why, tells incidents in words, and ends with Ctrl-C', async () => {
  chooseDemo();
  const started = start({ STANDBY_HOST: 'browser' });

  const [url] = await started.until(LINK);
  const opened = await fetch(url, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
  await started.until(/^\d\d:\d\d [!·] .+ shift unfilled\. .+$/m);

  started.child.stdin?.write('\n');
  await started.until(/token=[^]+token=/);
  const links = started.output().match(new RegExp(LINK, 'g')) ?? [];
  expect(new Set(links).size).toBe(2);

  started.child.kill('SIGINT');
  const [code] = (await once(started.child, 'close')) as [number];
  expect(code).toBe(0);
  expect(started.output()).toContain('because STANDBY_HOST asks for it');
  expect(started.output()).not.toMatch(/^\s+at /m);
});

it.each<[string, Record<string, string>, number, string]>([
  ['an unknown host', { STANDBY_HOST: 'toaster' }, 2, '"toaster"'],
  ['a port that is none', { STANDBY_HOST: 'browser', STANDBY_PORT: '70000' }, 2, 'STANDBY_PORT'],
])('refuses %s in one line', async (_name, environment, code, words) => {
  const started = start(environment);
  const [exitCode] = (await once(started.child, 'close')) as [number];
  expect(exitCode).toBe(code);
  expect(started.output()).toContain(words);
  expect(started.output()).not.toMatch(/^\s+at /m);
});

it('says in words that a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const started = start({ STANDBY_HOST: 'browser', STANDBY_PORT: port });
  const [exitCode] = (await once(started.child, 'close')) as [number];
  other.close();
  expect(exitCode).toBe(1);
  expect(started.output()).toContain(`Port ${port} is taken`);
});

it('starts the browser host at once where the download host is unreachable', async () => {
  const started = start({
    STANDBY_HOST: 'desktop',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-runtime'),
    ELECTRON_MIRROR: 'http://127.0.0.1:9/',
    npm_config_electron_mirror: 'http://127.0.0.1:9/',
    electron_config_cache: join(folder, 'cache'),
  });
  await started.until(/because the desktop runtime \(Electron\) cannot be had: .+/);
  await started.until(LINK);
  expect(started.output()).not.toMatch(/^\s+at /m);
});
