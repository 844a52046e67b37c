import type { Page } from '@playwright/test';
import { atTwiceTheText } from '../support/looks.ts';
import { expect, lookTest, test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

const SMALL = { width: 400, height: 640 };
test.use({ viewport: SMALL });
lookTest.use({ viewport: SMALL });

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('light or dark is chosen in the menu and stands before the next first paint', async ({
  stage,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await stage('one');
  const light = await background(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  const dark = await background(page);
  expect(dark).not.toBe(light);
  // Without the bundle, as it is before the panel's own code runs.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  expect(await background(page)).toBe(dark);
  await page.unroute('**/assets/*.js');
  await page.reload();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As the computer' }).check({ force: true });
  expect(await background(page)).toBe(light);
});

const SCREENS: readonly (readonly [SceneName, string, string])[] = [
  ['long-names', '', 'Needs you'],
  ['crowded', '', 'In hand'],
  ['many', '', 'Filter incidents'],
  ['first-sweep', '', 'schedules, 40 of 214'],
  ['refused', '', 'Refused, last read 9:05 AM'],
  ['refused', '#/incident/feed', 'Check the connection'],
  ['long-names', '#/incident/friday', 'Who to call'],
  ['no-candidates', '#/incident/friday', 'Nobody can be suggested'],
  ['call-out', '#/incident/call-out', 'Who to call'],
  ['asked-long-names', '', 'Asks by itself'],
  ['asked-long-names', '#/incident/friday', 'Who was told'],
  ['asked-long-names', '#/outbox', 'Next 24 h'],
  ['asked-long-names', '#/replies', 'Replies to confirm'],
  ['beyond', '#/look-up', 'Name, phone or ID of a client or caregiver'],
  ['beyond', '#/person/caregiver/c-Sarah%20O.', 'Next shifts'],
];

for (const [scene, route, sign] of SCREENS) {
  lookTest(
    `at twice the text size ${scene}${route} needs no sideways scrolling`,
    async ({ stage, page }) => {
      const larger = await atTwiceTheText(page);
      await stage(scene, route);
      const shown = page.getByText(sign).or(page.getByPlaceholder(sign)).first();
      await expect(shown).toBeVisible();
      expect(await cutOff(page)).toEqual([]);
      await larger.dispose();
    },
  );
}

/** What reaches beyond the window, or holds more text than it shows. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('main, main *')].filter(
      (one) => one.closest('.sr-only') === null && one.offsetParent !== null,
    );
    const isCut = (one: HTMLElement) =>
      Math.ceil(one.getBoundingClientRect().right) > window.innerWidth ||
      (getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1);
    return seen.filter(isCut).map((one) => `${one.tagName} ${one.innerText.slice(0, 40)}`);
  });
}

test('with reduced motion nothing moves', async ({ stage, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await stage('crowded');
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((one) => getComputedStyle(one))
      .flatMap(({ transitionDuration, animationDuration }) => [
        ...transitionDuration.split(', '),
        ...animationDuration.split(', '),
      ])
      .filter((duration) => Number.parseFloat(duration) > 0.0001),
  );
  expect(moving).toEqual([]);
});

test('in forced colours the selected incident is outlined', async ({ stage, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1100, height: 700 });
  await stage('crowded');
  const row = page.locator('[data-row][aria-current="true"]').locator('xpath=../..');
  await expect(row).toHaveCSS('outline-style', 'solid');
});
