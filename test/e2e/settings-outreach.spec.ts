import type { Page } from '@playwright/test';
import { inHours } from '../support/panel-data.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 1180, height: 800 } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const toast = (page: Page) => page.getByRole('region', { name: /Notifications/ });
const channel = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const steps = (page: Page) =>
  page.getByRole('region', { name: 'A critical alert now' }).getByRole('listitem');

const SID = `AC${'0'.repeat(31)}1`;

test('SMS is set up: what cannot be right is refused beside its field', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/channels');
  await expect(channel(page, 'SMS')).toContainText('Not set up');
  await button(page, 'Set up SMS').click();
  await expect(page.getByLabel('Account SID')).toBeFocused();
  await page.getByLabel('Account SID').fill('AC12');
  await page.getByLabel('Messages come from').fill('555-0199');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter AC and 32 letters and digits')).toBeVisible();
  await expect(page.getByText('Enter a number such as (303) 555-0141')).toBeVisible();
  await expect(page.getByText('Standby does not have it yet.')).toBeVisible();
  await expect(page.getByLabel('Account SID')).toBeFocused();

  await page.getByLabel('Account SID').fill(SID);
  await page.getByLabel('Messages come from').fill('303.555.0199');
  await page.getByLabel('Auth token').fill('demo-secret-not-real');
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('SMS set up');
  await expect(channel(page, 'SMS')).toContainText('From (303) 555-0199');
  await expect(channel(page, 'SMS')).toContainText('Set up, not tried yet');

  await button(page, 'Change SMS').click();
  await expect(page.getByLabel('Auth token')).toHaveValue('');
  await expect(page.getByText('Leave empty to keep it.')).toBeVisible();
  await page.getByLabel('Messages come from').fill('(303) 555-0188');
  await button(page, 'Save').click();
  await expect(channel(page, 'SMS')).toContainText('From (303) 555-0188');
  await button(page, 'Undo').click();
  await expect(channel(page, 'SMS')).toContainText('From (303) 555-0199');
});

test('in the demo agency no channel is set up or changed', async ({ stage }) => {
  const { page } = await stage('one', '#/settings/channels');
  for (const name of ['SMS', 'Email', 'Slack']) {
    await expect(channel(page, name)).toContainText('Connect your agency');
    await expect(button(page, `Set up ${name}`)).toHaveCount(0);
  }
  await page.goto(page.url().replace(/#.*/, '#/settings/privacy'));
  await expect(page.getByText('Leaves over Twilio')).toHaveCount(0);
});

test('a test goes to an address and says what became of it', async ({ stage }) => {
  const { page, engine } = await stage('busy-office', '#/settings/channels');
  await button(page, 'Send a test: SMS').click();
  const to = page.getByLabel('Send it to');
  await expect(to).toBeFocused();
  await to.fill('5550141');
  await button(page, 'Send it').click();
  await expect(page.getByText('Enter a number with its area code')).toBeVisible();
  await to.fill('(303) 555-0141');
  await button(page, 'Send it').click();
  await expect(page.getByText('The service accepted it.')).toBeVisible();
  await to.fill('(303) 555-0100');
  await expect(page.getByText('The service accepted it.')).toBeHidden();
  await to.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Perhaps sent' })).toContainText(
    'Twilio did not answer in time.',
  );
  await button(page, 'Close').click();
  await expect(button(page, 'Send a test: SMS')).toBeFocused();

  await button(page, 'Send a test: Email').click();
  await to.fill('gone@example.org');
  await button(page, 'Send it').click();
  await expect(page.getByRole('status').filter({ hasText: 'Not sent' })).toContainText(
    'The mail server knows no such address.',
  );
  engine.failNext('sendTest', 'Too many tests. Wait a minute.');
  await button(page, 'Send it').click();
  await expect(page.getByRole('alert')).toContainText('Too many tests.');
  // A webhook knows its place.
  await button(page, 'Send a test: Slack').click();
  await expect(channel(page, 'Slack')).toContainText('The service accepted it.');
});

test('each channel says how it does and what to do about it', async ({ stage }) => {
  const { page } = await stage('busy-office', '#/settings/channels');
  await expect(channel(page, 'SMS')).toContainText('Last sent 9:00 AM');
  await expect(channel(page, 'Email')).toContainText('Refused, needs you');
  await expect(channel(page, 'Email')).toContainText('Enter the app password again');
  await expect(channel(page, 'Slack')).toContainText('Waits until 11:30 AM');
});

test('a channel that is refused is said on the list at once, and wherever it is counted on', async ({
  stage,
}) => {
  const { page } = await stage('busy-office');
  const attention = page.getByRole('list', { name: 'Worth a look' });
  await expect(attention.getByRole('listitem')).toHaveText([
    'Email is refused: check its settings',
  ]);
  await attention.getByRole('link').click();
  await expect(channel(page, 'Email')).toContainText('Refused, needs you');
  await page.getByRole('link', { name: 'People who are told' }).first().click();
  await expect(steps(page).nth(1)).toHaveText(/own part\)$/);
  await expect(steps(page).nth(2)).toHaveText(
    'After 10 minEmail to Dana WhitfieldEmail is refused at present. See Channels in Settings.',
  );
  await expect(steps(page).nth(3)).toContainText('Slack fails at present and is tried again.');
});

test('a mail provider brings its server, another one is entered', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/channels');
  await button(page, 'Set up Email').click();
  await expect(page.getByLabel('Server')).toHaveCount(0);
  await page.getByLabel('Mail provider').selectOption('microsoft');
  await expect(page.getByLabel('Refresh token')).toBeVisible();
  await page.getByLabel('Mail provider').selectOption('other');
  await page.getByLabel('Sign in with').selectOption('password');
  await page.getByLabel('Messages come from').fill('standby@example.org');
  await page.getByLabel('Server').fill('smtp.example.org');
  await page.getByLabel('Port').fill('many');
  await page.getByLabel('Password').fill('demo-secret-not-real');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a whole number: 1 to 65,535.')).toBeVisible();
  await page.getByLabel('Port').fill('465');
  await button(page, 'Save').click();
  await expect(channel(page, 'Email')).toContainText(
    'From standby@example.org through smtp.example.org',
  );
});

test('a channel is switched off after a question', async ({ stage }) => {
  const { page, engine } = await stage('busy-office', '#/settings/channels');
  await button(page, 'Switch off SMS').click();
  await expect(button(page, 'Keep')).toBeFocused();
  engine.failNext('removeChannel', 'The keyring is locked.');
  await button(page, 'Switch off').click();
  await expect(page.getByRole('alert')).toContainText('The keyring is locked.');
  await button(page, 'Switch off').click();
  await expect(toast(page)).toContainText('SMS switched off');
  await expect(channel(page, 'SMS')).toContainText('Not set up');
});

test('what a channel was refused stays typed, but its secret survives no reload', async ({
  stage,
}) => {
  const { page, engine } = await stage('connected', '#/settings/channels');
  await button(page, 'Set up Slack').click();
  await page.getByLabel('Webhook address').fill('https://hooks.slack.example/T0/B0/x');
  await button(page, 'Save').click();
  await expect(page.getByText('It begins with https://hooks.slack.com/.')).toBeVisible();
  await page.getByLabel('Webhook address').fill('https://hooks.slack.com/services/demo');
  engine.failNext('saveChannel', 'The keyring is locked.');
  await button(page, 'Save').click();
  await expect(page.getByRole('alert')).toContainText('The keyring is locked.');
  await page.reload();
  await expect(page.getByLabel('Webhook address')).toHaveValue('');
});

test('somebody is added with her hours, and what happens to an alert follows', async ({
  stage,
}) => {
  const { page } = await stage('connected', '#/settings/recipients');
  await expect(steps(page)).toHaveText(['At onceNotification on this computer']);
  await expect(page.getByText('SMS, email and Slack are not set up.')).toBeVisible();
  await button(page, 'Add a person').click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a name of at most 80 characters.')).toBeVisible();
  await expect(page.getByText('Enter at least one: number, email or Slack ID.')).toBeVisible();
  await page.getByLabel('Name').fill('Dana');
  await page.getByLabel('Mobile number').fill('555 0141');
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.fill('dana at example.org');
  await page.getByLabel('Slack member ID').fill('@dana');
  await button(page, 'Save').click();
  await expect(page.getByText('Enter a number with its area code')).toBeVisible();
  await expect(page.getByText('Enter an address such as dana@example.org.')).toBeVisible();
  await expect(page.getByText('such as U012AB3CD.')).toBeVisible();

  await page.getByLabel('Mobile number').fill('303 555 0141');
  await email.fill('');
  await page.getByLabel('Slack member ID').fill('');
  await page.getByLabel('Other hours').check();
  await page.getByLabel('Sat').check();
  await button(page, 'Add other hours').click();
  const night = page.getByRole('group', { name: 'Hours 2' });
  await button(page, 'Save').click();
  await expect(night.getByText('Choose at least one day.')).toBeVisible();
  await night.getByLabel('Fri').check();
  await night.getByLabel('From').fill('22:00');
  await night.getByLabel('To').fill('06:00');
  await expect(night.getByText('Ends on the next day.')).toBeVisible();
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Dana added');
  await expect(page.getByText('Cannot be reached. SMS is not set up.')).toBeVisible();
  await expect(page.getByText('Mon–Sat, 8:00 AM to 5:00 PM; Fri, 10:00 PM to')).toBeVisible();
  await expect(page.getByText('On duty now')).toBeVisible();
  await expect(page.getByText('Hours without anybody')).toBeVisible();
  await page.reload();
  await button(page, 'Change Dana').click();
  await expect(page.getByLabel('Other hours')).toBeChecked();
  await expect(night.getByLabel('To')).toHaveValue('06:00');
});

test('an alert climbs to those on duty, then to those on call', async ({ stage }) => {
  const { page } = await stage('busy-office', '#/settings/recipients');
  await expect(steps(page).nth(0)).toHaveText('At onceNotification on this computer');
  await expect(steps(page).nth(1)).toHaveText(
    'After 5 minSMS to Dana Whitfield, Ben Okafor (own part)',
  );
  await expect(steps(page).nth(4)).toContainText(/Email to Lee Sandoval, .*, on call/);
  await expect(page.getByText('Asked for no more over SMS (STOP).')).toBeVisible();
  await expect(page.getByText('Cannot be reached.')).toHaveCount(0);
});

test('while alerts are paused they climb from its end', async ({ stage }) => {
  const { page, engine } = await stage('busy-office', '#/settings/recipients');
  await expect(steps(page).nth(0)).toContainText('At once');
  engine.session.alerts({ pausedUntil: inHours(0.5) });
  const ladder = page.getByRole('region', { name: 'A critical alert now' });
  await expect(ladder.getByText('Alerts paused until 11:30 AM')).toBeVisible();
  await expect(steps(page).nth(0)).toHaveText('11:30 AMNotification on this computer');
});

test('a scope names clients, found by a part of the name', async ({ stage }) => {
  const { page } = await stage('busy-office', '#/settings/recipients');
  await button(page, 'Change Dana Whitfield').click();
  await page.getByLabel('Only some').check();
  await button(page, 'Save').click();
  await expect(page.getByText('Choose at least one location or client.')).toBeVisible();
  const find = page.getByLabel('Find a client');
  await find.fill('zz');
  await expect(page.getByText('No client is found.')).toBeVisible();
  await find.fill('alv');
  await find.press('Enter');
  await expect(button(page, 'Remove Álvaro D.')).toBeVisible();
  await expect(find).toBeFocused();
  await page.getByLabel('1203').check();
  await button(page, 'Save').click();
  await expect(page.getByText('1 location, 1 client')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByText('1 location, 1 client')).toHaveCount(0);
});

test('the same person twice is refused; a telephone is shared where that is meant', async ({
  stage,
}) => {
  const { page } = await stage('busy-office', '#/settings/recipients');
  await button(page, 'Add a person').click();
  await page.getByLabel('Name').fill('ben okafor');
  await page.getByLabel('Mobile number').fill('303-555-0142');
  await button(page, 'Save').click();
  const said = page.getByRole('alert');
  await expect(said).toHaveText(
    'This person is in the list already, with the same number or address.',
  );
  await page.getByLabel('Name').fill('Night desk');
  await button(page, 'Save').click();
  await expect(
    said.filter({ hasText: 'Ben Okafor: already reached at this number or address' }),
  ).toContainText('Save again if both are meant to use it.');
  await page.getByLabel('Mobile number').fill('303-555-0141');
  await button(page, 'Save').click();
  await expect(said.filter({ hasText: 'Dana Whitfield: already' })).toBeVisible();
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Night desk added');
});

test('somebody is removed and comes back', async ({ stage }) => {
  const { page, engine } = await stage('busy-office', '#/settings/recipients');
  await button(page, 'Remove Ben Okafor').click();
  await expect(toast(page)).toContainText('Ben Okafor removed');
  await expect(button(page, 'Change Ben Okafor')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(toast(page)).toContainText('Ben Okafor is back');
  await expect(page.getByText('2 locations, 1 client')).toBeVisible();
  engine.failNext('removeRecipient', 'The store is busy.');
  await button(page, 'Remove Ben Okafor').click();
  await expect(page.getByRole('alert')).toContainText('The store is busy.');
});

test('a supervisor sees to the people, not to the channels', async ({ stage }) => {
  const { page, engine } = await stage('busy-office', '#/settings/recipients');
  engine.session.withPerson({ id: 'p-1', name: 'Sam', role: 'supervisor' });
  engine.session.lock();
  await page.getByLabel('PIN').fill('482913');
  await button(page, 'Unlock').click();
  await expect(button(page, 'Add a person')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Channels', exact: true })).toHaveCount(0);
});

test('Standby asks by itself only after it was said what that means', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/rules');
  const callOuts = page.getByRole('checkbox', { name: 'Call-outs' });
  await expect(callOuts).not.toBeChecked();
  await callOuts.check();
  await page.getByLabel('Most messages without approval').fill('6');
  await button(page, 'Save').click();
  const question = page.getByRole('alert');
  await expect(question).toContainText('without asking you: Call-outs?');
  await expect(question).toContainText('at most 6 a day');
  await expect(button(page, 'Keep approving')).toBeFocused();
  await button(page, 'Keep approving').click();
  await expect(toast(page).getByText('Ask without approval')).toHaveCount(0);
  await button(page, 'Save').click();
  await button(page, 'Send without approval').click();
  await expect(toast(page)).toContainText('Ask without approval: not set → Call-outs');
  // Less of it needs no question.
  await callOuts.uncheck();
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('Ask without approval: Call-outs → not set');
});

test('the order of the channels is changed and changed back', async ({ stage }) => {
  const { page } = await stage('connected', '#/settings/alerts');
  await button(page, 'Email earlier').click();
  await page.getByRole('checkbox', { name: 'Slack' }).uncheck();
  await button(page, 'Save').click();
  await expect(toast(page)).toContainText('SMS, Email, Slack → Email, SMS');
  await button(page, 'Undo').click();
  await expect(toast(page)).toContainText('Email, SMS → SMS, Email, Slack');
});

test('privacy names what leaves over each channel, to where, by which rule', async ({ stage }) => {
  const { page } = await stage('busy-office', '#/settings/privacy');
  const hosts = page.getByRole('region', { name: 'Computers that Standby talks to' });
  await expect(hosts).toContainText('api.twilio.com');
  await expect(hosts).toContainText('smtp.gmail.com');
  const told = page.getByRole('region', { name: 'How people are told' }).getByRole('listitem');
  await expect(told).toHaveCount(4);
  await expect(told.nth(1)).toContainText('Shows: Shift and caregiver, no client.');
  await expect(told.nth(1)).toContainText('The client in messages to caregivers: Not mentioned.');
  await told
    .nth(1)
    .getByRole('link', { name: /The client in messages/ })
    .click();
  await expect(page.getByRole('heading', { name: 'General rules', level: 1 })).toBeFocused();
});
