import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createStandby, type Standby } from '../../electron/engine/standby.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/io/browser-host/host.ts';
import { readPanelFiles } from '../../electron/io/panel-files/read.ts';
import { randomIds } from '../../shared/util/ids.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import { MINUTE, systemClock } from '../../shared/util/time.ts';
import { COMPUTER, oneAgency } from '../support/one-agency.ts';
import { simulateAgency, type SimulatedAgency } from '../support/running-agency.ts';
import { sessionOver } from '../support/session.ts';

const PANEL = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const TOMS_SHIFT = '109140003';

let agency: SimulatedAgency;
let standby: Standby;
let host: BrowserHost;

test.beforeEach(async () => {
  agency = await simulateAgency({ scenario: 'golden', withLocalData: true });
  standby = createStandby({
    sources: oneAgency(agency.source),
    surroundings: { channels: [], ids: randomIds, report: failOnReport },
    engine: { realClock: systemClock, patience: null },
    computer: COMPUTER,
  });
  host = required(
    await startBrowserHost({
      handlers: sessionOver(standby).handlers,
      subscribe: (listener) => standby.subscribe(listener),
      files: required(await readPanelFiles(PANEL)),
      caller: () => ({ actor: 'Dana', role: 'administrator' }),
      port: 0,
      random: randomBytes,
      report: failOnReport,
    }),
  );
  await standby.start();
});

test.afterEach(async () => {
  await host.close();
  await standby.close();
});

test('a call-out in WellSky is handled to resolved by clicks, and the audit log is whole', async ({
  page,
}) => {
  const faults = watch(page);
  const { simulator, source } = agency;
  await page.goto(host.newUrl());
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();

  const [shift] = simulator.world
    .occurrences(TOMS_SHIFT)
    .filter((one) => one.start > simulator.now());
  if (shift === undefined) throw new Error('Tom has no shift to give back.');
  simulator.world.callOut(shift);
  simulator.advance(MINUTE);
  await readNow(page);
  await page
    .getByRole('link', { name: "Tom's Saturday 10 AM shift with Mr. D. is now open" })
    .click();

  await expect(page.getByRole('button', { name: /^Lisa C\..*match/ })).toBeVisible();
  await page.getByRole('button', { name: 'No answer', exact: true }).click();
  // The next one to call is opened by itself.
  await expect(page.getByText('What did Rachel A. say?')).toBeVisible();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('Assign Rachel A. in WellSky.')).toBeVisible();
  await expect(page.getByText('Rachel A. said yes: assign in WellSky').first()).toBeVisible();
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText(/Dana has it/).first()).toBeVisible();

  const rachel = source.store.caregivers.all().find((one) => one.shortName === 'Rachel A.');
  simulator.world.assign(shift, String(rachel?.id));
  await readNow(page);
  await expect(page.getByText('The shift is filled.').first()).toBeVisible();

  const outcomes = source.store.asks
    .ofShift(shift.clientId as never, shift.start)
    .filter((ask) => ask.actor === 'Dana')
    .map((ask) => ask.outcome);
  expect(outcomes.sort()).toEqual(['accepted', 'no-answer']);
  const acts = [...source.store.audit.rows()].filter((row) => row.actor === 'Dana');
  // Beside the list stands its first incident; then she opened Tom's.
  expect(acts.map((row) => `${row.action} ${row.entity}`)).toEqual([
    'read incident',
    'read incident',
    'create ask',
    'create ask',
    'update incident',
  ]);
  expect(source.store.audit.verify()).toMatchObject({ ok: true });
  expect(faults).toEqual([]);
});

test('a refused feed is said, keeps what is known, and is over when WellSky answers', async ({
  page,
}) => {
  const { simulator } = agency;
  await page.goto(host.newUrl());
  await expect(page.getByRole('link', { name: 'Friday 2 PM shift unfilled' })).toBeVisible();

  simulator.set('appointment.search', 'forbidden403');
  simulator.advance(MINUTE);
  await readNow(page);
  await expect(page.getByText(/Refused, last read/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Friday 2 PM shift unfilled/ })).toBeVisible();

  simulator.set('appointment.search', 'normal');
  await readNow(page);
  await expect(page.getByText(/Refused/)).toHaveCount(0);
});

async function readNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the schedule now' }).click();
}

/** What the page must never do: throw, or break its content security policy. */
function watch(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

function required<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function failOnReport(what: string): void {
  throw new Error(`Standby reported ${what}.`);
}
