import { expectNoViolations } from '../support/looks.ts';
import { lookTest as test } from '../support/panel-test.ts';
import type { SceneName } from '../support/panel-scenes.ts';

const SCREENS: readonly (readonly [SceneName, string])[] = [
  ['empty', ''],
  ['crowded', ''],
  ['many', ''],
  ['first-sweep', ''],
  ['refused', ''],
  ['unreachable', ''],
  ['problems', ''],
  ['not-connected', ''],
  ['one', '#/incident/friday'],
  ['long-names', '#/incident/friday'],
  ['no-candidates', '#/incident/friday'],
  ['one-candidate', '#/incident/friday'],
  ['call-out', '#/incident/call-out'],
  ['crowded', '#/incident/done'],
  ['stale', ''],
  ['stale', '#/incident/feed'],
  ['broken', '#/incident/friday'],
  ['setup-errors', '#/settings/connection'],
  ['connected', '#/settings/connection'],
];

for (const [scene, route] of SCREENS) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      return page.locator('main :is(h2, [role="alert"]):visible').first();
    });
  });
}
