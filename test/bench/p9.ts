import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { findInstalledBrowser } from '../run/browser.ts';
import { ROOT } from '../run/command.ts';
import { createFakeEngine } from '../support/fake-engine.ts';
import { startFakeHost } from '../support/fake-host.ts';
import type { SceneName } from '../support/panel-scenes.ts';
import { scriptSizes } from './panel-scripts.ts';
import { firstPaint, keyToPaint, listNodes, scrollFrames } from './panel-timings.ts';
import type { Line } from './table.ts';

const PANEL = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const PAGE = join(PANEL, 'index.html');

/** Frames as fast as the machine makes them, or every one would take as long as the screen does. */
const UNBOUND = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * P9: the built panel in the machine's browser, before an engine of plain data, so that only the
 * panel is measured. Prints SKIPPED, and why, where there is no build of today's panel or no
 * browser.
 */
export async function p9(): Promise<Line[]> {
  const found = findInstalledBrowser();
  if (found?.found !== true) return skip(found?.reason ?? 'there is no browser on this machine');
  if (!existsSync(PAGE)) return skip('there is no build: run npm run build');
  if (isOutdated()) return skip('the build is older than the sources: run npm run build');
  const browser = await chromium.launch({ executablePath: found.path, args: UNBOUND });
  try {
    const line = { part: 'P9', size: '' } as const;
    const crowded = await onStage('crowded', (url) => firstPaint(browser, url));
    const flooded = await onStage('flood', async (url) => ({
      keys: await keyToPaint(browser, url),
      nodes: await listNodes(browser, url),
      frames: await scrollFrames(browser, url),
    }));
    return [
      { ...line, what: 'open to the first content', goal: '≤ 300 ms', values: crowded, unit: 'ms' },
      { ...line, what: 'key press to paint', goal: null, values: flooded.keys, unit: 'ms' },
      {
        ...line,
        what: 'elements of a list of 5,000',
        goal: '≤ 300',
        values: [flooded.nodes],
        unit: 'elements',
      },
      {
        ...line,
        what: 'p95 of a frame while scrolling',
        goal: '≤ 16.7 ms',
        values: flooded.frames,
        unit: 'ms',
      },
      ...(await sizes(browser)),
    ];
  } finally {
    await browser.close();
  }
}

/** Whether something that the panel is built from was changed after the build. */
function isOutdated(): boolean {
  const builtAt = statSync(PAGE).mtimeMs;
  return ['renderer', 'shared'].some((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).some(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs > builtAt,
    ),
  );
}

async function sizes(browser: Browser): Promise<Line[]> {
  const found = await onStage('beyond', (url) => scriptSizes(browser, url));
  return found.map(({ what, goal, kilobytes }) => ({
    part: 'P9',
    size: '',
    what: `script, gzipped: ${what}`,
    goal,
    values: [kilobytes],
    unit: 'KB',
  }));
}

async function onStage<T>(scene: SceneName, measure: (url: string) => Promise<T>): Promise<T> {
  const host = await startFakeHost(createFakeEngine(scene), PANEL);
  try {
    return await measure(host.url);
  } finally {
    await host.close();
  }
}

function skip(reason: string): Line[] {
  process.stdout.write(`P9 SKIPPED: ${reason}\n`);
  return [];
}
