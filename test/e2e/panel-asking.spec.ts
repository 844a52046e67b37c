import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/looks.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const FRIDAY = '#/incident/friday';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Ask .* by SMS$/ });
const ledgerOf = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Asked so far' }) })
    .last();

test('the suggested wave is read, sent by the keyboard, and taken back', async ({ stage }) => {
  const { page } = await stage('asking', FRIDAY);
  await page.getByRole('button', { name: 'Ask 3 by SMS' }).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByText('Fri, Nov 27, 2:00 – 6:00 PM, Robert D.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Message to Sarah O.' })).toHaveValue(
    /^Hi Sarah, .* Reply YES or NO\. Juniper Home Care$/,
  );
  await expect(dialog.getByText('to (303) •••-0134')).toHaveCount(3);
  await expect(dialog.getByText('Quiet hours until 11:45 AM: it goes out then.')).toBeVisible();
  await expect(dialog.getByText('90% chance of a yes by 1:00 PM')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('3 messages on the way', { exact: true })).toBeVisible();
  await expect(ledgerOf(page).getByRole('listitem')).toHaveCount(3);
  await expect(ledgerOf(page).getByText('SMS goes out 11:45 AM · by Dana')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sarah O\..*asked, waiting/ })).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('3 taken back', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Asked so far' })).toBeHidden();
});

test('words that are an address keep a text back, words that may be one are pointed out', async ({
  stage,
}) => {
  const { page } = await stage('asking', FRIDAY);
  await page.getByRole('button', { name: 'Ask 3 by SMS' }).click();
  const dialog = dialogOf(page);
  const message = dialog.getByRole('textbox', { name: 'Message to Sarah O.' });
  await message.fill('Hi Sarah, can you go to 1450 Vine St?');
  const refusal = 'Has a street address or a door code: “1450 Vine St”. Leave it out.';
  await expect(dialog.getByText(refusal)).toBeVisible();
  await expect(message).toHaveAccessibleDescription(new RegExp(refusal.slice(0, 50)));
  await expect(dialog.getByRole('button', { name: 'Send 2 messages' })).toBeVisible();

  await message.fill('Hi Sarah, it would be 22 Elmwood for you');
  const caution = dialog.getByRole('status').filter({ hasText: 'May be an address' });
  await expect(caution).toHaveText('May be an address: “22 Elmwood”. Leave it out if it is one.');
  await expect(message).toHaveAttribute('aria-invalid', 'false');
  await expect(message).toHaveAccessibleDescription(/May be an address: “22 Elmwood”/);
  await expectNoViolations(page, () => Promise.resolve(caution));
  await dialog.getByRole('button', { name: 'Send 3 messages' }).click();
  await expect(page.getByText('3 messages on the way', { exact: true })).toBeVisible();
});

test('a text that is edited into a refused one is not sent, and is sent again once it is good', async ({
  stage,
}) => {
  const { page } = await stage('asking', FRIDAY);
  await page.getByRole('button', { name: 'Ask 3 by SMS' }).click();
  const dialog = dialogOf(page);
  const message = dialog.getByRole('textbox', { name: 'Message to Sarah O.' });
  const suggested = await message.inputValue();
  await message.fill('Hi Sarah, can you go to Robert today? 🙏');
  await expect(dialog.getByText('Names the client. Leave the name out.')).toBeVisible();
  await expect(message).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByText('1 part, with special characters (70 a part)')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send 2 messages' })).toBeVisible();
  const notSent = dialog.getByText('Sarah O.’s message is not sent: change its words.');
  await expect(notSent).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Ask 3 by SMS' }).click();
  await expect(message).toHaveValue('Hi Sarah, can you go to Robert today? 🙏');
  await dialog.getByRole('button', { name: 'As suggested: message to Sarah O.' }).click();
  await expect(message).toHaveValue(suggested);
  await expect(dialog.getByRole('button', { name: 'Send 3 messages' })).toBeVisible();
  await expect(notSent).toBeHidden();
  await message.fill('');
  await expect(dialog.getByText('The message is empty.')).toBeVisible();
  await message.fill('Sarah, could you help out today? Reply YES or NO.');
  await dialog.getByRole('button', { name: 'Leave out Lisa H.' }).click();
  await dialog.getByRole('button', { name: 'Leave out Rachel T.' }).click();
  await expect(dialog.getByText('55% chance of a yes')).toBeVisible();
  await dialog.getByRole('button', { name: 'Put back Rachel T.' }).click();
  await dialog.getByRole('button', { name: 'Send 2 messages' }).click();
  await expect(page.getByText('2 messages on the way', { exact: true })).toBeVisible();
  await expect(ledgerOf(page).getByText('Lisa H.')).toBeHidden();
});

test('who cannot be asked is said beside her, and nobody is asked of the others silently', async ({
  stage,
}) => {
  const { page } = await stage('asked', FRIDAY);
  await page.getByRole('button', { name: /^Lisa H\..*match/ }).click();
  await page.getByRole('button', { name: 'Text Lisa H.' }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByText('Asked for no more messages (STOP). Call instead.')).toBeVisible();
  await expect(dialog.getByText('Nobody can be asked like this.')).toBeVisible();
  const send = dialog.getByRole('button', { name: 'Send 0 messages' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
});

test('a message to one of the others asks why not the first, as a call does', async ({ stage }) => {
  const { page } = await stage('asking', FRIDAY);
  await page.getByRole('button', { name: /^Rachel T\..*match/ }).click();
  await page.getByRole('button', { name: 'Text Rachel T.' }).click();
  await dialogOf(page).getByRole('button', { name: 'Send 1 message' }).click();
  await expect(page.getByText('Why not Sarah O. first?')).toBeVisible();
  await page.getByRole('button', { name: 'Take back the ask of Rachel T.' }).last().click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
});

test('a refusal of the engine stays in the dialog with what was typed', async ({ stage }) => {
  const { page, engine } = await stage('asking', FRIDAY);
  await page.getByRole('button', { name: 'Ask 3 by SMS' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox', { name: 'Message to Sarah O.' }).fill('Can you help today?');
  engine.failNext('sendAsks', 'WellSky could not be read.');
  await dialog.getByRole('button', { name: 'Send 3 messages' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('WellSky could not be read.');
  await expect(dialog.getByRole('textbox', { name: 'Message to Sarah O.' })).toHaveValue(
    'Can you help today?',
  );
});

test('without SMS the wave leads to its set-up and calling stays as it was', async ({ stage }) => {
  const { page } = await stage('without-sms', FRIDAY);
  await page.getByRole('button', { name: 'Text Sarah O.' }).click();
  await expect(page.getByRole('blockquote')).toContainText('Hi Sarah');
  await expect(page.getByRole('link', { name: 'Set up SMS to ask from here' })).toHaveCount(1);
  await page.getByRole('link', { name: 'Set up SMS to ask from here' }).click();
  await expect(page).toHaveURL(/#\/settings\/channels$/);
});

test('the ledger says how each message arrived and what was answered', async ({ stage }) => {
  const { page } = await stage('asked', FRIDAY);
  const ledger = ledgerOf(page);
  await expect(ledger.getByText('SMS delivered 10:40 AM · by Dana')).toBeVisible();
  await expect(ledger.getByText('no sorry, working')).toBeVisible();
  await expect(ledger.getByText('10:50 AM, read as no')).toBeVisible();
  await expect(
    ledger.getByText(/^SMS may have arrived: call to be sure · by Dana · Twilio did not answer/),
  ).toBeVisible();
  await ledger.getByRole('button', { name: 'Say it is settled, to Sarah O.' }).click();
  await expect(
    page.getByText('Sarah O. is told that it is settled', { exact: true }),
  ).toBeVisible();
});

test('a reply that fits two asks is found on the front page and said what it means', async ({
  stage,
}) => {
  const { page } = await stage('asked');
  await page.getByRole('link', { name: '1 reply to confirm' }).click();
  await expect(page.getByRole('blockquote')).toHaveText(
    'maybe if I can leave by 5, which one is it?',
  );
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('Choose the ask first.')).toBeVisible();
  await page.getByRole('radio', { name: 'Fri 2:00 PM with R. D.' }).check();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('Sarah O.: Yes', { exact: true })).toBeVisible();
  await expect(page.getByText('No reply waits for you')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '1 reply to confirm' })).toBeHidden();
  await page.getByRole('link', { name: 'Friday 2 PM shift unfilled' }).click();
  await expect(page.getByText('Assign Sarah O. in WellSky.')).toBeVisible();
  await expect(page.getByText('read as yes, confirmed by Dana')).toBeVisible();
});

test('a reply is said to ask for no more messages, without choosing an ask', async ({ stage }) => {
  const { page } = await stage('asked');
  await page.getByRole('link', { name: '1 reply to confirm' }).click();
  await page.getByRole('button', { name: 'Asked for no more messages', exact: true }).click();
  await expect(
    page.getByText('Sarah O.: Asked for no more messages', { exact: true }),
  ).toBeVisible();
  await expect(page.getByText('No reply waits for you')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '1 reply to confirm' })).toBeHidden();
});

test('who took a shift and wants no more messages may still come: the scheduler says so', async ({
  stage,
}) => {
  const { page } = await stage('stopped-after-yes', '#/replies');
  const question = 'Nothing more is sent to this number. Does the yes to the shift still stand?';
  await expect(page.getByText(question)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Asked for no more messages' })).toBeHidden();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByText('Sarah O.: No', { exact: true })).toBeVisible();
});

test('asking by itself is stopped on the front page and allowed again', async ({ stage }) => {
  const { page } = await stage('asked');
  await expect(page.getByText('Asks by itself: 2 of 10 today')).toBeVisible();
  await expect(
    page.getByText('Next: 3 messages about Friday 2 PM shift unfilled, 11:20 AM'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stopped: nobody is asked by itself')).toBeVisible();
  await expect(page.getByText(/^Next: 3 messages/)).toBeHidden();
  await page.getByRole('button', { name: 'Allow again' }).click();
  await expect(page.getByText('Asks by itself: 2 of 10 today')).toBeVisible();
});
