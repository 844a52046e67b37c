import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { IncidentId } from '../../shared/domain/ids.ts';
import { expect, test } from '../support/panel-test.ts';

const WIDE = { width: 1180, height: 800 };
test.use({ viewport: WIDE });

const VIEWS = [
  ['open-shifts', 'Open shifts by day', '31 of 645 shifts until Dec 10 are open'],
  ['fill-rate', 'Filled shifts by week', '86% of open shifts were filled before they began'],
  ['capacity', 'Capacity forecast', '94% of typical capacity this week'],
  ['overtime', 'Overtime this week', '2 of 21 caregivers are over a threshold this week'],
  ['patterns', 'Patterns', '2 patterns to plan cover for'],
  ['asks', 'Asks per caregiver', '2 caregivers have reached the weekly budget of 4 asks'],
  ['track-record', 'Match track record', 'Of 560 matches with a known outcome'],
  ['api-health', 'WellSky connection', 'WellSky was asked 18,622 times in 24 hours'],
] as const;

const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const tool = (view: Locator, name: string) => view.getByRole('button', { name });

test('eight views stand beside each other, each with a sentence and a picture', async ({
  stage,
}) => {
  const { page } = await stage('beyond', '#/dashboard');
  await expect(page).toHaveTitle('Dashboard · Standby');
  for (const [, title, sentence] of VIEWS) {
    const view = card(page, title);
    await expect(view.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(view.getByRole('figure')).toContainText(sentence);
    if (title !== 'Patterns') await expect(view.getByRole('img').first()).toBeVisible();
  }
  const [first, second] = await page.locator('[data-view]').all();
  expect((await first?.boundingBox())?.y).toBe((await second?.boundingBox())?.y);
});

test('a picture of one drawing says the sentence to those who do not see it', async ({ stage }) => {
  const { page } = await stage('beyond', '#/dashboard');
  for (const [, title, sentence] of VIEWS.filter(([name]) =>
    ['open-shifts', 'fill-rate', 'capacity', 'track-record', 'api-health'].includes(name),
  )) {
    await expect(card(page, title).getByRole('img', { name: sentence }).first()).toBeVisible();
  }
});

test('the menu opens it in a window of its own, and the panel stays', async ({
  stage,
  context,
}) => {
  const { page } = await stage('beyond');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: /^Dashboard/ }).click();
  const dashboard = await opened;
  await expect(card(dashboard, 'Overtime this week')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Dashboard/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
});

test('neither figures nor charts are loaded before they are looked at', async ({ stage, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await stage('beyond');
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
  expect(loaded.filter((url) => url.includes('dashboard'))).toEqual([]);
});

test('a chart becomes its table and a chart again', async ({ stage }) => {
  const { page } = await stage('beyond', '#/dashboard');
  for (const [, title] of VIEWS) {
    const view = card(page, title);
    await tool(view, 'Table').click();
    await expect(tool(view, 'Table')).toHaveAttribute('aria-pressed', 'true');
    await expect(view.getByRole('table', { name: title })).toBeVisible();
    await expect(view.getByRole('img')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(view.getByRole('table')).toHaveCount(0);
  }
});

for (const [name, title] of VIEWS) {
  test(`the file of "${title}" holds what its table shows`, async ({ stage }) => {
    const { page } = await stage('beyond', '#/dashboard');
    const view = card(page, title);
    await tool(view, 'Table').click();
    const shown = await cellsOf(view.getByRole('table'));
    const saving = page.waitForEvent('download');
    await tool(view, 'CSV').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`standby-${name}-2026-11-27.csv`);
    const content = await readFile(await saved.path(), 'utf8');
    expect(content.endsWith('\r\n')).toBe(true);
    expect(content.startsWith('\uFEFF')).toBe(true);
    const rows: string[][] = parse(content, { bom: true });
    expect(rows.map((row) => row.map(asShown))).toEqual(shown);
  });
}

/** The table's text, row by row; numbers without their groups of thousands. */
async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.getByRole('row').all();
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
  return texts.map((row) =>
    row.map((cell) => cell.replaceAll('\u00A0', ' ').replace(/(\d),(?=\d{3})/g, '$1')),
  );
}

/** A cell of the file as the table shows it: days and moments by the agency's clock, – for nothing. */
function asShown(cell: string): string {
  if (cell === '') return '–';
  const written = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(Date.parse(cell));
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return written({ month: 'short', day: 'numeric' }, 'UTC');
  if (!/^\d{4}-\d{2}-\d{2}T/.test(cell)) return cell;
  const time = written({ hour: 'numeric', minute: '2-digit' }, 'America/Denver');
  const day = written({ weekday: 'short' }, 'America/Denver');
  return day === 'Fri' ? time : `${day} ${time}`;
}

test('a long list says how much more there is and shows it on a page of its own', async ({
  stage,
}) => {
  const { page } = await stage('beyond', '#/dashboard');
  const bars = (view: Locator) => view.getByRole('img', { name: /threshold/ });
  await expect(bars(card(page, 'Overtime this week'))).toHaveCount(8);
  await page.getByRole('link', { name: '13 more' }).click();
  await expect(page).toHaveURL(/#\/dashboard\/overtime$/);
  await expect(page).toHaveTitle('Overtime this week · Standby');
  await expect(bars(card(page, 'Overtime this week'))).toHaveCount(21);
  await expect(page.locator('[data-view]')).toHaveCount(1);
  await page.reload();
  await expect(bars(card(page, 'Overtime this week'))).toHaveCount(21);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-view]')).toHaveCount(8);
});

test('a view is enlarged by its link, and the way back is beside the heading', async ({
  stage,
}) => {
  const { page } = await stage('sparse', '#/dashboard');
  await page.getByRole('link', { name: 'Enlarge: Capacity forecast' }).click();
  await expect(page.getByText('No wanted hours are imported')).toBeVisible();
  await page.getByRole('link', { name: 'All views' }).click();
  await expect(page.locator('[data-view]')).toHaveCount(8);
});

test('a failing call leaves the other views alone and can be made again', async ({
  stage,
  page,
}) => {
  const { engine } = await stage('beyond', '#/overtime');
  engine.failNext('capacity', 'The schedule is being read.');
  engine.failNext('apiHealth', 'Nothing is counted yet.');
  await page.evaluate(() => {
    window.location.hash = '#/dashboard';
  });
  const view = card(page, 'Capacity forecast');
  await expect(view.getByRole('alert')).toContainText('The schedule is being read.');
  await expect(card(page, 'WellSky connection').getByRole('alert')).toBeVisible();
  await expect(tool(view, 'CSV')).toHaveCount(0);
  await expect(card(page, 'Overtime this week').getByRole('figure')).toBeVisible();
  await view.getByRole('button', { name: 'Try again' }).click();
  await expect(view.getByRole('figure')).toContainText('94% of typical capacity');
  await expect(card(page, 'WellSky connection').getByRole('alert')).toBeVisible();
});

test('without figures every view says so, and what brings them', async ({ stage }) => {
  const { page } = await stage('empty', '#/dashboard');
  const words = [
    'No shifts in the schedule yet',
    'No open shifts in these weeks yet',
    'No hours to show yet',
    'Nobody has hours this week',
    'No pattern stands out',
    'No asks in these five weeks yet',
    'No outcome is known yet',
    'Nothing was asked of WellSky in 24 hours',
  ];
  for (const sentence of words) await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Table' })).toHaveCount(0);
});

test('without an agency it says where to begin', async ({ stage }) => {
  const { page } = await stage('not-connected', '#/dashboard');
  await expect(page.getByText('There is no agency to look at yet')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('a clicked notification opens in the panel, not here', async ({ stage }) => {
  const { page, engine } = await stage('beyond', '#/dashboard');
  await expect(card(page, 'Patterns')).toBeVisible();
  engine.announcements.announce({ name: 'show', value: { id: 'overtime' as IncidentId } });
  engine.announcements.announce({ name: 'changed', value: { version: 9 } });
  await expect(card(page, 'Patterns')).toBeVisible();
  await expect(page).toHaveURL(/#\/dashboard$/);
});

test('on paper everything is black on white, with tables and without controls', async ({
  stage,
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await stage('beyond', '#/dashboard');
  for (const [, title, sentence] of VIEWS) {
    const view = card(page, title);
    await expect(view.getByText(sentence).first()).toBeVisible();
    await expect(view.getByRole('table', { name: title })).toBeVisible();
    await expect(view.getByRole('figure').locator(':scope > div').first()).toBeVisible();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  const inks = await page
    .locator('h1, h2, figcaption, th, td, dd, li')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  expect(inks).toEqual(['rgb(0, 0, 0)']);
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(255, 255, 255)');
  const breaks = await page
    .locator('[data-view]')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(breaks).toEqual(['auto', ...Array.from({ length: 7 }, () => 'page')]);
});

test('one view goes to paper alone, the whole dashboard a view to a page', async ({
  stage,
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await stage('beyond', '#/dashboard');
  await tool(card(page, 'Patterns'), 'Print').click();
  await page.emulateMedia({ media: 'print' });
  const views = page.locator('[data-view]:visible');
  await expect(views).toHaveCount(1);
  await expect(views).toContainText('2 patterns to plan cover for');
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(views).toHaveCount(8);
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBeGreaterThanOrEqual(8);
});

/** Pages of a PDF file; the tree of pages is not among its compressed parts. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('at 400 px the views stand below each other, at twice the text nothing is cut off', async ({
  stage,
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 640 });
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  for (const scene of ['beyond', 'long-names'] as const) {
    await stage(scene, '#/dashboard');
    await expect(page.getByRole('figure')).toHaveCount(8);
    const lefts = await page
      .locator('[data-view]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((one) => one.closest('table, svg') === null)
        .map((one) => Math.ceil(one.getBoundingClientRect().right)),
    );
    expect(Math.max(...widths), scene).toBeLessThanOrEqual(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  }
});
