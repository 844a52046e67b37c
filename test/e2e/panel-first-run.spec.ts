import { atTwiceTheText, expectNoViolations } from '../support/looks.ts';
import { expect, lookTest, test } from '../support/panel-test.ts';

const PICK = 'Pick one workflow to start with';
const TELL = 'Choose how to be told';

test('the keyboard alone walks through, back, and keeps what was chosen', async ({ stage }) => {
  const { page } = await stage('not-connected');
  await page.getByRole('button', { name: 'Start the demo' }).press('Enter');
  await expect(page.getByRole('heading', { name: PICK })).toBeFocused();
  const usual = page.getByRole('radio', { name: 'Unfilled shifts' });
  await expect(usual).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(usual).toBeFocused();
  // A finger rests on a key until the focus has moved; one let go at once moves it and picks nothing.
  await page.keyboard.down('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Call-outs' })).toBeChecked();
  await page.keyboard.up('ArrowUp');

  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByText('Juniper Home Care is in use.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Call-outs' })).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(page.getByRole('heading', { name: TELL })).toBeFocused();
});

test('it can be left for later and taken up again', async ({ stage }) => {
  const { page } = await stage('first-run-workflow');
  await page.getByRole('button', { name: 'Finish later' }).click();
  await expect(page.getByText('Step 2 of 3 is next.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Continue setting up' }).click();
  await expect(page.getByRole('heading', { name: PICK })).toBeVisible();
});

test('a wrong quiet hour is said beside it, and what was typed survives a reload', async ({
  stage,
}) => {
  const { page } = await stage('first-run-alerts');
  await page.getByRole('checkbox', { name: 'Be quiet at night' }).check();
  await page.getByLabel('To', { exact: true }).fill('21:00');
  await page.getByRole('button', { name: 'Show my incidents' }).click();
  await expect(page.getByText('Choose a different time.').first()).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('06:30');
  await page.reload();
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('06:30');
  await page.getByRole('button', { name: 'Show my incidents' }).click();
  await expect(page.getByText('All 62 shifts of the next 48 h are covered')).toBeVisible();
});

test('what fails is said and can be tried again', async ({ stage }) => {
  const { page, engine } = await stage('not-connected');
  engine.failNext('useDemo', 'The demo agency does not answer on this computer.');
  await page.getByRole('button', { name: 'Start the demo' }).click();
  await expect(page.getByRole('alert')).toContainText('does not answer on this computer');
  await page.getByRole('button', { name: 'Start the demo' }).click();
  engine.failNext('startWith', 'The settings cannot be written.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('cannot be written');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: TELL })).toBeVisible();
});

test('credentials can be entered in the first step', async ({ stage }) => {
  const { page } = await stage('not-connected');
  await page.getByRole('button', { name: 'Enter credentials' }).click();
  await page.getByLabel('WellSky address').fill('https://wellsky.example');
  await page.getByLabel('Client ID').fill('demo-client');
  await page.getByLabel('Client secret').fill('demo-secret-not-real');
  await page.getByLabel('Agency ID').fill('4711');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: PICK })).toBeFocused();
});

for (const scene of ['not-connected', 'first-run-workflow', 'first-run-alerts'] as const) {
  lookTest(`axe finds nothing on ${scene} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene);
      // The panel's own heading may stand there before that of the step.
      return page.getByRole('heading', { level: 1, name: /^Step \d of 3/ });
    });
  });
}

test('at twice the text size nothing is scrolled sideways', async ({ stage, page }) => {
  await page.setViewportSize({ width: 400, height: 640 });
  await atTwiceTheText(page);
  for (const scene of ['not-connected', 'first-run-workflow', 'first-run-alerts'] as const) {
    await stage(scene);
    await page.locator('h1:visible').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, scene).toBeLessThanOrEqual(400);
  }
});
