import { HOUR, plus } from '../../shared/util/time.ts';
import { NOW } from '../support/panel-data.ts';
import { expect, test } from '../support/panel-test.ts';

test('alerts are paused from the menu, said with their end, and resumed', async ({ stage }) => {
  const { page } = await stage('crowded');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: '1 hour' }).click();
  await expect(page.getByText(/^Alerts paused until /).first()).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Alerts are on again', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Resume' })).toHaveCount(0);
});

test('a pause is taken back by its undo', async ({ stage }) => {
  const { page } = await stage('crowded');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: '30 minutes' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toHaveCount(0);
});

test('quiet hours are said with their end, and that critical alerts come through', async ({
  stage,
}) => {
  const { page, engine } = await stage('crowded');
  engine.session.alerts({ quietUntil: plus(NOW, HOUR) });
  await expect(page.getByText(/^Quiet hours until .*: only critical alerts$/)).toBeVisible();
});

test('a pause that cannot be kept is said, and the menu still works', async ({ stage }) => {
  const { page, engine } = await stage('crowded');
  engine.failNext('pause', 'The disk is full, so nothing was changed.');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: '1 hour' }).click();
  await expect(page.getByText('The disk is full, so nothing was changed.').first()).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: '1 hour' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
});
