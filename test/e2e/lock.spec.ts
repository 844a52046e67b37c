import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { Session } from '../../electron/engine/session/session.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/io/browser-host/host.ts';
import { readPanelFiles } from '../../electron/io/panel-files/read.ts';
import { calls } from '../../shared/contract/contract.ts';
import { MINUTE, plus, systemClock, type Instant } from '../../shared/util/time.ts';
import { violationsOn } from '../support/axe.ts';
import { createFakeEngine, type FakeEngine } from '../support/fake-engine.ts';
import { sessionOver } from '../support/session.ts';

const PANEL = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const ADMIN = { actor: 'Dana', role: 'administrator' } as const;
const DANA = { id: null, name: 'Dana', role: 'administrator', pin: '482913' } as const;
const KIM = { id: null, name: 'Kim', role: 'scheduler', pin: '730518' } as const;

let engine: FakeEngine;
let session: Session;
let host: BrowserHost;
let ahead: number;

/** The real lock and the real browser host, before an engine of plain data. */
test.beforeEach(async () => {
  ahead = 0;
  engine = createFakeEngine('crowded');
  const now = (): Instant => plus(systemClock(), ahead);
  session = sessionOver(
    {
      handlers: engine.handlers,
      subscribe: engine.announcements.subscribe,
      now,
      deliver: () => Promise.resolve(),
      engine: () => null,
      engines: () => [],
    },
    { clock: now },
  );
  await session.handlers.savePerson(DANA, ADMIN);
  await session.handlers.savePerson(KIM, ADMIN);
  const files = await readPanelFiles(PANEL);
  if (!files.ok) throw new Error(files.error.message);
  const started = await startBrowserHost({
    handlers: session.handlers,
    subscribe: (listener) => session.subscribe(listener),
    files: files.value,
    caller: () => session.caller(),
    port: 0,
    random: randomBytes,
    report(name) {
      throw new Error(`${name} has a bug.`);
    },
  });
  if (!started.ok) throw new Error(started.error.message);
  host = started.value;
});

test.afterEach(async () => {
  await host.close();
});

async function unlock(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN or passphrase').fill(pin);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** The field of the look-up, in which something is being typed. */
function lookUp(page: Page) {
  return page.getByLabel('Name, phone or ID of a client or caregiver');
}

test('locking empties the page; the same person comes back to what she was typing', async ({
  page,
}) => {
  await page.goto(host.newUrl());
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  await page.keyboard.press('f');
  await lookUp(page).fill('Sar');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Standby is locked' })).toBeVisible();
  await expect(page).toHaveTitle('Standby, locked');
  expect(await page.content()).not.toMatch(/Sarah|Friday 2 PM|Demo Home Care/);
  await expect(page.getByRole('main')).toHaveCount(1);

  await unlock(page, '482913');
  await expect(lookUp(page)).toHaveValue('Sar');
});

test('somebody else gets her own role, and nothing of what was being typed', async ({ page }) => {
  await page.goto(host.newUrl());
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  await page.keyboard.press('f');
  await lookUp(page).fill('Sar');
  session.lock('by-hand');

  await page.getByLabel('Name', { exact: true }).selectOption({ label: 'Kim' });
  await unlock(page, '730518');
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  await page.keyboard.press('f');
  await expect(lookUp(page)).toHaveValue('');
  expect(await ask(page, 'setWorkflow', { workflow: 'overtime', mode: 'off' })).toMatchObject({
    ok: false,
    code: 'forbidden',
  });
});

test('a wrong PIN is said, and makes her wait', async ({ page }) => {
  await page.goto(host.newUrl());
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  session.lock('by-hand');
  await unlock(page, '111222');
  await expect(page.getByText('This is not the right one.').first()).toBeVisible();
  await expect(page.getByLabel('PIN or passphrase')).toBeFocused();
  await expect(page.getByLabel('PIN or passphrase')).toHaveValue('');

  ahead += MINUTE;
  await expect(page.getByText(/You can try again/)).toHaveCount(0);
  await unlock(page, '482913');
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
});

test('while locked no call is answered, and nothing that is announced has words', async ({
  page,
}) => {
  await page.goto(host.newUrl());
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  const told: string[] = [];
  session.subscribe((announcement) => told.push(JSON.stringify(announcement)));
  session.lock('screen-locked');
  for (const name of Object.keys(calls).filter((one) => one !== 'session' && one !== 'unlock')) {
    expect(await ask(page, name, {}), name).toMatchObject({ ok: false, code: 'locked' });
  }
  engine.announcements.announce({
    name: 'incident',
    value: { id: 'new' as never, severity: 'critical', headline: 'Ruth', body: 'Sarah' },
  });
  expect(told.join(' ')).not.toMatch(/Ruth|Sarah/);
});

test('nobody there for ten minutes locks; a key press in the page counts as somebody', async ({
  page,
}) => {
  await page.goto(host.newUrl());
  await expect(page.getByText('Friday 2 PM shift unfilled')).toBeVisible();
  ahead += 9 * MINUTE;
  const answered = page.waitForResponse(
    (one) => one.request().postData()?.includes('"active"') ?? false,
  );
  await page.keyboard.press('Shift');
  await answered;
  ahead += 2 * MINUTE;
  session.tick();
  expect(session.isLocked()).toBe(false);
  ahead += 8 * MINUTE;
  session.tick();
  await expect(page.getByRole('heading', { name: 'Standby is locked' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the unlock screen is accessible, ${colorScheme}, and fits twice the text`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 400, height: 640 });
    await page.goto(host.newUrl());
    session.lock('by-hand');
    await unlock(page, '111222');
    await expect(page.getByText('This is not the right one.').first()).toBeVisible();
    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      expect(await violationsOn(page, 'all')).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
}

/** Asks as any script in the page could. */
function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async (call) => {
      const response = await fetch('api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      });
      return response.json() as Promise<unknown>;
    },
    { name, input },
  );
}
