import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

test('a shift is handled from the list to a yes, and the yes is taken back', async ({ stage }) => {
  const { page } = await stage('one');
  await page.getByRole('link', { name: 'Friday 2 PM shift unfilled' }).click();
  await expect(page.getByText('Robert D., Lakewood')).toBeVisible();
  const sarah = page.getByRole('button', { name: /Sarah O\..*match/ });
  await expect(sarah).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('accepted 6/7 similar shifts', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call Sarah O., (303) 555-0134' })).toHaveAttribute(
    'href',
    'tel:3035550134',
  );

  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('Assign Sarah O. in WellSky.')).toBeVisible();
  await expect(page.getByText('by phone, logged by Dana')).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Assign Sarah O. in WellSky.')).toBeHidden();
  await expect(page.getByText('by phone, logged by Dana')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Yes', exact: true })).toBeVisible();
});

test('an ask waits for its answer and the answer completes it', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await page.getByRole('button', { name: 'Asked, waiting for an answer' }).click();
  await expect(page.getByText('asked, waiting').first()).toBeVisible();
  await page.getByRole('button', { name: 'No answer' }).click();
  await expect(page.getByText('Sarah O. no answer')).toBeVisible();
  await expect(page.getByRole('button', { name: /Lisa H\..*match/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('the text for WellSky is copied', async ({ stage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = await stage('one', '#/incident/friday');
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: 'Copy text' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s/g, ' ')).toBe(
    'Assign Sarah O. to Robert D., Fri, Nov 27, 2:00 – 6:00 PM (appointment 109140010)',
  );
});

test('an incident is acknowledged, snoozed and taken back', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  const detail = page.getByRole('region', { name: 'Incident', exact: true });
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(detail.getByText('Dana has it, asks again 12:00 PM')).toBeVisible();
  await detail.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('button', { name: 'Until 2 h before start' }).click();
  await expect(detail.getByText('Snoozed until 12:00 PM')).toBeVisible();
  await page.getByRole('button', { name: 'All incidents' }).click();
  await page.getByRole('button', { name: 'Undo: Friday 2 PM shift unfilled' }).click();
  await expect(
    page.getByRole('region', { name: 'Incidents' }).getByText('Snoozed until'),
  ).toBeHidden();
});

test('a snooze to a time in the past is refused beside its field', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await page.getByRole('button', { name: 'Snooze' }).click();
  const time = page.getByLabel('Until another time');
  await expect(time).toHaveValue(/^2026-11-27T1[23]:/);
  await time.fill('2026-11-27T09:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByText('Choose a time in the future.')).toBeVisible();
  await expect(time).toHaveAttribute('aria-invalid', 'true');
});

test('"why not" finds the excluded and the listed', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  const search = page.getByLabel('Find a caregiver by name');
  await search.fill('ana');
  await expect(page.getByText('Works 1:00 – 5:00 PM with another client that day.')).toBeVisible();
  await search.fill('lisa');
  await expect(page.getByText('Suggested as number 2, 71% match.')).toBeVisible();
  await search.fill('nobody');
  await expect(page.getByText('No caregiver of the agency is called “nobody”.')).toBeVisible();
});

test('with nobody left the reasons and the nearest option are shown', async ({ stage }) => {
  const { page } = await stage('no-candidates', '#/incident/friday');
  await expect(page.getByText('All 11 caregivers are excluded:')).toBeVisible();
  await expect(page.getByText('Nearest option: Eli S.')).toBeVisible();
});

test('every shift of a call-out has its own tab', async ({ stage }) => {
  const { page } = await stage('call-out', '#/incident/call-out');
  await expect(page.getByRole('tab')).toHaveCount(3);
  await page.getByRole('tab', { name: /Paul G\./ }).click();
  await expect(page.getByText('Emma V. has this shift.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeHidden();
});

test('a list of 500 keeps few rows in the page and finds any of them', async ({ stage }) => {
  const { page } = await stage('many');
  await expect(page.getByRole('link', { name: 'Shift 1 unfilled' })).toBeVisible();
  expect(await page.locator('[data-row]').count()).toBeLessThan(40);
  await page.getByLabel('Filter incidents').fill('shift 497');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await expect(page).toHaveTitle('(500) Standby');
});

test('a new incident is read out and shown', async ({ stage }) => {
  const { page, engine } = await stage('empty');
  await expect(page.getByText('All 62 shifts of the next 48 h are covered')).toBeVisible();
  engine.show('one');
  engine.announcements.announce({
    name: 'incident',
    value: {
      id: 'friday' as never,
      severity: 'critical',
      headline: 'Friday 2 PM shift unfilled',
      body: 'Try Sarah first?',
    },
  });
  await expect(page.getByRole('status').first()).toHaveText(
    'Critical: Friday 2 PM shift unfilled. Try Sarah first?',
  );
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();
});

test('ten incidents at once are read out as one sentence, the most urgent in it', async ({
  stage,
}) => {
  const { page, engine } = await stage('empty');
  await expect(page.getByText('All 62 shifts of the next 48 h are covered')).toBeVisible();
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (status === null) throw new Error('There is nothing that reads out.');
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (let index = 0; index < 10; index += 1) {
    const severity = index === 4 ? 'critical' : 'normal';
    engine.announcements.announce({
      name: 'incident',
      value: {
        id: `i-${String(index)}` as never,
        severity,
        headline: `Shift ${String(index)}`,
        body: '',
      },
    });
  }
  await expect(page.getByRole('status').first()).toContainText('10 incidents at once');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Critical: Shift 4');
});

test('a snooze lasts until something changes', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await page.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('button', { name: 'Until something changes' }).click();
  const detail = page.getByRole('region', { name: 'Incident', exact: true });
  await expect(
    detail.getByText('Snoozed until something changes, 12:00 PM at the latest'),
  ).toBeVisible();
});

test('the text to a caregiver is shown word by word, copied and logged', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await page.getByRole('button', { name: 'Text Sarah O.' }).click();
  await expect(page.getByRole('blockquote')).toHaveText(
    /^Hi Sarah, can you take a shift on Fri, Nov 27, 2:00 – 6:00.PM with R\. D\.\?/,
  );
  await page.getByRole('button', { name: 'I sent it' }).click();
  await expect(page.getByText('by text message, logged by Dana')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('by text message, logged by Dana')).toBeHidden();
});

test('a candidate shows what she was asked today about another shift', async ({ stage }) => {
  const { page } = await stage('one', '#/incident/friday');
  await expect(page.getByText('Asked 9:30 AM about 6:00 PM: said no')).toBeVisible();
});

test('several shifts of one cause are one row with their times', async ({ stage }) => {
  const { page } = await stage('call-out');
  await expect(page.getByRole('link', { name: /Tom called out/ })).toHaveCount(1);
  await expect(page.getByText('3 shifts: 12:00 PM, 5:00 PM, 10:00 PM')).toBeVisible();
});

test('a clicked notification opens its incident', async ({ stage }) => {
  const { page, engine } = await stage('one');
  engine.announcements.announce({ name: 'show', value: { id: 'friday' as never } });
  await expect(page.getByRole('heading', { name: 'Who to call' })).toBeVisible();
});

test('a refusal of the engine is said in its words', async ({ stage }) => {
  const { page, engine } = await stage('one', '#/incident/friday');
  engine.failNext('acknowledge', 'Someone else has it already.');
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText('Someone else has it already.', { exact: true })).toBeVisible();
});
