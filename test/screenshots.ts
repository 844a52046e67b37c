import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { startBrowserHost } from '../electron/io/browser-host/host.ts';
import { readPanelFiles } from '../electron/io/panel-files/read.ts';
import { createStandby } from '../electron/engine/standby.ts';
import { countingIds } from '../shared/util/ids.ts';
import { fail, ok, type Problem, type Result } from '../shared/util/result.ts';
import { MINUTE, systemClock } from '../shared/util/time.ts';
import { simulateAgency } from './support/running-agency.ts';

/** `npm run screenshots`: the pictures of the README, from the demo agency in a real browser. */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const none: Problem = { code: 'not-here', message: 'Only one agency is pictured.' };
const { simulator, source } = await simulateAgency({
  size: 'S',
  scenario: 'golden',
  withLocalData: true,
});
const standby = createStandby({
  sources: {
    saved: () =>
      Promise.resolve(ok({ ...source, agency: { ...source.agency, name: 'Demo Home Care' } })),
    demo: () => Promise.resolve(fail(none)),
    test: () => Promise.resolve({ reached: false, message: none.message, capabilities: null }),
    connect: () => Promise.resolve(fail(none)),
    setup: () => ({
      source: 'demo',
      url: '',
      clientId: '',
      agencyId: '',
      timeZone: '',
      keyring: true,
      capabilities: null,
    }),
    areModesEditable: () => false,
    changeMode: () => fail(none),
    problem: () => null,
  },
  surroundings: { channels: [], ids: countingIds('id'), report: complain },
  engine: { realClock: systemClock, patience: null },
});
const host = required(
  await startBrowserHost({
    handlers: standby.handlers,
    subscribe: (listener) => standby.subscribe(listener),
    files: required(await readPanelFiles(at('../out/renderer'))),
    caller: { actor: 'Dana', role: 'administrator' },
    port: 0,
    random: randomBytes,
    report: complain,
  }),
);
await standby.start();
await standby.tick();
simulator.advance(3 * MINUTE);
await standby.tick();

const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
await picture(browser, 'panel.png', { width: 1080, height: 640 }, 'light');
await picture(browser, 'panel-dark.png', { width: 1080, height: 640 }, 'dark');
await picture(browser, 'list.png', { width: 400, height: 640 }, 'light');
await browser.close();
await host.close();
await standby.close();

async function picture(
  browser: Browser,
  name: string,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
  await page.goto(host.newUrl());
  const friday = page.getByRole('link', { name: 'Friday 2 PM shift unfilled' });
  await friday.waitFor();
  if (viewport.width > 400) {
    await friday.click();
    await page.getByText('accepted 6/7 similar shifts').first().waitFor();
  }
  await page.screenshot({ path: at(`../docs/images/${name}`) });
  await page.close();
}

function required<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function complain(what: string): void {
  throw new Error(`Standby reported ${what}.`);
}
