import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/panel-test.ts';
import { SETTINGS_SIGNS } from '../support/settings-sections.ts';

const WIDE = { width: 1180, height: 800 };
const NARROW = { width: 400, height: 640 };

test.use({ viewport: WIDE });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const toast = (page: Page) => page.getByRole('region', { name: /Notifications/ });

async function openRules(page: Page): Promise<void> {
  const overtime = page.getByRole('listitem').filter({ hasText: 'Overtime' }).first();
  await overtime.getByText('Rules (1)').click();
}

test('wide, the list stands beside the section and the keyboard walks it', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/about');
  const list = page.getByRole('navigation', { name: 'Settings' });
  await expect(list.getByRole('link')).toHaveCount(SETTINGS_SIGNS.length);
  for (const [section, title, sign] of SETTINGS_SIGNS) {
    await list.getByRole('link', { name: title, exact: true }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/settings/${section}$`));
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeFocused();
    await expect(page.getByText(sign).first()).toBeVisible();
    await expect(list.getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await list.getByRole('link', { name: 'Connection' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link', { name: 'Workflows' })).toBeFocused();
});

test('narrow, a list leads to one section and back, with keys alone', async ({ stage, page }) => {
  await page.setViewportSize(NARROW);
  await stage('connected', '#/settings');
  await expect(page.getByRole('link', { name: 'Connection' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Workflows', level: 1 })).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Settings' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Connection' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/$/);
});

test('a rule is rehearsed, changed, and changed back', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/workflows');
  await openRules(page);
  const warning = page.getByLabel('Overtime warning', { exact: true });
  await expect(page.getByText('Default 3 h. Allowed: 0 h to 40 h.')).toBeVisible();
  await warning.fill('5');
  await page.getByRole('button', { name: 'What would this have done' }).click();
  const preview = page.getByRole('table', { name: /^Incidents of the last 90 days/ });
  await expect(preview.getByRole('row', { name: /^Overtime/ })).toContainText('62 → 41');

  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Overtime warning: 3 h → 5 h');
  await button(page, 'Undo').click();
  await expect(toast(page)).toContainText('Overtime warning: 5 h → 3 h');
  await expect(warning).toHaveValue('3');
  await expect(button(page, 'Save')).toHaveCount(0);
});

test('what does not fit is said beside its field, and the default is one tap away', async ({
  stage,
}) => {
  const { page } = await stage('connected', '#/settings/rules');
  const rest = page.getByLabel('Rest between workdays', { exact: true });
  for (const [typed, words] of [
    ['99', 'Enter a number: 0 h to 24 h.'],
    ['soon', 'Enter a number: 0 h to 24 h.'],
  ] as const) {
    await rest.fill(typed);
    await button(page, 'Save').click();
    await expect(page.getByText(words)).toBeVisible();
    await expect(rest).toHaveAttribute('aria-invalid', 'true');
    await expect(rest).toBeFocused();
  }
  await button(page, 'Reset to 8 h: Rest between workdays').click();
  await expect(rest).toHaveValue('8');
  await expect(page.getByText('Enter a number')).toHaveCount(0);

  await page.getByLabel('Asks for each caregiver').fill('2.5');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a whole number: 1 a week to 50 a week.')).toBeVisible();

  await page.getByLabel('Federal: 40 h a week').uncheck();
  await button(page, 'Save').first().click();
  await expect(page.getByText('Choose at least one.')).toBeVisible();
});

test('shares, times, tags and choices are changed in words', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/rules');
  const change = async (fill: () => Promise<unknown>, words: string) => {
    await fill();
    await button(page, 'Save').click();
    await expect(toast(page)).toContainText(words);
  };
  await change(
    () => page.getByLabel('Workweek starts on').selectOption('monday'),
    'Workweek starts on: Sunday → Monday',
  );
  await change(() => page.getByLabel('Chance of a yes').fill('90'), 'Chance of a yes: 80% → 90%');
  await change(
    () => page.getByLabel('quiet hours until').fill('09:00'),
    'Caregivers’ quiet hours until: 8:00 AM → 9:00 AM',
  );
  await change(
    () => page.getByLabel('Tags that are always required').fill('Hoyer lift\n Hoyer lift\n\nCat'),
    'Tags that are always required: not set → Hoyer lift, Cat',
  );
  await change(
    () => page.getByLabel('Weekly hour cap').fill('60'),
    'Weekly hour cap: not set → 60 h a week',
  );
});

test('a refused change keeps what was typed and can be tried again', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/rules');
  await page.getByLabel('Rest between workdays', { exact: true }).fill('10');
  engine.failNext('changePolicy', 'The settings file is locked.');
  await button(page, 'Save').click();
  await expect(page.getByRole('alert')).toContainText('The settings file is locked.');
  await expect(page.getByLabel('Rest between workdays', { exact: true })).toHaveValue('10');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Rest between workdays: 8 h → 10 h');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const READINGS = [
  ['connection', 'setup', 'Schedule source'],
  ['rules', 'policy', 'Workweek starts on'],
  ['alerts', 'policy', 'What a notification shows'],
  ['channels', 'channels', 'Send a test'],
  ['recipients', 'recipients', 'Add a person'],
  ['security', 'people', 'Add a person'],
  ['data', 'keptData', 'What is stored'],
  ['audit', 'auditPage', '120 in the log'],
  ['about', 'diagnostics', 'linux 6.1.0 x64'],
] as const;

test('a section that cannot be read says why and offers another try', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/privacy');
  for (const [section, call, sign] of READINGS) {
    const recover = engine.fail(call, 'The store is busy.');
    await page.goto(`${page.url().split('#')[0] ?? ''}?${section}#/settings/${section}`);
    await expect(page.getByRole('alert')).toContainText('The store is busy.');
    recover();
    await button(page, 'Try again').click();
    await expect(page.getByText(sign).first()).toBeVisible();
  }
});

test('a test alert is sent, and its failure is told', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/channels');
  await button(page, 'Send a test: Desktop notifications').click();
  await expect(page.getByText('If you saw nothing')).toBeVisible();
  engine.failNext('sendTest', 'Notifications are turned off.');
  await button(page, 'Send a test: Desktop notifications').click();
  await expect(page.getByRole('alert')).toContainText('Notifications are turned off.');
});

test('quiet hours need both ends, and what a notification shows is chosen', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/alerts');
  await page.getByLabel('Quiet hours from').fill('22:00');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter both times, or none.')).toBeVisible();
  await page.getByLabel('Quiet hours until').fill('06:30');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Quiet hours from: not set → 10:00 PM');
  await page.getByLabel('What a notification shows').selectOption('no-names');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Only that something needs you');
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page.getByText('Shows: Only that something needs you.')).toBeVisible();
});

test('the first person gets a PIN, and the lock its minutes', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/security');
  await button(page, 'Add a person').click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('PIN or passphrase').fill('1111');
  await page.getByLabel('Once more').fill('2222');
  await button(page, 'Save').click();
  await expect(page.getByText('This is not the same.')).toBeVisible();
  await page.getByLabel('Once more').fill('1111');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await expect(page.getByText('Use at least three different characters.')).toBeVisible();
  await page.getByLabel('Name').fill('Dana');
  await page.getByLabel('PIN or passphrase').fill('482913');
  await page.getByLabel('Once more').fill('482913');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Dana added as Administrator');
  await expect(page.getByText('Standby does not lock')).toHaveCount(0);

  const minutes = page.getByLabel('Lock after');
  await minutes.fill('20');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a whole number: 1 to 15.')).toBeVisible();
  await minutes.fill('5');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Lock after: 10 min → 5 min');
  await button(page, 'Undo').click();
  await expect(minutes).toHaveValue('10');
});

test('a person is changed, changed back, and removed after a question', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/security');
  engine.session.withPerson({ id: 'p-2', name: 'Ben', role: 'scheduler' });
  engine.session.withPerson({ id: 'p-1', name: 'Dana', role: 'administrator' });
  await page.reload();
  await button(page, 'Change Ben').click();
  await page.getByLabel('Role').selectOption('supervisor');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Ben: Scheduler → Supervisor');
  await button(page, 'Undo').click();
  await expect(toast(page)).toContainText('Ben: Supervisor → Scheduler');

  await button(page, 'Remove Ben').click();
  await expect(button(page, 'Keep')).toBeFocused();
  engine.failNext('removePerson', 'Ben cannot be removed now.');
  await button(page, 'Remove').click();
  await expect(page.getByRole('alert')).toContainText('Ben cannot be removed now.');
  await button(page, 'Remove').click();
  await expect(toast(page)).toContainText('Ben removed');
  await expect(page.getByText('Ben', { exact: true })).toHaveCount(0);
});

test('data are exported, and wiped only under their name', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/data');
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('standby-export.json');
  expect(await readFile(await saved.path(), 'utf8')).toContain('Sunrise Home Care');

  const kept = page.getByRole('table', { name: 'Stored rows' });
  await expect(kept.getByRole('row', { name: /^Audit log/ })).toBeVisible();
  await page.getByLabel('Type “Sunrise Home Care” to confirm').fill('sunrise');
  await button(page, 'Wipe everything').click();
  await expect(page.getByText('Type “Sunrise Home Care” as it stands here.')).toBeVisible();
  await page.getByLabel('Type “Sunrise Home Care” to confirm').fill('Sunrise Home Care');
  await button(page, 'Wipe everything').click();
  await expect(toast(page)).toContainText('Untouched: Harbor Care.');
});

test('the audit log is paged, filtered, verified and saved', async ({ stage }) => {
  const { page, engine } = await stage('connected', '#/settings/audit');
  const log = page.getByRole('table', { name: 'Rows of the log' });
  await expect(log.getByRole('row')).toHaveCount(51);
  const newest = await log.getByRole('row').nth(1).innerText();
  await button(page, 'Older').click();
  await expect(log.getByRole('row').nth(1)).not.toHaveText(newest);
  await button(page, 'Older').click();
  await expect(log.getByRole('row')).toHaveCount(21);
  await expect(button(page, 'Older')).toBeDisabled();
  await page.getByLabel('Result').selectOption('failure');
  await expect(button(page, 'Newer')).toBeDisabled();
  await expect(log.getByRole('row').nth(1)).toContainText('failed');

  await button(page, 'Verify').click();
  await expect(page.getByText('All 120 rows are as they were written.')).toBeVisible();
  engine.failNext('verifyAudit', 'The log is being written.');
  await button(page, 'Verify').click();
  await expect(page.getByRole('alert')).toContainText('The log is being written.');

  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const saved = await download;
  expect((await readFile(await saved.path(), 'utf8')).trim().split('\n')).toHaveLength(120);
});

test('theme and shortcuts are chosen and taken back', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/appearance');
  const theme = page.getByRole('radiogroup', { name: 'Light or dark' });
  await theme.getByRole('radio', { name: 'Dark', exact: true }).click();
  await expect(toast(page)).toContainText('Light or dark: As the computer → Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await button(page, 'Undo').click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  const language = page.getByRole('radiogroup', { name: 'Language' });
  await language.getByRole('radio', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('what was typed survives a reload, secrets do not', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/workflows');
  await openRules(page);
  await page.getByLabel('Overtime warning', { exact: true }).fill('5x');
  await page.reload();
  await expect(page.getByLabel('Overtime warning', { exact: true })).toHaveValue('5x');
  await button(page, 'Discard').click();
  await page.reload();
  await expect(page.getByLabel('Overtime warning', { exact: true })).toHaveValue('3');

  await page.getByRole('link', { name: 'Connection' }).click();
  await page.getByLabel('Agency ID').fill('4712');
  await page.getByLabel('Client secret').fill('demo-secret-not-real');
  await page.getByRole('link', { name: 'Security' }).click();
  await button(page, 'Add a person').click();
  await page.getByLabel('Name').fill('Dana');
  await page.getByLabel('PIN or passphrase').fill('482913');
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('Dana');
  await expect(page.getByLabel('PIN or passphrase')).toHaveValue('');
  await page.getByRole('link', { name: 'Connection' }).click();
  await expect(page.getByLabel('Agency ID')).toHaveValue('4712');
  await expect(page.getByLabel('Client secret')).toHaveValue('');
  const kept = await page.evaluate(() => JSON.stringify(window.sessionStorage));
  expect(kept).not.toContain('not-real');
  expect(kept).not.toContain('482913');
});

test('diagnostics are copied', async ({ stage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await stage('connected', '#/settings/about');
  await button(page, 'Copy diagnostics').click();
  await expect(toast(page)).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Cache schema 9');
});

test('a scheduler has the sections that she can use, and is told of the others', async ({
  stage,
}) => {
  const { page, engine } = await stage('connected', '#/settings/rules');
  engine.session.withPerson({ id: 'p-1', name: 'Dana', role: 'administrator' });
  engine.session.withPerson({ id: 'p-2', name: 'Ben', role: 'scheduler' });
  const list = page.getByRole('navigation', { name: 'Settings' });
  await expect(list.getByRole('link')).toHaveText(['Privacy', 'Language and appearance', 'About']);
  await expect(page.getByText('An administrator sees and changes this.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
});
