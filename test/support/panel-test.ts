import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { createFakeEngine, type FakeEngine } from './fake-engine.ts';
import { startFakeHost, type FakeHost } from './fake-host.ts';
import type { SceneName } from './panel-scenes.ts';

const PANEL = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** A panel on the stage: the page, the engine behind it, and the host between them. */
export interface Stage {
  readonly page: Page;
  readonly engine: FakeEngine;
  readonly host: FakeHost;
}

interface StageFixture {
  /** Opens the panel on a scene, at a route such as `#/settings`. */
  readonly stage: (scene: SceneName, route?: string) => Promise<Stage>;
}

/** A page and what went wrong in it so far. */
interface WatchedPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/**
 * Playwright's `test` with a stage. Whatever a test does, the page must not break its content
 * security policy and must not throw.
 */
export const test = base.extend<StageFixture>({
  stage: async ({ page }, use) => {
    await withStage(await watched(page), use);
  },
});

/** As the computer has it, whatever the test before looked at. */
const AS_IT_IS = { colorScheme: null, forcedColors: null, contrast: null, reducedMotion: null };

/**
 * The same for tests that only look: those that run in one worker share a window, because a new
 * one costs more than the look. After a failed test the next ones get a new worker. Each scene
 * has a host of its own, so that nothing stored by a page is found by the next.
 */
export const lookTest = base.extend<StageFixture, { readonly window: WatchedPage }>({
  window: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ locale: 'en-US', timezoneId: 'America/Denver' });
      await use(await watched(page));
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ window, viewport }, use) => {
    await window.page.emulateMedia(AS_IT_IS);
    if (viewport !== null) await window.page.setViewportSize(viewport);
    await use(window.page);
  },
  stage: async ({ window }, use) => {
    await withStage(window, use);
  },
});

async function withStage(
  { page, faults }: WatchedPage,
  use: (stage: StageFixture['stage']) => Promise<void>,
): Promise<void> {
  if (!existsSync(`${PANEL}/index.html`)) {
    throw new Error('The panel is not built. Run `npm run build` first.');
  }
  const hosts: FakeHost[] = [];
  await use(async (scene, route = '') => {
    const engine = createFakeEngine(scene);
    const host = await startFakeHost(engine, PANEL);
    hosts.push(host);
    await page.goto(host.url + route);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await host.isHeard;
    return { page, engine, host };
  });
  await page.goto('about:blank');
  await Promise.all(hosts.map((host) => host.close()));
  if (faults.length > 0) throw new Error(`The page misbehaved: ${faults.join('; ')}`);
}

/** Collects policy violations and uncaught errors of the page, as they happen. */
async function watched(page: Page): Promise<WatchedPage> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('reportViolation', (words: string) => faults.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (words: string) => void })
        .reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return { page, faults };
}

export { expect } from '@playwright/test';
