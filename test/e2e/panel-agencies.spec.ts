import { expectNoViolations } from '../support/looks.ts';
import { expect, lookTest, test } from '../support/panel-test.ts';

const SWITCHER = /^Juniper Home Care\s?: show another agency/;

test('with one agency there is no switcher', async ({ stage }) => {
  const { page } = await stage('one');
  await expect(page.getByRole('heading', { name: 'Juniper Home Care' })).toBeVisible();
  await expect(page.getByRole('button', { name: /show another agency/ })).toHaveCount(0);
});

test('the keyboard switches to another agency, whose urgent incidents are counted', async ({
  stage,
}) => {
  const { page } = await stage('two-agencies');
  const switcher = page.getByRole('button', { name: SWITCHER });
  await expect(switcher).toContainText('3');
  await switcher.press('Enter');
  const choice = (name: RegExp) => page.getByRole('button', { name });
  await expect(choice(/^Juniper Home Care.*1 needs you/)).toBeFocused();
  await expect(choice(/^Spruce.*Not open/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(choice(/^Aspen.*3 need you/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Aspen/ })).toBeVisible();
  await expect(page.getByText(/Aspen .* is shown\./).first()).toBeVisible();
});

test('what an agency that is not shown says, is said with its name', async ({ stage }) => {
  const { page, engine } = await stage('two-agencies');
  engine.announcements.announce({
    name: 'incident',
    value: {
      id: 'elsewhere' as never,
      severity: 'critical',
      headline: 'Friday 4 PM shift unfilled',
      body: '',
      agency: { id: '9002', name: 'Aspen' },
    },
  });
  await expect(page.getByText(/^Aspen: Critical: Friday 4 PM shift unfilled/)).toBeAttached();
});

test('what is typed for one agency is not there for another, and waits for the first', async ({
  stage,
}) => {
  const { page } = await stage('two-agencies', '#/look-up');
  const search = page.getByRole('searchbox');
  await search.fill('xyz');
  const toShow = async (shown: RegExp, next: RegExp) => {
    await page.goto(page.url().replace(/#.*/, '#/'));
    await page.getByRole('button', { name: shown }).click();
    await page.getByRole('button', { name: next }).click();
    await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();
    await page.goto(page.url().replace(/#.*/, '#/look-up'));
  };
  await toShow(SWITCHER, /^Aspen/);
  await expect(search).toHaveValue('');
  await toShow(/^Aspen.*: show another agency/, /^Juniper/);
  await expect(search).toHaveValue('xyz');
});

test('agencies are renamed, taken back, and removed in the settings', async ({ stage }) => {
  const { page } = await stage('two-agencies', '#/settings/connection');
  await page.getByRole('button', { name: 'Rename Spruce' }).click();
  await page.getByLabel('Name', { exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByText('Enter a name for this agency.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Blue Spruce');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('button', { name: 'Rename Blue Spruce' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.getByRole('button', { name: 'Remove Spruce' }).click();
  await expect(page.getByRole('alert')).toContainText('comes back when you connect it again');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Rename Spruce' })).toHaveCount(0);
});

test('another agency can be added beside the one that is shown', async ({ stage }) => {
  const { page } = await stage('two-agencies', '#/settings/connection');
  await page.getByRole('button', { name: 'Add an agency' }).click();
  await expect(page.getByLabel('Agency ID')).toHaveCount(2);
  await expect(page.getByLabel('Agency ID').first()).toHaveValue('');
});

for (const route of ['', '#/settings/connection']) {
  lookTest(`axe finds nothing on two agencies${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage('two-agencies', route);
      if (route === '') {
        await page.getByRole('button', { name: SWITCHER }).click();
        return page.getByRole('button', { name: /^Spruce/ });
      }
      await page.getByRole('button', { name: 'Remove Spruce' }).click();
      return page.getByRole('button', { name: 'Remove', exact: true });
    });
  });
}
