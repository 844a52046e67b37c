import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { findRuntime } from '../../electron/start/electron-runtime.ts';

/** The built app in a real Electron: what fakes cannot show. */
const root = join(import.meta.dirname, '../..');
const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const runtime = findRuntime(join(root, 'node_modules/electron'), override);
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

test.skip(runtime === null, 'no Electron runtime is installed');
test.skip(!hasScreen, 'Electron needs a display');

let app: ElectronApplication;
let page: Page;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standby-electron-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  app = await _electron.launch({
    executablePath: runtime ?? '',
    args: [...asRoot, `--user-data-dir=${folder}`, root],
  });
  page = await app.firstWindow();
});

test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the panel opens from hidden, at its size, on the demo agency', async () => {
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  expect(await isVisible()).toBe(false);
  await app.evaluate(({ app: electron }) => electron.emit('second-instance'));
  expect(await isVisible()).toBe(true);
  await expect(page.getByText('Demo Home Care')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();
});

test('the page has the bridge and nothing else of the computer', async () => {
  const world = await page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { standby: object }).standby),
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    origin: location.origin,
  }));
  expect(world).toEqual({
    bridge: ['call', 'listen'],
    node: ['undefined', 'undefined'],
    origin: 'app://standby',
  });
});

test('the page cannot leave, open a window, reach the network or get a permission', async () => {
  const outcome = await page.evaluate(async () => {
    window.open('https://example.invalid/');
    location.href = 'https://example.invalid/';
    const reached = await fetch('https://example.invalid/').then(
      () => true,
      () => false,
    );
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    return { reached, state };
  });
  expect(outcome).toEqual({ reached: false, state: 'denied' });
  expect(page.url()).toMatch(/^app:\/\/standby\//);
  expect(app.windows()).toHaveLength(1);
});

test('a second start ends itself and leaves the first', async () => {
  const isFirst = await app.evaluate(({ app: electron }) => electron.hasSingleInstanceLock());
  expect(isFirst).toBe(true);
});
