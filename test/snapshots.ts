import { findOrInstallBrowser } from './run/browser.ts';
import { runTool } from './run/command.ts';

/** `npm run snapshots`: renews the pictures of test/e2e/visual.spec.ts and the setting they hold in. */
const browser = await findOrInstallBrowser();
if (!browser.found) throw new Error(browser.reason);
const args = ['test', 'test/e2e/visual.spec.ts', '--update-snapshots=all'];
const finished = await runTool('@playwright/test', 'playwright', args, {
  live: true,
  env: { CHROMIUM_PATH: browser.path },
});
process.exitCode = finished.code;
