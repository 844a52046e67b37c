import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const jsonFile = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** The browser is the machine's own: the test command finds it and names it in CHROMIUM_PATH. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One setting only, named in the folder: visual.spec.ts skips in every other.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: true,
  // A busy machine gets a second attempt; the report names every test that needed it.
  retries: 1,
  workers: '100%',
  timeout: 60_000,
  // A limit, not a wait: a busy machine draws late.
  expect: { timeout: 20_000 },
  reporter: jsonFile === undefined ? 'list' : [['list'], ['json', { outputFile: jsonFile }]],
  use: {
    browserName: 'chromium',
    launchOptions: executablePath === undefined ? {} : { executablePath },
    locale: 'en-US',
    timezoneId: 'America/Denver',
    screenshot: 'only-on-failure',
  },
});
