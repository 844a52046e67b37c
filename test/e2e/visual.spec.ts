import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { NOW } from '../support/panel-data.ts';
import type { SceneName } from '../support/panel-scenes.ts';
import { expect, test } from '../support/panel-test.ts';

/** What pictures depend on beside the panel: another of these draws letters another way. */
interface Setting {
  /** Major version. */
  readonly chromium: string;
  /** Width in pixels of a sentence in the panel's font, regular and semibold. */
  readonly textWidths: readonly number[];
}

const PINNED = fileURLToPath(new URL('./snapshots/setting.json', import.meta.url));
const SMALL = { width: 400, height: 640 };

const PICTURES: readonly (readonly [
  name: string,
  scene: SceneName,
  route: string,
  sign: string,
  look?: { colorScheme?: 'dark'; contrast?: 'more' },
])[] = [
  ['list', 'crowded', '', 'In hand'],
  ['list-dark', 'crowded', '', 'In hand', { colorScheme: 'dark' }],
  ['incident', 'one', '#/incident/friday', 'Who to call'],
  ['incident-contrast', 'one', '#/incident/friday', 'Who to call', { contrast: 'more' }],
  ['no-candidates', 'no-candidates', '#/incident/friday', 'Nobody can be suggested'],
  ['call-out', 'call-out', '#/incident/call-out', 'Who to call'],
  ['nothing-to-do', 'empty', '', 'All 62 shifts'],
  ['feed-refused', 'refused', '#/incident/feed', 'Check the connection'],
];

test.use({ viewport: SMALL, deviceScaleFactor: 1 });

for (const [name, scene, route, sign, look = {}] of PICTURES) {
  test(`${name} looks as it did`, async ({ stage, page, browser }, testInfo) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', ...look });
    await page.clock.setFixedTime(NOW);
    await stage(scene, route);
    await page.getByText(sign).first().waitFor();
    const setting = await settingOf(browser, page);
    if (testInfo.config.updateSnapshots === 'all') pin(setting);
    const difference = differenceTo(setting);
    test.skip(difference !== null, difference ?? '');
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixels: 40 });
  });
}

async function settingOf(browser: Browser, page: Page): Promise<Setting> {
  const textWidths = await page.evaluate(() =>
    [400, 600].map((weight) => {
      const sample = document.createElement('span');
      sample.textContent = 'Friday 2 PM shift unfilled, 85% match, (303) 555-0134';
      sample.className = 'fixed whitespace-nowrap';
      sample.style.fontWeight = String(weight);
      document.body.append(sample);
      const { width } = sample.getBoundingClientRect();
      sample.remove();
      return Math.round(width * 100) / 100;
    }),
  );
  return { chromium: browser.version().split('.')[0] ?? '', textWidths };
}

function pin(setting: Setting): void {
  mkdirSync(dirname(PINNED), { recursive: true });
  writeFileSync(PINNED, `${JSON.stringify(setting, null, 2)}\n`);
}

/** Why the pictures cannot be compared here, in words; null where they can. */
function differenceTo(setting: Setting): string | null {
  const pinned = JSON.parse(readFileSync(PINNED, 'utf8')) as Setting;
  if (pinned.chromium !== setting.chromium) {
    return `the pictures were taken with Chromium ${pinned.chromium}, this is ${setting.chromium}`;
  }
  const [there, here] = [pinned.textWidths.join(' and '), setting.textWidths.join(' and ')];
  return there === here
    ? null
    : `the font differs: the sample is ${here} px wide, in the pictures ${there} px`;
}
