import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runCommand, runTool } from './command.ts';

/** Where distributions and installers put a Chromium that Playwright can drive. */
const KNOWN_PLACES = [
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
 * The browser for the end-to-end tests: `CHROMIUM_PATH`, one of the known places, or Playwright's
 * own; otherwise one is installed (Debian as root: the package `chromium`; elsewhere Playwright's).
 */
export async function findOrInstallBrowser(): Promise<Browser> {
  return findInstalledBrowser() ?? (await install());
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

async function install(): Promise<Browser> {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isDebianRoot && (await installPackage())) {
    const installed = findInstalledBrowser();
    if (installed !== null) return installed;
  }
  console.log('No browser found: running playwright install chromium');
  const finished = await runTool('@playwright/test', 'playwright', ['install', 'chromium'], {
    live: true,
  });
  const reason = `no browser found, and installing one failed: ${lastLine(finished.output)}`;
  return findInstalledBrowser() ?? { found: false, reason };
}

async function installPackage(): Promise<boolean> {
  console.log('No browser found: running apt-get update && apt-get install -y chromium');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runCommand('apt-get', ['update', '-q'], { env });
  if (updated.code !== 0) console.log(`apt-get update failed: ${lastLine(updated.output)}`);
  const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
  const installed = await runCommand('apt-get', args, { env });
  if (installed.code !== 0) console.log(`apt-get install failed: ${lastLine(installed.output)}`);
  return installed.code === 0;
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
