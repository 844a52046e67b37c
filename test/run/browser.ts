import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runCommand, runTool } from './command.ts';

/** Chromium without windows: the same pictures for half the work. */
const DEBIAN_PACKAGE = 'chromium-headless-shell';
const HEADLESS_SHELL = `/usr/bin/${DEBIAN_PACKAGE}`;

/** Where distributions and installers put a Chromium that Playwright can drive. */
const KNOWN_PLACES = [
  HEADLESS_SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser to run, or the reason why there is none. */
export type Browser =
  | { readonly found: true; readonly path: string }
  | { readonly found: false; readonly reason: string };

/**
 * The browser for the end-to-end tests: `CHROMIUM_PATH`; on Debian as root the headless shell, which
 * is installed where it is missing; one of the known places, or Playwright's own; otherwise
 * Playwright installs one.
 */
export async function findOrInstallBrowser(): Promise<Browser> {
  const isChosen = (process.env['CHROMIUM_PATH'] ?? '') !== '';
  if (!isChosen && !existsSync(HEADLESS_SHELL) && isDebianRoot()) await installPackage();
  return findInstalledBrowser() ?? (await download());
}

/** The browser of `CHROMIUM_PATH`, one of the known places, or Playwright's own; null for none. */
export function findInstalledBrowser(): Browser | null {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    return existsSync(asked)
      ? { found: true, path: asked }
      : { found: false, reason: `CHROMIUM_PATH names ${asked}, which does not exist` };
  }
  const path = [...KNOWN_PLACES, chromium.executablePath()].find((one) => existsSync(one));
  return path === undefined ? null : { found: true, path };
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

async function download(): Promise<Browser> {
  console.log('No browser found: running playwright install chromium');
  const finished = await runTool('@playwright/test', 'playwright', ['install', 'chromium'], {
    live: true,
  });
  const reason = `no browser found, and installing one failed: ${lastLine(finished.output)}`;
  return findInstalledBrowser() ?? { found: false, reason };
}

/** Where this fails, another browser may be there. Without a network it gives up soon. */
async function installPackage(): Promise<void> {
  console.log(`Running apt-get update && apt-get install -y ${DEBIAN_PACKAGE}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const soon = ['-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const updated = await runCommand('apt-get', ['update', ...soon], { env });
  if (updated.code !== 0) console.log(`apt-get update failed: ${lastLine(updated.output)}`);
  const args = ['install', '-y', ...soon, '--no-install-recommends', DEBIAN_PACKAGE];
  const installed = await runCommand('apt-get', args, { env });
  if (installed.code !== 0) console.log(`apt-get install failed: ${lastLine(installed.output)}`);
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
