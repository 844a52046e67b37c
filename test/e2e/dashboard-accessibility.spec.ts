import { expectNoViolations } from '../support/looks.ts';
import { expect, test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

// Recording every state of every page for a trace costs more than the checks themselves.
test.use({ trace: 'off' });
// Eight views are eight screens to check, five times over.
test.slow();

const PAGES: readonly (readonly [SceneName, string])[] = [
  ['beyond', '#/dashboard'],
  ['empty', '#/dashboard'],
  ['beyond', '#/dashboard/asks'],
];

for (const [scene, route] of PAGES) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      await expect(page.locator('[data-view]').first()).toBeVisible();
      await expect(page.getByRole('status', { name: 'Counting' })).toHaveCount(0);
    });
  });
}

test('axe finds nothing on the tables in any look', async ({ stage, page }) => {
  await expectNoViolations(page, async () => {
    await stage('beyond', '#/dashboard');
    await expect(page.getByRole('figure')).toHaveCount(8);
    for (const button of await page.getByRole('button', { name: /^Table/ }).all()) {
      await button.click();
    }
    await expect(page.getByRole('table')).toHaveCount(8);
  });
});
