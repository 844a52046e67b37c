import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

test('without an engine the list stays, says so, and comes back by itself', async ({ stage }) => {
  const { page, host, engine } = await stage('one');
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();
  host.setDown(true);
  await page.getByRole('button', { name: 'Read the schedule now' }).click();
  await expect(page.getByText('Showing what was known at 11:00 AM.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();
  engine.show('empty');
  host.setDown(false);
  await expect(page.getByText('Showing what was known')).toBeHidden({ timeout: 15_000 });
  await expect(page.getByText('All 62 shifts of the next 48 h are covered')).toBeVisible();
});

test('a lost event stream asks for everything again when it is back', async ({ stage }) => {
  const { page, host, engine } = await stage('empty');
  await expect(page.getByText('All 62 shifts')).toBeVisible();
  host.setDown(true);
  engine.show('one');
  host.setDown(false);
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible({
    timeout: 15_000,
  });
});

test('the first sweep counts', async ({ stage }) => {
  const { page, engine } = await stage('first-sweep');
  await expect(page.getByText('schedules, 40 of 214')).toBeVisible();
  engine.announcements.announce({
    name: 'progress',
    value: { stage: 'history', done: 7, total: 90, isFirst: true },
  });
  await expect(page.getByText('past visits, 7 of 90')).toBeVisible();
});

const FEEDS = [
  ['stale', 'Out of date, read 9:05 AM', 'The schedule is out of date since 9:05 AM'],
  ['refused', 'Refused, last read 9:05 AM', 'WellSky refuses the schedule since 9:12 AM'],
  ['unreachable', 'Not reachable, last read 9:05 AM', 'WellSky does not answer since 9:12 AM'],
] as const;

for (const [scene, header, banner] of FEEDS) {
  test(`a feed that is ${scene} says since when, once`, async ({ stage }) => {
    const { page } = await stage(scene);
    await expect(page.getByText(header)).toBeVisible();
    await expect(page.getByText(banner)).toHaveCount(1);
  });
}

test('an incident that is gone says so', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/unknown');
  await expect(page.getByText('This incident is no longer here.')).toBeVisible();
});

test('on a wide window list and detail stand beside each other', async ({ stage, page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await stage('crowded');
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.getByRole('link', { name: 'Friday 6 PM shift unfilled' }).click();
  await expect(page.getByText('Only one caregiver can be suggested.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Friday 6 PM shift unfilled' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('at twice the text size nothing is cut off sideways', async ({ stage, page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  for (const [scene, route] of [
    ['long-names', ''],
    ['long-names', '#/incident/friday'],
    ['setup-errors', '#/settings/connection'],
  ] as const) {
    await stage(scene, route);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')].map((one) =>
        Math.ceil(one.getBoundingClientRect().right),
      ),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(400);
  }
});

test('a browser without Temporal gets it from Standby before it tells a time', async ({
  stage,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Temporal');
  });
  await stage('one', '#/incident/friday');
  await expect(page.getByText('Fri, Nov 27, 2:00 – 6:00 PM')).toBeVisible();
  await expect(page.getByText('Schedule read 10:58 AM')).toBeVisible();
});
