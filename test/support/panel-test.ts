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

/**
 * Playwright's `test` with a stage. Whatever a test does, the page must not break its content
 * security policy and must not throw.
 */
export const test = base.extend<StageFixture>({
  stage: async ({ page }, use) => {
    if (!existsSync(`${PANEL}/index.html`)) {
      throw new Error('The panel is not built. Run `npm run build` first.');
    }
    const hosts: FakeHost[] = [];
    const faults = await watchForFaults(page);
    await use(async (scene, route = '') => {
      const engine = createFakeEngine(scene);
      const host = await startFakeHost(engine, PANEL);
      hosts.push(host);
      await page.goto(host.url + route);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      return { page, engine, host };
    });
    await Promise.all(hosts.map((host) => host.close()));
    if (faults.length > 0) throw new Error(`The page misbehaved: ${faults.join('; ')}`);
  },
});

/** Policy violations and uncaught errors of the page, as they happen. */
async function watchForFaults(page: Page): Promise<readonly string[]> {
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
  return faults;
}

export { expect } from '@playwright/test';
