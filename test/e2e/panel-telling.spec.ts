import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const FRIDAY = '#/incident/friday';

test('who was told is folded away, says what failed, and tries that again', async ({ stage }) => {
  const { page } = await stage('asked', FRIDAY);
  const fold = page.locator('details').filter({ hasText: 'Who was told' });
  await expect(fold.getByText('1 did not arrive')).toBeVisible();
  await expect(fold.getByText('Desktop 10:35 AM, shown')).toBeHidden();
  await fold.getByText('Who was told').click();
  await expect(fold.getByText('Desktop 10:35 AM, shown')).toBeVisible();
  await expect(fold.getByText('SMS to Dana Whitfield 10:40 AM, delivered')).toBeVisible();
  await expect(
    fold.getByText('The mail server does not accept the sign-in (535). 3 tries'),
  ).toBeVisible();
  await expect(fold.getByText('Next: SMS to Lee Park 11:05 AM, if nobody answers')).toBeVisible();
  await fold.getByRole('button', { name: 'Try again: Email to Dana Whitfield' }).click();
  await expect(page.getByText('It goes out again', { exact: true })).toBeVisible();
  await expect(fold.getByText('Email to Dana Whitfield 11:00 AM, still to go out')).toBeVisible();
  await expect(fold.getByText('next SMS to Lee Park 11:05 AM')).toBeVisible();
});

test('an incident is handed over by the keyboard, to those on duty first, and taken back', async ({
  stage,
}) => {
  const { page } = await stage('asked', FRIDAY);
  await expect(page.getByRole('button', { name: 'Hand over' })).toBeVisible();
  await page.keyboard.press('h');
  const menu = page.getByRole('dialog', { name: 'Hand over' });
  await expect(menu.getByRole('button').first()).toBeFocused();
  await expect(menu.getByRole('button')).toHaveText([
    /^Hand over to Lee Park.*on duty$/,
    /on duty$/,
    /^Hand over to Robin Hale.*on call$/,
    /off duty$/,
    /^Hand over to Ana Solis.*cannot be reached$/,
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Handed to Lee Park', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back', exact: true })).toBeHidden();
});

test('handing over to somebody whom nothing reaches says so, and why', async ({ stage }) => {
  const { page } = await stage('asked', FRIDAY);
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('button', { name: 'Hand over to Ana Solis' }).click();
  const handed = page.getByText('Handed to Ana Solis, who cannot be reached. Email is not set up.');
  await expect(handed.first()).toBeVisible();
  const fold = page.locator('details').filter({ hasText: 'Who was told' });
  await fold.getByText('Who was told').click();
  await expect(fold.getByRole('listitem').first()).toHaveText(
    'Ana Solis cannot be told. Email is not set up.',
  );
});

test('where nobody else is set up nothing is to be handed over, and why is said', async ({
  stage,
}) => {
  const { page } = await stage('one', FRIDAY);
  await page.getByText('Who was told').click();
  await expect(page.getByText('Only this computer is told: nobody else is set up.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'People who are told' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hand over' })).toBeHidden();
});

test('a snooze lasts until somebody who was asked replies', async ({ stage }) => {
  const { page } = await stage('asked', FRIDAY);
  await page.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('button', { name: 'Until somebody replies' }).click();
  const detail = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(
    detail.getByText('Snoozed until somebody replies, 12:00 PM at the latest'),
  ).toBeVisible();
});

test('nobody was asked, so no reply is waited for', async ({ stage }) => {
  const { page } = await stage('one', FRIDAY);
  await page.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('button', { name: 'Until something changes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Until somebody replies' })).toBeHidden();
});

test('the outbox shows what failed and why, what comes next, and tries again', async ({
  stage,
}) => {
  const { page } = await stage('asked');
  await page.getByRole('link', { name: '1 alert did not arrive' }).click();
  const failed = page.getByRole('region', { name: /^Did not arrive/ });
  await expect(failed.getByText('Email to Dana Whitfield 10:45 AM, failed')).toBeVisible();
  const lost = page.getByRole('region', { name: /^Messages to caregivers/ });
  await expect(lost.getByText('Ask, SMS may have arrived: call to be sure')).toBeVisible();
  const texts = page.getByRole('region', { name: 'Sent to caregivers in the last 24 h 2' });
  await expect(texts.getByRole('listitem')).toHaveText([
    /^Sarah O\., Friday 2 PM shift unfilledAsk, SMS delivered 10:40.AM$/,
    /^Lisa H\., Friday 2 PM shift unfilledAsk, SMS sent 10:41.AM, not confirmed yet$/,
  ]);
  const planned = page.getByRole('region', { name: /^Next 24 h/ });
  await expect(planned.getByRole('listitem')).toHaveText([
    /^SMS to Lee Park, 11:05.AMFriday 2 PM shift unfilled$/,
    /^Email to Lee Park, Sat 7:30.AMDigest$/,
    /^Ask 2 about Friday 2 PM shift unfilledBy SMS, without you, 11:00.AM$/,
    /^Ask 3 about Friday 2 PM shift unfilled/,
  ]);

  await failed.getByRole('button', { name: 'Try again: Email to Dana Whitfield' }).click();
  await expect(page.getByText('It goes out again', { exact: true })).toBeVisible();
  await expect(failed).toBeHidden();
  await expect(page.getByRole('region', { name: /^Waiting/ })).toContainText('still to go out');
  await page.getByRole('link', { name: 'Friday 2 PM shift unfilled' }).first().click();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
});

test('an outbox with nothing in it says so, and is found in the menu', async ({ stage }) => {
  const { page } = await stage('one');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('link', { name: 'Outbox' }).click();
  await expect(page.getByText('Nothing waits and nothing failed')).toBeVisible();
});
