import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../support/panel-test.ts';
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
  ['stale', '#/incident/feed'],
  ['setup-errors', '#/settings'],
  ['connected', '#/settings'],
];

const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const;
const SMALL = { width: 400, height: 640 } as const;

const LOOKS = [
  { name: 'light', media: LIGHT, size: SMALL },
  { name: 'light, wide', media: LIGHT, size: { width: 1200, height: 800 } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, size: SMALL },
  { name: 'forced colours', media: { ...LIGHT, forcedColors: 'active' }, size: SMALL },
] as const;

// Recording every state of every page for a trace costs more than the checks themselves.
test.use({ trace: 'off' });

for (const [scene, route] of SCREENS) {
  test(`axe finds nothing on ${scene}${route} in any look`, async ({ stage, page }) => {
    for (const { name, media, size } of LOOKS) {
      // Opened anew in each look: a switch reaches a living page some frames later.
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      await stage(scene, route);
      await page.locator('main h2:visible').first().waitFor();
      // There are no frames, so the mode without a second page finds the same.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ''} ${nodes[0]?.html ?? ''}`,
      );
      expect(found, name).toEqual([]);
    }
  });
}
