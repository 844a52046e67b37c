import type { Browser, Page } from '@playwright/test';

const RUNS = 9;
const KEYS = 60;
const FRAMES = 180;
const PIXELS_A_FRAME = 60;

/** Milliseconds from the navigation to the first content, ascending; each time in a new profile. */
export async function firstPaint(browser: Browser, url: string): Promise<readonly number[]> {
  const values: number[] = [];
  for (let run = -1; run < RUNS; run += 1) {
    const value = await onPage(browser, url, (page) =>
      page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
    );
    // The first run warms the file cache of the machine up.
    if (run >= 0 && value !== undefined) values.push(value);
  }
  return values.sort(ascending);
}

/** Milliseconds from a pressed arrow to the end of the frame that shows it, ascending. */
export function keyToPaint(browser: Browser, url: string): Promise<readonly number[]> {
  return onPage(browser, url, async (page) => {
    await page.evaluate(() => {
      const took: number[] = [];
      Object.assign(window, { took });
      const painted = new MessageChannel();
      let pressedAt = 0;
      painted.port1.onmessage = () => {
        took.push(performance.now() - pressedAt);
      };
      document.addEventListener(
        'keydown',
        (event) => {
          pressedAt = event.timeStamp;
          // A message that is sent before a paint arrives after it.
          requestAnimationFrame(() => {
            painted.port2.postMessage(null);
          });
        },
        { capture: true },
      );
    });
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(
        (count) => (window as unknown as { took: number[] }).took.length === count,
        key + 1,
      );
    }
    const took = await page.evaluate(() => (window as unknown as { took: number[] }).took);
    return took.sort(ascending);
  });
}

/** How many elements the list consists of in the middle of its way. */
export function listNodes(browser: Browser, url: string): Promise<number> {
  return onPage(browser, url, async (page) => {
    await scrolled(page, 30, PIXELS_A_FRAME * 20);
    return page.locator('section[aria-label] ul, section[aria-label] ul *').count();
  });
}

/** The 95th percentile of what a frame takes while the list is scrolled, of each run, ascending. */
export function scrollFrames(browser: Browser, url: string): Promise<readonly number[]> {
  return onPage(browser, url, async (page) => {
    const values: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const frames = [...(await scrolled(page, FRAMES, PIXELS_A_FRAME))].sort(ascending);
      values.push(frames[Math.ceil(frames.length * 0.95) - 1] ?? NaN);
    }
    return values.sort(ascending);
  });
}

/** Scrolls the list by `pixels` in each of `frames` frames; milliseconds of each. */
function scrolled(page: Page, frames: number, pixels: number): Promise<readonly number[]> {
  return page.evaluate(
    ({ frames, pixels }) =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('ul')?.closest('.overflow-y-auto');
        const took: number[] = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          took.push(now - last);
          last = now;
          list?.scrollBy(0, pixels);
          if (took.length === frames) resolve(took);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { frames, pixels },
  );
}

async function onPage<T>(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 400, height: 640 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-row]').first().waitFor();
    return await measure(page);
  } finally {
    await context.close();
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
