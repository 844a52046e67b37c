import { expect, type Disposable, type Locator, type Page } from '@playwright/test';
import { violationsOn } from './axe.ts';

const LIGHT = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const SMALL = { width: 400, height: 640 } as const;
const WIDE = { width: 1200, height: 800 } as const;

type Media = Readonly<Record<keyof typeof LIGHT, string>>;

/** Other colours on the same page, for which only the rules about colours can fail anew. */
const OTHER_COLOURS = [
  { name: 'dark', media: { ...LIGHT, colorScheme: 'dark' } },
  { name: 'more contrast', media: { ...LIGHT, contrast: 'more' } },
  { name: 'forced colours', media: { ...LIGHT, forcedColors: 'active' } },
] as const;

/**
 * Opens a screen and holds it against axe in each look: small and light, in other colours, and
 * wide. The looks are switched on the living page, as the computer and its user do it. `open`
 * answers with what shows that all of the screen is there, which every look must still show.
 */
export async function expectNoViolations(page: Page, open: () => Promise<Locator>): Promise<void> {
  await page.emulateMedia({ ...LIGHT, reducedMotion: 'reduce' });
  await page.setViewportSize(SMALL);
  const sign = await open();
  await expect(sign).toBeVisible();
  await unfold(page);
  expect(await violationsOn(page, 'all'), 'light').toEqual([]);
  for (const { name, media } of OTHER_COLOURS) {
    await page.emulateMedia(media);
    await drawnAs(page, media);
    await expect(sign, name).toBeVisible();
    expect(await violationsOn(page, 'colours'), name).toEqual([]);
  }
  await page.emulateMedia(LIGHT);
  await page.setViewportSize(WIDE);
  await drawnAs(page, LIGHT);
  await expect(sign, 'wide').toBeVisible();
  await unfold(page);
  expect(await violationsOn(page, 'all'), 'light, wide').toEqual([]);
}

/** From the next screen on, text is twice as large, until the answer is disposed of. */
export function atTwiceTheText(page: Page): Promise<Disposable> {
  return page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
}

/** Opens all that is folded at once: an audit log has a fold in every row. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

/**
 * A switch of the media reaches a living page some frames later. With reduced motion its colours
 * do not change over but are there at once.
 */
async function drawnAs(page: Page, media: Media): Promise<void> {
  const queries = [
    `(prefers-color-scheme: ${media.colorScheme})`,
    `(forced-colors: ${media.forcedColors})`,
    `(prefers-contrast: ${media.contrast})`,
  ];
  await page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!wanted.every((query) => window.matchMedia(query).matches)) await frame();
    await frame();
  }, queries);
}
