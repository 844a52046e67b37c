import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LIGHT = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const SMALL = { width: 400, height: 640 } as const;

const LOOKS = [
  { name: 'light', media: LIGHT, size: SMALL },
  { name: 'dark', media: { ...LIGHT, colorScheme: 'dark' }, size: SMALL },
  { name: 'more contrast', media: { ...LIGHT, contrast: 'more' }, size: SMALL },
  { name: 'forced colours', media: { ...LIGHT, forcedColors: 'active' }, size: SMALL },
  { name: 'light, wide', media: LIGHT, size: { width: 1200, height: 800 } },
] as const;

/** Opens a screen in each look; anew for another size, which may lay it out differently. */
export async function expectNoViolations(page: Page, open: () => Promise<void>): Promise<void> {
  let shown: (typeof LOOKS)[number]['size'] | null = null;
  for (const { name, media, size } of LOOKS) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    if (size === shown) {
      await drawnAs(page, media);
    } else {
      await page.setViewportSize(size);
      await open();
      shown = size;
    }
    const { violations } = await new AxeBuilder({ page })
      // There are no frames, so the mode without a second page finds the same.
      .setLegacyMode(true)
      // Of a toast it takes the card behind for the background.
      .exclude('[aria-label^="Notifications"]')
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ''} ${nodes[0]?.html ?? ''}`,
    );
    expect(found, name).toEqual([]);
  }
}

/** A switch of the media reaches a living page some frames later. */
async function drawnAs(page: Page, media: (typeof LOOKS)[number]['media']): Promise<void> {
  await page.waitForFunction(
    ({ colorScheme, forcedColors, contrast }) =>
      [
        `(prefers-color-scheme: ${colorScheme})`,
        `(forced-colors: ${forcedColors})`,
        `(prefers-contrast: ${contrast})`,
      ].every((query) => window.matchMedia(query).matches),
    media,
  );
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}
