import type { Page } from '@playwright/test';
import { atTwiceTheText, expectNoViolations, unfold } from '../support/looks.ts';
import { expect, lookTest as test } from '../support/panel-test.ts';
import { SETTINGS_SIGNS } from '../support/settings-sections.ts';

test.use({ viewport: { width: 400, height: 640 } });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('at twice the text size only tables are scrolled sideways', async ({ stage, page }) => {
  const larger = await atTwiceTheText(page);
  for (const [section, , sign] of SETTINGS_SIGNS) {
    await stage('busy-office', `#/settings/${section}`);
    await expect(page.getByText(sign).first()).toBeVisible();
    await unfold(page);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((one) => one.closest('table') === null && one.checkVisibility())
        .map((one) => Math.ceil(one.getBoundingClientRect().right)),
    );
    expect(Math.max(...widths), section).toBeLessThanOrEqual(400);
  }
  await larger.dispose();
});

for (const [section, , sign] of SETTINGS_SIGNS) {
  test(`axe finds nothing in ${section} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage('busy-office', `#/settings/${section}`);
      return page.getByText(sign).first();
    });
  });
}

test('axe finds nothing in a changed rule, its mistake and its preview', async ({
  stage,
  page,
}) => {
  await expectNoViolations(page, async () => {
    await stage('connected', '#/settings/rules');
    await page.getByLabel('Chance of a yes').fill('200');
    await button(page, 'Save').click();
    await expect(page.getByText('Enter a number: more than 0%')).toBeVisible();
    await page.getByLabel('Rest between workdays').fill('10');
    await page.getByRole('button', { name: 'What would this have done' }).first().click();
    return page.getByRole('table', { name: /^Incidents/ });
  });
});

test('axe finds nothing in a person’s form and the question before removal', async ({
  stage,
  page,
}) => {
  await expectNoViolations(page, async () => {
    const { engine } = await stage('connected', '#/settings/privacy');
    engine.session.withPerson({ id: 'p-1', name: 'Dana', role: 'administrator' });
    await page.goto(`${page.url().split('#')[0] ?? ''}?again#/settings/security`);
    await button(page, 'Remove Dana').click();
    const add = button(page, 'Add a person');
    if (await add.isVisible()) await add.click();
    return page.getByLabel('Once more');
  });
});

test('axe finds nothing in the forms of channels, their mistakes and a test', async ({
  stage,
  page,
}) => {
  await expectNoViolations(page, async () => {
    await stage('busy-office', '#/settings/channels');
    await button(page, 'Change Email').click();
    await page.getByLabel('Mail provider').selectOption('other');
    await page.getByLabel('Server').fill('not a host');
    await button(page, 'Save').click();
    await button(page, 'Switch off Slack').click();
    await button(page, 'Send a test: SMS').click();
    await page.getByLabel('Send it to').fill('(303) 555-0100');
    await button(page, 'Send it').click();
    await expect(page.getByText('Perhaps sent')).toBeVisible();
    return page.getByText('Enter a host name such as smtp.example.org.');
  });
});

test('axe finds nothing in a form of somebody who is told, and its mistakes', async ({
  stage,
  page,
}) => {
  await expectNoViolations(page, async () => {
    await stage('busy-office', '#/settings/recipients');
    await button(page, 'Change Lee Sandoval').click();
    await button(page, 'Add other hours').click();
    await page.getByLabel('Only some').check();
    await page.getByLabel('Find a client').fill('b');
    await button(page, 'Add Bea T.').click();
    await button(page, 'Save').click();
    return page.getByText('Choose at least one day.');
  });
});

test('axe finds nothing in the question before Standby asks by itself', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('connected', '#/settings/rules');
    await page.getByLabel('Call-outs').check();
    await button(page, 'Save').click();
    return button(page, 'Send without approval');
  });
});
