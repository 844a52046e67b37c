import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

test('a screen that fails says so, and a retry shows it when its cause is gone', async ({
  stage,
}) => {
  const { page, engine } = await stage('broken', '#/incident/friday');
  await expect(page.getByRole('alert')).toContainText('This screen stopped working');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('This screen stopped working');
  engine.show('one');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
});

test('from a failed screen there is a way back to the list', async ({ stage }) => {
  const { page } = await stage('broken', '#/incident/friday');
  await page.getByRole('link', { name: 'All incidents' }).click();
  await expect(page.getByRole('heading', { name: 'Needs you' })).toBeVisible();
});

test('a failed screen leaves the others alone', async ({ stage, page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await stage('broken', '#/incident/friday');
  await expect(page.getByRole('alert')).toContainText('This screen stopped working');
  await expect(page.getByRole('link', { name: 'Find cover for…' })).toBeVisible();
});

test('loaded anew, the panel still has what was typed', async ({ stage }) => {
  const { page, engine } = await stage('one', '#/incident/friday');
  await page.getByLabel('Find a caregiver by name').fill('ana');
  await page.getByRole('button', { name: 'Snooze' }).click();
  await page.getByLabel('Until another time').fill('2026-11-27T13:45');
  engine.show('broken');
  await expect(page.getByRole('alert')).toContainText('This screen stopped working');
  engine.show('one');
  await page.getByRole('button', { name: 'Reload the panel' }).click();
  await expect(page.getByLabel('Find a caregiver by name')).toHaveValue('ana');
  await expect(page.getByText('Works 1:00 – 5:00 PM with another client that day.')).toBeVisible();
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByLabel('Until another time')).toHaveValue('2026-11-27T13:45');
});
