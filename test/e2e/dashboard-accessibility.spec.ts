import { expectNoViolations } from '../support/looks.ts';
import { expect, lookTest as test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

const PAGES: readonly (readonly [SceneName, string])[] = [
  ['beyond', '#/dashboard'],
  ['empty', '#/dashboard'],
  ['beyond', '#/dashboard/asks'],
];

for (const [scene, route] of PAGES) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      await page.locator('[data-view]').first().waitFor();
      await expect(page.getByRole('status', { name: 'Counting' })).toHaveCount(0);
      return page.locator('[data-view]').first();
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
    return page.getByRole('table').last();
  });
});
