import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NOW } from '../support/panel-data.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the menu leads to every screen and Escape back to where one was', async ({ stage }) => {
  const { page } = await stage('beyond');
  const screens = [
    ['Briefing', 'Briefing'],
    ['Overtime', 'Overtime this week'],
    ['Patterns', 'Patterns'],
    ['Capacity', 'Capacity'],
    ['Track record', 'Track record'],
    ['Hours report', 'Hours report'],
    ['Workflows', 'Workflows'],
  ] as const;
  for (const [entry, heading] of screens) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: entry, exact: true }).click();
    await expect(title(page, heading)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  }
});

test('m opens the menu, arrows walk through it, Enter opens, and the screen has the focus', async ({
  stage,
}) => {
  const { page } = await stage('beyond');
  await expect(page.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('link', { name: 'Briefing' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Overtime this week' })).toBeFocused();
  const first = page.getByRole('link', { name: 'Rachel T.' });
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
});

test('on a wide window a screen stands beside the list', async ({ stage, page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await stage('beyond', '#/capacity');
  await expect(title(page, 'Capacity')).toBeVisible();
  await page.getByRole('link', { name: /Maria has called out/ }).click();
  await expect(page.getByText('Mondays: 3 of 3 called out')).toBeVisible();
});

test('a briefing is announced quietly, opened, and copied', async ({ stage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, engine } = await stage('crowded');
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
  engine.brief({ kind: 'morning', dueAt: NOW, title: 'Morning briefing' });
  await page.getByRole('link', { name: 'Morning briefing is ready' }).click();
  await expect(page.getByText('Everybody clocked in on time.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Open shifts\n- Friday 2 PM shift unfilled\n');
  await page.getByRole('tab', { name: 'Week' }).click();
  await expect(page.getByText('37 of 41 open shifts filled')).toBeVisible();
  await page.getByRole('tab', { name: 'Morning' }).click();
  await page.getByRole('link', { name: 'Friday 2 PM shift unfilled' }).click();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Morning briefing is ready' })).toBeHidden();
});

test('a briefing waits, through a reload too, until it is put away', async ({ stage }) => {
  const { page, engine } = await stage('crowded');
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
  engine.brief({ kind: 'evening', dueAt: NOW, title: 'Hand-over' });
  engine.brief({ kind: 'weekly', dueAt: NOW, title: 'Week of Nov 22' });
  await page.reload();
  await page.getByRole('button', { name: 'Put away: Hand-over is ready' }).click();
  await expect(page.getByRole('link', { name: 'Hand-over is ready' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Week of Nov 22 is ready' })).toBeVisible();
});

test('a client is found while typing, and cover for the open shift with a few keys', async ({
  stage,
}) => {
  const { page } = await stage('one');
  await expect(page.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('rob');
  await expect(page.getByRole('link', { name: /Robert Davis.*starts in/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title(page, 'Find cover')).toBeVisible();
  await expect(page.getByRole('button', { name: /Sarah O\..*match/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('rob');
});

test('a person shows hours, last contact and next shifts', async ({ stage }) => {
  const { page } = await stage('beyond', '#/look-up');
  await page.getByRole('searchbox').fill('sarah');
  await page.getByRole('link', { name: /Sarah Okafor.*Caregiver/ }).click();
  await expect(title(page, 'Sarah Okafor')).toBeVisible();
  await expect(page.getByText('28.5 h, would like 32 h')).toBeVisible();
  await expect(page.getByText('Called Thu 3:00 PM about Fri 2 PM: accepted')).toBeVisible();
  await expect(page.getByRole('link', { name: /Find cover for/ })).toHaveCount(2);
});

test('nobody found is said, and so is a failed search', async ({ stage }) => {
  const { page, engine } = await stage('beyond', '#/look-up');
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText('Nobody is found for “zzz”.')).toBeVisible();
  engine.failNext('lookUp', 'The search is not ready.');
  await page.getByRole('searchbox').fill('sam');
  await expect(page.getByRole('alert')).toContainText('The search is not ready.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: /Samir Sharma/ })).toBeVisible();
});

test('overtime of next week is a tab away', async ({ stage }) => {
  const { page } = await stage('beyond', '#/overtime');
  await page.getByRole('tab', { name: 'Next week' }).click();
  await expect(page.getByRole('region', { name: 'Overtime next week' })).toBeVisible();
  await expect(page.getByText('Workweek from Nov 29')).toBeVisible();
  await expect(page.getByText('41 h to come · 1 h overtime')).toBeVisible();
});

test('overtime says hours, dollars and the rule, and shows the law behind it', async ({
  stage,
}) => {
  const { page } = await stage('beyond', '#/overtime');
  await expect(
    page.getByRole('img', { name: '31 h worked, 16.5 h scheduled, threshold 40 h' }),
  ).toBeVisible();
  await expect(page.getByText('7.5 h overtime · about $71 more')).toBeVisible();
  await expect(page.getByText('Crosses 40 h a week (federal) on Friday 2 PM.')).toBeVisible();
  await page.getByText('Which rules apply').click();
  await expect(page.getByText('Source: COMPS Order #39')).toBeVisible();
  await page.getByRole('link', { name: 'Open the incident' }).click();
  await expect(page.getByRole('heading', { name: /John is at 38\.5 h/ })).toBeVisible();
});

test('patterns show the counts of both sides and keep good habits apart', async ({ stage }) => {
  const { page } = await stage('beyond', '#/patterns');
  await expect(page.getByText('Mondays: 3 of 3 called out')).toBeVisible();
  await expect(page.getByText('Other shifts: 1 of 34 called out')).toBeVisible();
  await expect(page.getByText('Goes away after Jan 22 unless it happens again')).toHaveCount(3);
  const steady = page.getByRole('region', { name: 'Can be counted on' });
  await expect(steady.getByText('Saturdays: 8 of 9 worked')).toBeVisible();
});

test('capacity has a line and the same figures in a table', async ({ stage }) => {
  const { page } = await stage('beyond', '#/capacity');
  await expect(page.getByRole('img', { name: /Line of weekly hours over 16 weeks/ })).toBeVisible();
  await expect(page.getByText('94% of typical capacity this week', { exact: true })).toBeVisible();
  const row = page.getByRole('row', { name: /^Dec 13/ });
  await expect(row).toContainText('2,040 – 2,330');
  await expect(page.getByRole('row', { name: /^Denver/ }).first()).toContainText('12 open');
});

test('the track record says how often it was right, and which rule was demoted', async ({
  stage,
}) => {
  const { page } = await stage('beyond', '#/track-record');
  await expect(page.getByText('Of 112 times I said 62–78%, 71% said yes.')).toBeVisible();
  await expect(page.getByText('141 of 186 asked')).toBeVisible();
  await expect(page.getByText('0 is perfect, 0.25 is a coin toss')).toBeVisible();
  await expect(page.getByRole('row', { name: /^62% to 78%/ })).toContainText('112');
  await expect(page.getByText('In the digest only')).toHaveCount(1);
});

test('an hours report is asked for, corrected, saved and copied', async ({ stage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await stage('beyond', '#/hours');
  await expect(page.getByRole('row', { name: /^Sarah O\./ })).toContainText('27.75');
  await page.getByText('2 differences').click();
  await expect(page.getByText('Scheduled 4 h, visited 3 h 15 min')).toBeVisible();

  await page.getByLabel('To, inclusive').fill('2026-11-01');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('The last day is before the first.')).toBeVisible();
  await page.getByLabel('To, inclusive').fill('2026-11-27');
  await page.getByLabel('Report', { exact: true }).selectOption('billing');
  await page.getByRole('button', { name: 'Show', exact: true }).click();

  await page.getByLabel('Only with differences').check();
  await expect(page.getByText('No differences')).toBeHidden();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('hours-billing-2026-11-20-2026-11-27.csv');
  expect(await readFile(await saved.path(), 'utf8')).toContain('c-1,Sarah O.,28.5,27.75,28.5');
  await page.getByRole('button', { name: 'Copy CSV' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
});

test('a workflow is switched, switched back, and rehearsed', async ({ stage }) => {
  const { page } = await stage('beyond', '#/settings/workflows');
  const overtime = page.getByRole('radiogroup', { name: 'Overtime' });
  await expect(overtime.getByRole('radio', { name: 'Record only' })).toBeChecked();
  await overtime.getByRole('radio', { name: 'On', exact: true }).click();
  await expect(page.getByText('Overtime: Record only → On', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overtime.getByRole('radio', { name: 'Record only' })).toBeChecked();
  await expect(
    page.getByRole('radiogroup', { name: 'Patterns' }).getByRole('radio').first(),
  ).toBeDisabled();

  await page.getByRole('button', { name: /What would the last 90 days/ }).click();
  await expect(page.getByText('Would have fired 41 times, 12 at night.')).toBeVisible();
  await expect(page.getByText('9 critical, none for the digest')).toBeVisible();
  await page.getByText('Newest examples').click();
  await expect(page.getByText('Tom called out: 3 shifts')).toBeVisible();
});

test('a failed rehearsal says why and can be tried again', async ({ stage }) => {
  const { page, engine } = await stage('beyond', '#/settings/workflows');
  const rehearse = page.getByRole('button', { name: /What would the last 90 days/ });
  await expect(rehearse).toBeVisible();
  engine.failNext('rehearse', 'There is no history yet.');
  await rehearse.click();
  await expect(page.getByRole('alert')).toContainText('There is no history yet.');
  await rehearse.click();
  await expect(page.getByText('Would have fired 41 times')).toBeVisible();
});

test('a screen that cannot be answered says why and offers another try', async ({ stage }) => {
  const { page, engine } = await stage('beyond');
  engine.failNext('overtime', 'The schedule is being read.');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Overtime', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The schedule is being read.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Rachel T.' })).toBeVisible();
});

const MISSING = [
  ['#/overtime', 'With pay rates, overtime is shown in dollars.'],
  ['#/patterns', 'habits of days off cannot be seen'],
  ['#/capacity', 'No wanted hours are imported'],
  ['#/track-record', 'too few for a table'],
  ['#/hours', 'Charge items are not granted'],
] as const;

for (const [route, words] of MISSING) {
  test(`${route} says what is not known and what it would add`, async ({ stage }) => {
    const { page } = await stage('sparse', route);
    await expect(page.getByText(words)).toBeVisible();
  });
}

test('at twice the text size only tables are scrolled sideways', async ({ stage, page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  const routes = ['overtime', 'patterns', 'capacity', 'track-record', 'hours'];
  for (const route of routes) {
    await stage('long-names', `#/${route}`);
    await expect(page.locator('[data-pane] .card:visible').first()).toBeVisible();
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((one) => one.closest('table') === null)
        .map((one) => Math.ceil(one.getBoundingClientRect().right)),
    );
    expect(Math.max(...widths), route).toBeLessThanOrEqual(400);
  }
});
