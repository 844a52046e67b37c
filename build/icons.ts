/**
 * Draws the icons of the app and the tray as PNG files: `npm run icons`, after a change here or in
 * icon.svg. The results are committed, so that a build needs no browser.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { trayIcons, type TrayIcon } from './tray-icons.ts';

const here = import.meta.dirname;

/** Windows asks for the tray icon in these scales, Linux for the first and the last. */
const SCALES = [1, 1.25, 1.5, 2];
const TEMPLATE_SCALES = [1, 2];

async function drawAll(): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  // electron-builder makes the .ico and .icns of each system from this one.
  const app = await readFile(join(here, 'icon.svg'), 'utf8');
  await writeFile(join(here, 'icon.png'), await draw(page, app, 512));
  await rm(join(here, 'tray'), { recursive: true, force: true });
  await mkdir(join(here, 'tray'));
  for (const icon of trayIcons()) await drawScales(page, icon);
  await browser.close();
}

async function drawScales(page: Page, icon: TrayIcon): Promise<void> {
  const scales = icon.isTemplate ? TEMPLATE_SCALES : SCALES;
  for (const scale of scales) {
    const suffix = scale === 1 ? '' : `@${String(scale)}x`;
    const file = join(here, 'tray', `${icon.name}${suffix}.png`);
    await writeFile(file, await draw(page, icon.svg, 16 * scale));
  }
}

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const style = `display:block;width:${String(size)}px;height:${String(size)}px`;
  await page.setContent(`<body style="margin:0"><img src="${source}" style="${style}"></body>`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page.screenshot({ omitBackground: true });
}

await drawAll();
