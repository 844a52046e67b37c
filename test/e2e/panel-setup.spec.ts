import type { Page } from '@playwright/test';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

async function fill(page: Page): Promise<void> {
  await page.getByLabel('WellSky address').fill('https://wellsky.example');
  await page.getByLabel('Client ID').fill('demo-client');
  await page.getByLabel('Client secret').fill('demo-secret-not-real');
  await page.getByLabel('Agency ID').fill('4711');
  await page.getByLabel('Time zone of the agency').selectOption('America/Denver');
}

test('every mistake is named beside its field', async ({ stage }) => {
  const { page } = await stage('setup-errors', '#/settings/connection');
  await page.getByLabel('WellSky address').fill('wellsky');
  await page.getByLabel('Passphrase').fill('short');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Enter the WellSky address, starting with https://.')).toBeVisible();
  await expect(page.getByText('Enter the client ID from WellSky.')).toBeVisible();
  await expect(page.getByText('Enter the client secret from WellSky.')).toBeVisible();
  await expect(page.getByText('Enter your WellSky agency ID.')).toBeVisible();
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await expect(page.getByLabel('WellSky address')).toBeFocused();
});

test('a refused test keeps what was typed', async ({ stage }) => {
  const { page } = await stage('setup-errors', '#/settings/connection');
  await fill(page);
  await page.getByLabel('Passphrase').fill('a long passphrase');
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByRole('alert')).toContainText('WellSky refused the client ID or secret.');
  await expect(page.getByLabel('Client secret')).toHaveValue('demo-secret-not-real');
});

test('what the engine refuses about a field stands beside it', async ({ stage }) => {
  const { page, engine } = await stage('empty', '#/settings/connection');
  await fill(page);
  engine.failNext('connect', 'url: Plain http is only allowed on this computer.');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Plain http is only allowed on this computer.')).toBeVisible();
  await expect(page.getByLabel('WellSky address')).toHaveAttribute('aria-invalid', 'true');
});

test('a test says what was found, and connecting leads to the first sweep', async ({ stage }) => {
  const { page } = await stage('empty', '#/settings/connection');
  await fill(page);
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('Schedule: can be read')).toBeVisible();
  await expect(page.getByText('Visits: answers, but shows no visits')).toBeVisible();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Reading the schedule for the first time')).toBeVisible();
  await expect(page.getByText('schedules, 40 of 214')).toBeVisible();
});

test('a failed connection keeps the form and can be tried again', async ({ stage }) => {
  const { page, host } = await stage('empty', '#/settings/connection');
  await fill(page);
  host.setDown(true);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Standby does not answer.');
  await expect(page.getByLabel('Agency ID')).toHaveValue('4711');
  host.setDown(false);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Reading the schedule for the first time')).toBeVisible();
});

test('from a connected agency back to the demo', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/connection');
  await expect(page.getByText('WellSky agency 4711.')).toBeVisible();
  await expect(page.getByLabel('Client secret')).toHaveValue('');
  await page.getByRole('button', { name: 'Go to the demo agency' }).click();
  await expect(page.getByLabel('Incidents').getByText('Demo', { exact: true })).toBeVisible();
});

test('a button that its own work takes away has done all of it', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/connection');
  const button = page.getByRole('button', { name: 'Go to the demo agency' });
  await expect(button).toBeVisible();
  await page.route('**/api/call', async (route) => {
    const answer = await route.fetch();
    const { name } = route.request().postDataJSON() as { readonly name: string };
    if (name !== 'useDemo' && name !== 'setup') await expect(button).toHaveCount(0);
    await route.fulfill({ response: answer });
  });
  await button.click();
  await expect(page.getByText('Showing the demo agency', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Incidents').getByText('Demo', { exact: true })).toBeVisible();
  // Questions that are asked again are no part of what this shows.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
