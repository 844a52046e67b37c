import type { Page } from '@playwright/test';
import { violationsOn } from '../support/axe.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const HEADER = 'caregiver_id,name,expires_on';

async function choose(page: Page, rows: readonly string[] | Buffer): Promise<void> {
  const buffer = Buffer.isBuffer(rows) ? rows : Buffer.from([HEADER, ...rows].join('\n'));
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'credentials.csv', mimeType: 'text/csv', buffer });
}

/** What the section says by itself; the announcer of the panel is a status, too. */
const said = (page: Page) => page.getByRole('region').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a file without problems is checked, then stored', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/data');
  await page.getByLabel('What the file holds').selectOption('credentials');
  await expect(button(page, 'Import')).toBeDisabled();
  await choose(page, ['1,CPR,2027-01-31', 'odd,CPR,2027-01-31']);
  await button(page, 'Check').click();
  await expect(said(page)).toContainText('2 rows can be stored, no problems');
  await expect(page.getByRole('table', { name: /^Worth a look/ })).toContainText(
    'this time happens twice on that day',
  );
  await button(page, 'Import').click();
  await expect(said(page)).toContainText('2 new rows stored');
  await expect(button(page, 'Import')).toBeDisabled();
  await expect(page.getByLabel('What the file holds')).toHaveValue('credentials');
});

test('bad rows are shown with their place and can be left out', async ({ stage }) => {
  const { page } = await stage('empty', '#/settings/data');
  await choose(page, ['1,CPR,2027-01-31', ...Array.from({ length: 30 }, () => 'bad,CPR,x')]);
  await button(page, 'Check').click();
  await expect(said(page)).toContainText('1 row can be stored, 30 problems');
  const table = page.getByRole('table', { name: 'Problems' });
  await expect(table.getByRole('row').nth(1)).toHaveText(
    /3\s*caregiver_id\s*no caregiver with this id is known/,
  );
  await page.getByRole('button', { name: 'Show 12 more' }).click();
  await expect(page.getByText('And 10 more.')).toBeVisible();

  await expect(button(page, 'Import')).toBeDisabled();
  await page.getByLabel('Leave out the rows with problems').check();
  await button(page, 'Import').click();
  await expect(said(page)).toContainText('1 new row stored');
  await expect(page.getByText('The rows with problems were left out.')).toBeVisible();
});

test('what cannot be checked says why, and the choice stays', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/data');
  await button(page, 'Check').click();
  await expect(page.getByText('Choose a CSV file.')).toBeVisible();
  await choose(page, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  await button(page, 'Check').click();
  await expect(page.getByText('The file is not UTF-8.')).toBeVisible();

  await choose(page, ['1,CPR,2027-01-31']);
  engine.failNext('importFile', 'The disk is full.');
  await button(page, 'Check').click();
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  await button(page, 'Check').click();
  await expect(button(page, 'Import')).toBeEnabled();
  engine.failNext('importFile', 'The disk is still full.');
  await button(page, 'Import').click();
  await expect(page.getByRole('alert')).toContainText('The disk is still full.');
  await button(page, 'Import').click();
  await expect(said(page)).toContainText('1 new row stored');
});

test('columns of other names are guessed, shown, and can be changed', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/data');
  await page.getByLabel('What the file holds').selectOption('credentials');
  const file = ['Caregiver,Certificate,Expires,Office', '1,CPR,2027-01-31,Denver'];
  await choose(page, Buffer.from(file.join('\n')));
  await button(page, 'Check').click();
  const first = page.getByRole('table', { name: 'First rows of the file' });
  await expect(first.getByRole('row').nth(1)).toHaveText(/1\s*CPR\s*2027-01-31\s*Denver/);
  await expect(page.getByLabel('caregiver_id')).toHaveValue('Caregiver');
  await expect(page.getByLabel('expires_on')).toHaveValue('Expires');
  await expect(first.getByRole('columnheader', { name: /Office/ })).toContainText('left out');

  await expect(page.getByText('Choose a column.')).toBeVisible();
  await page.getByRole('combobox', { name: 'name', exact: true }).selectOption('Certificate');
  await expect(page.getByText('Choose a column.')).toBeHidden();
  await button(page, 'Import').click();
  await expect(said(page)).toContainText('1 new row stored');
});

test('another choice starts over', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/data');
  await choose(page, ['1,CPR,2027-01-31']);
  await button(page, 'Check').click();
  await expect(button(page, 'Import')).toBeEnabled();
  await page.getByLabel('What the file holds').selectOption('availability');
  await expect(button(page, 'Import')).toBeDisabled();
  await expect(page.getByText('can be stored')).toBeHidden();
});

test('without an agency there is nothing to import into', async ({ stage }) => {
  const { page } = await stage('not-connected', '#/settings/data');
  await expect(page.getByText('No agency yet')).toBeVisible();
  await expect(page.getByText('Import from CSV')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a checked file in ${colorScheme}`, async ({ stage, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stage('connected', '#/settings/data');
    await choose(page, ['1,CPR,2027-01-31', 'bad,CPR,2027-01-31', 'odd,CPR,2027-01-31']);
    await button(page, 'Check').click();
    await page.getByLabel('Leave out the rows with problems').check();
    expect(await violationsOn(page, 'all')).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(400);
  });
}
