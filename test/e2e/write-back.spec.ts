import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/looks.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const PAGE = 'https://juniper.clearcareonline.com/care/schedule';
const INCIDENT = '#/incident/friday';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Write to WellSky' });
const list = (page: Page) => page.getByRole('list', { name: 'Written to WellSky' });

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write to WellSky' }).click();
  await expect(dialog(page).getByLabel('Text')).toBeVisible();
}

test('a to-do is looked at field by field, changed, approved, and stands in the list', async ({
  stage,
}) => {
  const { page } = await stage('one', INCIDENT);
  await openDialog(page);
  await expect(dialog(page).getByText('Patient 2810002')).toBeVisible();
  await expect(dialog(page).getByRole('radio', { name: 'Assignment' })).toBeHidden();
  const words = dialog(page).getByLabel('Text');
  await words.fill('Please call Sarah first.');
  await dialog(page).getByRole('button', { name: 'As suggested' }).click();
  await expect(words).toHaveValue(/^Open shift Fri Nov 27/);
  await words.fill('Please call Sarah first.');
  await dialog(page).getByRole('button', { name: 'Write this to-do' }).click();
  await expect(dialog(page).getByText('Written, and seen in WellSky')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(page)).toBeHidden();
  await expect(list(page).getByText('Please call Sarah first.')).toBeVisible();
  await expect(list(page).getByText('written, and seen in WellSky')).toBeVisible();
});

test('an empty text says that nothing can be written', async ({ stage }) => {
  const { page } = await stage('one', INCIDENT);
  await openDialog(page);
  await dialog(page).getByLabel('Text').fill(' ');
  await expect(dialog(page).getByText('The text is empty')).toBeVisible();
  await expect(dialog(page).getByLabel('Text')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).getByRole('button', { name: 'Write this to-do' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog(page)
    .getByRole('button', { name: /suggest/i })
    .click();
  await expect(dialog(page).getByText('The text is empty')).toBeHidden();
});

test('what cannot be written says why, and is not written', async ({ stage }) => {
  const { page } = await stage('one', INCIDENT);
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'Shift note' }).click();
  await expect(dialog(page).getByText('There is no visit yet')).toBeVisible();
  const approve = dialog(page).getByRole('button', { name: 'Write this note' });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await approve.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(list(page)).toBeHidden();
});

test('what may have been written says so, and leads to WellSky', async ({ stage }) => {
  const { page } = await stage('written-in-doubt', INCIDENT);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Write this to-do' }).click();
  const alert = dialog(page).getByRole('alert');
  await expect(alert.getByText('It may have been written')).toBeVisible();
  await expect(alert.getByText('Look in WellSky before you do it again.')).toBeVisible();
  await expect(alert.getByRole('link', { name: 'Open in WellSky' })).toHaveAttribute('href', PAGE);
});

test('another to-do about the shift is possible, and says that one is there or may be', async ({
  stage,
}) => {
  const { page } = await stage('one', INCIDENT);
  await openDialog(page);
  await expect(dialog(page).getByText('There is a to-do about this shift')).toBeHidden();
  await dialog(page).getByRole('button', { name: 'Write this to-do' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await openDialog(page);
  await expect(dialog(page).getByText('There is a to-do about this shift already.')).toBeVisible();
  const approve = dialog(page).getByRole('button', { name: 'Write this to-do' });
  await expect(approve).toHaveAttribute('aria-disabled', 'false');

  await stage('written', INCIDENT);
  await openDialog(page);
  await expect(dialog(page).getByText('It may be there already')).toBeVisible();
});

test('where nobody has the to-do on her dashboard the dialog leads to the rule', async ({
  stage,
}) => {
  const { page } = await stage('without-task-owner', INCIDENT);
  await openDialog(page);
  await dialog(page).getByRole('link', { name: 'Change the rules' }).click();
  await expect(page).toHaveURL(/#\/settings\/rules$/);
});

test('a refusal keeps what was typed, also when the dialog is opened again', async ({ stage }) => {
  const { page, engine } = await stage('one', INCIDENT);
  await openDialog(page);
  await dialog(page).getByLabel('Text').fill('Please call Sarah first.');
  engine.failNext('approveWrite', 'WellSky could not be read right before. Nothing was written.');
  await dialog(page).getByRole('button', { name: 'Write this to-do' }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText(/Nothing was written/);
  await page.keyboard.press('Escape');
  await openDialog(page);
  await expect(dialog(page).getByLabel('Text')).toHaveValue('Please call Sarah first.');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Sarah first');
});

test('an assignment is called experimental and needs somebody who said yes', async ({ stage }) => {
  const { page } = await stage('written', INCIDENT);
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'Assignment' }).click();
  await expect(dialog(page).getByText('WellSky documents no way to assign')).toBeVisible();
  await expect(dialog(page).getByText('Nobody has said yes yet.')).toBeVisible();
});

test('"Open in WellSky" copies the shift and leads out, after a yes with the name', async ({
  stage,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route('https://juniper.clearcareonline.com/**', (route) =>
    route.fulfill({ body: 'WellSky' }),
  );
  const { page } = await stage('written', INCIDENT);
  const link = page.getByRole('link', { name: 'Open in WellSky' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  expect(opened.url()).toBe(PAGE);
  expect(await opened.evaluate(() => window.opener === null && document.referrer === '')).toBe(
    true,
  );
  await opened.close();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect((await copied()).replaceAll(/\s/g, ' ')).toBe(
    'Robert D., Fri, Nov 27, 2:00 – 6:00 PM (appointment 109140010)',
  );
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Open in WellSky' })).toHaveCount(2);
});

test('the address of WellSky is set, refused where it is none, and taken away', async ({
  stage,
}) => {
  const { page } = await stage('connected', '#/settings/connection');
  const address = page.getByLabel('Address of your WellSky');
  const save = page.getByRole('button', { name: 'Save address' });
  await address.fill('http://juniper.clearcareonline.com');
  await save.click();
  await expect(page.getByText('starting with https://.').first()).toBeVisible();
  await address.fill(PAGE);
  await save.click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await address.fill('');
  await save.click();
  await expect(page.getByText('No longer offered', { exact: true })).toBeVisible();
});

test('axe finds nothing in the list of writes in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('written', INCIDENT);
    return list(page).getByText('may have been written: look in WellSky');
  });
});

test('axe finds nothing in a draft and its outcome in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('written-in-doubt', INCIDENT);
    await openDialog(page);
    return dialog(page).getByLabel('Text');
  });
  await expectNoViolations(page, async () => {
    await stage('written-in-doubt', INCIDENT);
    await openDialog(page);
    await dialog(page).getByRole('button', { name: 'Write this to-do' }).click();
    return dialog(page).getByRole('alert');
  });
});
