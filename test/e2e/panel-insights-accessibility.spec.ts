import { expectNoViolations } from '../support/looks.ts';
import { expect, lookTest as test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

const VIEWS = [
  ['#/briefing/morning', 'Near overtime'],
  ['#/overtime', 'Which rules apply'],
  ['#/patterns', 'Can be counted on'],
  ['#/capacity', 'Week by week'],
  ['#/track-record', 'How the rules do'],
  ['#/hours', 'Download CSV'],
  ['#/settings/workflows', 'Call-outs'],
  ['#/look-up', 'Name, phone or ID of a client or caregiver'],
  ['#/person/caregiver/c-Sarah%20O.', 'Next shifts'],
  ['#/shift/402%402026-11-28T14%3A00%3A00Z', 'Who to call'],
  ['#/incident/overtime', 'Who could take it over'],
  ['#/incident/pattern', 'All patterns'],
  ['#/incident/capacity', 'Capacity, week by week'],
  ['#/incident/late', 'Week and shifts of Sarah Okafor'],
  ['#/incident/ahead', 'A swap could work'],
] as const;

const BARE: readonly (readonly [SceneName, string, string])[] = [
  ['empty', '#/overtime', 'Nobody has hours this week'],
  ['empty', '#/patterns', 'No pattern stands out'],
  ['empty', '#/capacity', 'No hours to show yet'],
  ['empty', '#/track-record', 'No outcome is known yet'],
  ['empty', '#/hours', 'No hours in these days'],
  ['sparse', '#/overtime', 'What is not known yet'],
  ['sparse', '#/capacity', 'What is not known yet'],
  ['sparse', '#/track-record', 'What is not known yet'],
  ['sparse', '#/person/client/k-109140010', 'What is not known yet'],
  ['long-names', '#/hours', 'Download CSV'],
  ['long-names', '#/overtime', 'Which rules apply'],
];

const SCREENS = [...VIEWS.map((view) => ['beyond', ...view] as const), ...BARE];

for (const [scene, route, sign] of SCREENS) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      return page.getByText(sign).first();
    });
  });
}

test('axe finds nothing on the menu in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('beyond');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    return page.getByRole('link', { name: 'Track record' });
  });
});

test('axe finds nothing on what was found in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('beyond', '#/look-up');
    await page.getByRole('searchbox').fill('ro');
    return page.getByRole('heading', { name: 'Shifts' });
  });
});

test('axe finds nothing on the reasons and an explanation in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('one', '#/incident/friday');
    await page.getByRole('button', { name: /Lisa H\..*match/ }).click();
    await page.getByText('How sure is that?').click();
    await expect(page.getByText('Then works it: 98%')).toBeVisible();
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await page.getByRole('button', { name: 'Add a note' }).click();
    return page.getByLabel('Note');
  });
});

test('axe finds nothing on a rehearsal in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('beyond', '#/settings/workflows');
    await page.getByRole('button', { name: /What would the last 90 days/ }).click();
    await page.getByText('Newest examples').waitFor();
    return page.getByText('Newest examples');
  });
});
