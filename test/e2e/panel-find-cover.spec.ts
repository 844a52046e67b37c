import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

test('two letters and Enter lead from the list to who could take the shift', async ({ stage }) => {
  const { page } = await stage('one');
  await expect(page.getByRole('link', { name: 'Find cover for…' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('ro');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await expect(page.getByText('Robert D., Lakewood')).toBeVisible();
});

test('what was typed is still there on the way back, and the list after it', async ({ stage }) => {
  const { page } = await stage('one');
  await page.getByRole('link', { name: 'Find cover for…' }).click();
  await page.getByRole('searchbox').fill('ro');
  await page.getByRole('link', { name: /Robert Davis.*starts in/ }).click();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('ro');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('ro');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Find cover for…' })).toBeVisible();
});

test('shifts that somebody has are found by her name, phone or id', async ({ stage }) => {
  const { page } = await stage('one', '#/look-up');
  for (const typed of ['okafor', '5550137', 'c-Sarah']) {
    await page.getByRole('searchbox').fill(typed);
    await expect(page.getByRole('link', { name: /Ruth Anderson.*Sarah Okafor/ })).toBeVisible();
  }
  await page.getByRole('searchbox').fill('nobody at all');
  await expect(page.getByText('Nobody is found for “nobody at all”.')).toBeVisible();
});

test('Enter before anything is found waits for it, and typing on forgets it', async ({ stage }) => {
  const { page } = await stage('one', '#/look-up');
  await page.getByRole('searchbox').fill('xyz');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody is found for “xyz”.')).toBeVisible();
  await page.getByRole('searchbox').fill('ro');
  await expect(page.getByRole('link', { name: /Robert Davis.*starts in/ })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
});
