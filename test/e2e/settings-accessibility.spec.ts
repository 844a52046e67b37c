import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/looks.ts';
import { expect, test } from '../support/panel-test.ts';
import { SETTINGS_SIGNS } from '../support/settings-sections.ts';

// Recording every state of every page for a trace costs more than the checks themselves.
test.use({ viewport: { width: 400, height: 640 }, trace: 'off' });

/** Opens all that is folded at once: an audit log has a fold in every row. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('at twice the text size only tables are scrolled sideways', async ({ stage, page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  for (const [section, , sign] of SETTINGS_SIGNS) {
    await stage('connected', `#/settings/${section}`);
    await expect(page.getByText(sign).first()).toBeVisible();
    await unfold(page);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((one) => one.closest('table') === null && one.checkVisibility())
        .map((one) => Math.ceil(one.getBoundingClientRect().right)),
    );
    expect(Math.max(...widths), section).toBeLessThanOrEqual(400);
  }
});

for (const [section, , sign] of SETTINGS_SIGNS) {
  test(`axe finds nothing in ${section} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage('connected', `#/settings/${section}`);
      await expect(page.getByText(sign).first()).toBeVisible();
      // Everything unfolded is looked at as well.
      await unfold(page);
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
    await expect(page.getByRole('table', { name: /^Incidents/ })).toBeVisible();
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
    await expect(page.getByLabel('Once more')).toBeVisible();
  });
});
