import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { systemClock } from '../shared/util/time.ts';
import { runBrowserHost } from './start/browser-host.ts';
import { dataFolder } from './start/data-folder.ts';
import { downloadRuntime, findRuntime, installRuntime } from './start/electron-runtime.ts';
import { chooseHost, hasDisplay, type Machine } from './start/host-choice.ts';
import { openLink } from './start/open-link.ts';
import { buildBundles, needsBuild } from './start/panel-build.ts';
import { watchDownload } from './start/watched-download.ts';

/** `npm start`: the desktop app where it can run, else the panel in a browser. */
const root = join(import.meta.dirname, '..');
const electron = join(root, 'node_modules/electron');
const { env, platform } = process;

const machine: Machine = {
  platform,
  wish: env['STANDBY_HOST'],
  display: env['DISPLAY'],
  waylandDisplay: env['WAYLAND_DISPLAY'],
  userId: process.getuid?.(),
};

process.exitCode = await start();

async function start(): Promise<number> {
  const choice = chooseHost(machine);
  if (choice.host === 'none') return complain(choice.why, 2);
  if (needsBuild(root)) {
    say('Building the panel');
    const built = await buildBundles(root);
    if (!built.ok) return complain(`The panel could not be built. ${built.error}`, 1);
  }
  if (choice.host === 'browser') return startBrowser(choice.why);
  const runtime = await getRuntime();
  return runtime.path === null ? startBrowser(runtime.why) : startDesktop(runtime.path);
}

type Runtime = { readonly path: string } | { readonly path: null; readonly why: string };

async function getRuntime(): Promise<Runtime> {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const found = findRuntime(electron, override);
  if (found !== null) return { path: found };
  say('Looking for the desktop runtime (Electron), which is downloaded once');
  const downloaded = await watchDownload({
    say,
    download: (progress, signal) => downloadRuntime(electron, progress, signal),
  });
  if (!downloaded.ok) return missing(downloaded.error);
  const installed = await installRuntime(electron);
  if (!installed.ok) return missing(installed.error);
  const path = findRuntime(electron, override);
  return path === null ? missing('its files are not where they should be') : { path };
}

function missing(why: string): Runtime {
  return { path: null, why: `the desktop runtime (Electron) cannot be had: ${why}` };
}

/** An app that ends this soon and badly did not start: libraries or a sandbox are missing. */
const STARTED_AFTER_MS = 10_000;

async function startDesktop(runtime: string): Promise<number> {
  say('Starting the desktop app: look for its icon in the tray');
  const startedAt = systemClock();
  const code = await runToEnd(runtime);
  if (code === 0 || systemClock() - startedAt > STARTED_AFTER_MS) return code;
  return startBrowser(`the desktop app could not start here (exit code ${String(code)})`);
}

function runToEnd(runtime: string): Promise<number> {
  return new Promise((resolve) => {
    const app = spawn(runtime, [root], { stdio: 'inherit' });
    app.on('error', () => {
      resolve(1);
    });
    app.on('close', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
    // Ctrl-C reaches the app as well; it closes the engine first, and then both end.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => app.kill('SIGTERM'));
  });
}

async function startBrowser(why: string): Promise<number> {
  say(`Starting the panel in the browser, because ${why}`);
  const port = readPort(env['STANDBY_PORT']);
  if (port === null) return complain('STANDBY_PORT is not a port. Use 1 to 65535.', 2);
  const dataDir = dataFolder(env, platform);
  const running = await runBrowserHost({ root, dataDir, port, say });
  if (!running.ok) return complain(running.error.message, 1);
  const host = running.value;
  const url = host.newUrl();
  say(`Open the panel: ${url}`);
  say('The link works once. Enter prints a fresh one, Ctrl-C ends Standby.');
  if (hasDisplay(machine) && env['STANDBY_HOST'] !== 'browser') openLink(url, platform);
  await untilStopped(() => {
    say(`Open the panel: ${host.newUrl()}`);
  });
  await host.close();
  return 0;
}

/** Waits for Ctrl-C or a termination; meanwhile Enter asks for a new link. */
function untilStopped(onEnter: () => void): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.on('data', onEnter);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.stdin.pause();
        resolve();
      });
    }
  });
}

function readPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return 0;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

function say(line: string): void {
  console.log(line);
}

function complain(line: string, exitCode: number): number {
  console.error(line);
  return exitCode;
}
