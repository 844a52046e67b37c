import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

test('list, detail, answer and back without a mouse', async ({ stage }) => {
  const { page } = await stage('crowded');
  await expect(page.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /Lisa H\..*match/ })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByText('Lisa H. said no')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('y');
  await expect(page.getByText('Assign Sarah O. in WellSky.')).toBeVisible();

  await page.keyboard.press('a');
  const detail = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(detail.getByText('Dana has it')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeFocused();
});

test('letters typed into a field are text', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await expect(page.getByRole('heading', { name: 'Why not?' })).toBeAttached();
  await page.keyboard.press('/');
  await page.keyboard.type('say');
  await expect(page.getByLabel('Find a caregiver by name')).toHaveValue('say');
  await expect(page.getByRole('button', { name: 'I have it' })).toBeVisible();
});

test('s opens the snooze times and Escape closes only them', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await expect(page.getByRole('button', { name: 'Snooze' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: '30 minutes' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '30 minutes' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Snooze' })).toBeFocused();
});

test('? explains the keys', async ({ stage }) => {
  const { page } = await stage('one');
  await expect(page.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('single keys can be turned off', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.keyboard.press('?');
  await page.getByLabel('Single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Sarah O\..*match/ }).focus();
  for (const key of ['y', 'a', 's', 'm', 'f', '?']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('said yes')).toBeHidden();
  await expect(page.getByRole('button', { name: 'I have it' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeFocused();
});

test('find cover, a no, a yes and the snooze without a mouse', async ({ stage }) => {
  const { page } = await stage('one');
  await expect(page.getByRole('link', { name: 'Find cover for…' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('davis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /Sarah O\..*match/ })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByText('Sarah O. said no')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Find cover for…' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: '30 minutes' })).toBeFocused();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(detail.getByText('Snoozed until 11:30 AM')).toBeVisible();
});

test('the keyboard keeps its place when an answer removes what it stood on', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  const yes = page.getByRole('button', { name: 'Yes', exact: true });
  await yes.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Assign Sarah O. in WellSky.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Sarah O\..*match/ })).toBeFocused();
});

test('arrows walk through a long list beyond what is in the page', async ({ stage }) => {
  const { page } = await stage('many');
  await expect(page.getByRole('link').first()).toBeVisible();
  for (let shift = 1; shift <= 30; shift += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('link', { name: `Shift ${String(shift)} unfilled` })).toBeFocused();
  }
  await expect(page.getByRole('link', { name: 'Shift 30 unfilled' })).toBeInViewport();
});
