import type { Page } from '@playwright/test';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

async function say(page: Page, name: RegExp, answer: string): Promise<void> {
  const card = page.getByRole('button', { name });
  if ((await card.getAttribute('aria-expanded')) === 'false') await card.click();
  await page.getByRole('button', { name: answer, exact: true }).click();
}

test('one tap says why the first was not called, and is taken back', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await say(page, /Lisa H\..*match/, 'Yes');
  const why = page.getByRole('region', { name: 'Why not Sarah O. first?' });
  await why.getByRole('button', { name: 'Knows the client better' }).click();
  await expect(
    page.getByText('Sarah O. not first: knows the client better', { exact: true }),
  ).toBeVisible();
  await expect(why).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
});

test('something else wants a note, and a refused note stays with its reason beside it', async ({
  stage,
}) => {
  const { page } = await stage('one', '#/incident/friday');
  await say(page, /Lisa H\..*match/, 'Yes');
  const other = page.getByRole('button', { name: 'Something else' });
  await other.click();
  await expect(page.getByLabel('Note')).toBeFocused();
  await other.click();
  await expect(page.getByText('Say in a few words what it was.')).toBeVisible();
  await page.getByLabel('Note').fill('She is pregnant');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This names a protected trait')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('She is pregnant');
  await expect(page.getByLabel('Note')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Note').fill('Her car is in repair');
  await other.click();
  await expect(page.getByText('Sarah O. not first: something else', { exact: true })).toBeVisible();
});

test('nobody is asked why for the first, for one after asked ones, or when skipped', async ({
  stage,
}) => {
  const { page } = await stage('one', '#/incident/friday');
  await say(page, /Sarah O\..*match/, 'No');
  await expect(page.getByText('Sarah O. said no')).toBeVisible();
  await say(page, /Lisa H\..*match/, 'No answer');
  await expect(page.getByText('Lisa H. no answer')).toBeVisible();
  await expect(page.getByText(/Why not .* first\?/)).toBeHidden();
  await say(page, /John B\./, 'Yes');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText(/Why not .* first\?/)).toBeHidden();
});

test('an ask that is taken back takes the question along', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await say(page, /Lisa H\..*match/, 'Yes');
  await expect(page.getByText('Why not Sarah O. first?')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the ask of Lisa H.' }).first().click();
  await expect(page.getByText('Why not Sarah O. first?')).toBeHidden();
});

const MATTERS = [
  [
    'overtime',
    /30 h worked, 8\.5 h scheduled, threshold 40 h/,
    'All hours of this week',
    'Overtime this week',
  ],
  [
    'overtime-next',
    /0 h worked, 41 h scheduled, threshold 40 h/,
    'All hours of next week',
    'Overtime next week',
  ],
  ['capacity', /Line of weekly hours/, 'Capacity, week by week', 'Capacity'],
] as const;

for (const [id, picture, link, whole] of MATTERS) {
  test(`an incident about ${id} shows its picture and leads to the whole`, async ({ stage }) => {
    const { page } = await stage('beyond', `#/incident/${id}`);
    await expect(page.getByRole('img', { name: picture })).toBeVisible();
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('region', { name: whole, exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('img', { name: picture })).toBeVisible();
  });
}

test('an incident about overtime names who could take the shift over', async ({ stage }) => {
  const { page } = await stage('beyond', '#/incident/overtime');
  await expect(page.getByRole('heading', { name: 'Who could take it over' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Sarah O\..*match/ })).toBeVisible();
});

test('an incident about a pattern has the counts of its own pattern', async ({ stage }) => {
  const { page } = await stage('beyond', '#/incident/pattern');
  await expect(page.getByText('Mondays: 3 of 3 called out')).toBeVisible();
  await expect(page.getByText('Fridays: 6 of 9 asked off')).toBeHidden();
});

test('a late clock-in shows the number to call and asks nobody else', async ({ stage }) => {
  const { page } = await stage('beyond', '#/incident/late');
  await expect(page.getByRole('link', { name: /Call Sarah Okafor/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeHidden();
  await expect(page.getByText('Sarah O. has this shift.')).toBeHidden();
});

test('whom to ask at once and a possible swap stand above the candidates', async ({ stage }) => {
  const { page } = await stage('beyond', '#/incident/ahead');
  await expect(page.getByText('Ask 3: 86% chance of a yes by 1:00 PM')).toBeVisible();
  await expect(page.getByText('Sarah O., Lisa H., Rachel T.')).toBeVisible();
  await expect(page.getByText('82% that both work out')).toBeVisible();
});

test('how a match came about is told step by step', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await page.getByText('How sure is that?').first().click();
  await expect(page.getByText('Says yes: 87%')).toBeVisible();
  await expect(page.getByText('Knows the client from 12 visits')).toBeVisible();
  await expect(page.getByText('−1.5')).toBeVisible();
});
