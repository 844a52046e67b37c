import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { runBrowserHost, type RunningBrowserHost } from '../../electron/start/browser-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Playwright's bound of a whole test; how long it really takes is printed. */
const BOUND = 60_000;

let dataDir: string;
let host: RunningBrowserHost;

test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'standby-first-run-'));
  host = await start();
});

test.afterEach(async () => {
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningBrowserHost> {
  const running = await runBrowserHost({ root: ROOT, dataDir, port: 0, say: () => undefined });
  if (!running.ok) throw new Error(running.error.message);
  return running.value;
}

test('three steps lead from nothing to the first ranked incident of the demo agency', async ({
  page,
}, info) => {
  const begun = performance.now();
  await page.goto(host.newUrl());
  await expectStep(page, 1, 'See who to call first, and why');
  await page.getByRole('button', { name: 'Start the demo' }).click();

  await expectStep(page, 2, 'Pick one workflow to start with');
  await expect(page.getByRole('radio', { name: 'Unfilled shifts' })).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).click();

  await expectStep(page, 3, 'Choose how to be told');
  await page.getByRole('button', { name: 'Show my incidents' }).click();

  const alert = page.getByRole('link', { name: 'Friday 2 PM shift unfilled' });
  await expect(alert).toBeVisible({ timeout: BOUND });
  await alert.click();
  await expect(page.getByRole('button', { name: /^Sarah O\..*match/ })).toBeVisible();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  info.annotations.push({ type: 'first useful alert', description: `${seconds} s` });
  process.stdout.write(`From start to the first useful alert: ${seconds} s\n`);

  // What was not picked only records.
  await page.goto(`${new URL(page.url()).origin}/#/settings/workflows`);
  const group = (name: string) => page.getByRole('radiogroup', { name });
  await expect(
    group('Unfilled shifts').getByRole('radio', { name: 'On', exact: true }),
  ).toBeChecked();
  await expect(group('Call-outs').getByRole('radio', { name: 'Record only' })).toBeChecked();
});

test('the first run goes on where it was left, after a restart too', async ({ page }) => {
  await page.goto(host.newUrl());
  await page.getByRole('button', { name: 'Start the demo' }).click();
  await expectStep(page, 2, 'Pick one workflow to start with');
  await host.close();
  host = await start();
  await page.goto(host.newUrl());
  await expectStep(page, 2, 'Pick one workflow to start with');
});

async function expectStep(page: Page, step: number, heading: string): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: `Step ${String(step)} of 3: ${heading}` }),
  ).toBeFocused();
}
