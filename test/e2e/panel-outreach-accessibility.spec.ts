import { expectNoViolations } from '../support/looks.ts';
import { lookTest as test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

/** Scene, screen, and what shows that all of it is there. */
const SCREENS: readonly (readonly [SceneName, string, string])[] = [
  ['asked', '', 'Asks by itself: 2 of 10 today'],
  ['asked', '#/incident/friday', 'Who was told'],
  ['asked-long-names', '#/incident/friday', 'Who was told'],
  ['without-sms', '#/incident/friday', 'Set up SMS to ask from here'],
  ['asked', '#/outbox', 'Sent in the last 24 h'],
  ['one', '#/outbox', 'Nothing waits and nothing failed'],
  ['asked', '#/replies', 'Which ask does Sarah O. answer?'],
];

for (const [scene, route, sign] of SCREENS) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      return page.getByText(sign).first();
    });
  });
}

test('axe finds nothing on messages that are being written in any look', async ({
  stage,
  page,
}) => {
  await expectNoViolations(page, async () => {
    await stage('asking', '#/incident/friday');
    await page.getByRole('button', { name: 'Ask 3 by SMS' }).click();
    await page
      .getByRole('textbox', { name: 'Message to Sarah O.' })
      .fill('Robert lives at 12 Elm Street');
    await page.getByRole('button', { name: 'Leave out Rachel T.' }).click();
    return page.getByText('Names the client. Leave the name out.');
  });
});

test('axe finds nothing on the menu of people in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('asked', '#/incident/friday');
    await page.getByRole('button', { name: 'Hand over' }).click();
    return page.getByRole('dialog', { name: 'Hand over' });
  });
});
