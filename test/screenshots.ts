import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { startBrowserHost } from '../electron/io/browser-host/host.ts';
import { readPanelFiles } from '../electron/io/panel-files/read.ts';
import { createStandby } from '../electron/engine/standby.ts';
import { countingIds } from '../shared/util/ids.ts';
import type { Problem, Result } from '../shared/util/result.ts';
import { MINUTE, systemClock } from '../shared/util/time.ts';
import { COMPUTER, oneAgency } from './support/one-agency.ts';
import { simulateAgency } from './support/running-agency.ts';
import { sessionOver } from './support/session.ts';

/** `npm run screenshots`: the pictures of the README, from the demo agency in a real browser. */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { simulator, source } = await simulateAgency({
  size: 'S',
  scenario: 'golden',
  withLocalData: true,
});
const standby = createStandby({
  sources: oneAgency({ ...source, agency: { ...source.agency, name: 'Demo Home Care' } }),
  surroundings: { channels: [], ids: countingIds('id'), report: complain },
  engine: { realClock: systemClock, patience: null },
  computer: COMPUTER,
});
const host = required(
  await startBrowserHost({
    handlers: sessionOver(standby).handlers,
    subscribe: (listener) => standby.subscribe(listener),
    files: required(await readPanelFiles(at('../out/renderer'))),
    caller: () => ({ actor: 'Dana', role: 'administrator' }),
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
const WIDE = { width: 1080, height: 640 };
const SMALL = { width: 400, height: 640 };
const FRIDAY = 'Friday 2 PM shift unfilled';
await picture(browser, {
  name: 'panel.png',
  viewport: WIDE,
  incident: FRIDAY,
  sign: '6/7 similar',
});
await picture(browser, {
  name: 'panel-dark.png',
  viewport: WIDE,
  colorScheme: 'dark',
  incident: FRIDAY,
  sign: '6/7 similar',
});
await picture(browser, { name: 'list.png', viewport: SMALL, sign: FRIDAY });
await picture(browser, {
  name: 'list-dark.png',
  viewport: SMALL,
  colorScheme: 'dark',
  sign: FRIDAY,
});
await picture(browser, screen('Overtime', 'Which rules apply'));
await picture(browser, screen('Patterns', 'comparisons'));
await picture(browser, screen('Capacity', 'Week by week'));
await picture(browser, screen('Briefing', 'As of'));
await picture(browser, screen('Track record', 'How often the matches'));
await picture(browser, {
  name: 'find-cover.png',
  viewport: SMALL,
  route: '#/look-up',
  typed: 'sar',
  sign: 'Shifts',
});
await picture(browser, {
  name: 'workflows.png',
  viewport: SMALL,
  route: '#/settings/workflows',
  sign: 'Record only',
});
await picture(browser, {
  name: 'settings.png',
  viewport: WIDE,
  route: '#/settings/alerts',
  sign: 'Quiet hours from',
});
await picture(browser, {
  name: 'dashboard.png',
  viewport: { width: 1180, height: 800 },
  route: '#/dashboard',
  sign: 'Open now, until',
});
await browser.close();
await host.close();
await standby.close();

interface Picture {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** The entry of the menu, or the incident of the list, that leads there. */
  readonly entry?: string;
  readonly incident?: string;
  /** An address that is gone to instead, and what is typed there. */
  readonly route?: string;
  readonly typed?: string;
  /** Words that stand there when the screen is complete. */
  readonly sign: string;
}

/** A screen of the menu, named after its entry. */
function screen(entry: string, sign: string): Picture {
  const name = `${entry.toLowerCase().replaceAll(' ', '-')}.png`;
  return { name, viewport: SMALL, entry, sign };
}

async function picture(browser: Browser, wanted: Picture): Promise<void> {
  const { viewport, colorScheme = 'light', entry, incident, route, typed } = wanted;
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 2 });
  await page.goto(host.newUrl());
  await page.getByRole('link', { name: FRIDAY }).waitFor();
  if (entry !== undefined) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('link', { name: entry, exact: true }).click();
  }
  if (incident !== undefined) await page.getByRole('link', { name: incident }).click();
  if (route !== undefined) {
    await page.evaluate((fragment) => {
      window.location.hash = fragment;
    }, route);
  }
  if (typed !== undefined) await page.getByRole('searchbox').fill(typed);
  await page.getByText(wanted.sign).first().waitFor();
  await page.screenshot({ path: at(`../docs/images/${wanted.name}`) });
  await page.close();
}

function required<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function complain(what: string): void {
  throw new Error(`Standby reported ${what}.`);
}
