import { expect, test, vi } from 'vitest';
import { add, NOTHING, report } from '../../run/counts.ts';
import { readPlaywrightReport, readVitestReport } from '../../run/reports.ts';
import { runStep } from '../../run/step.ts';

test('the last line states the three counts', () => {
  const one = { passed: 3, failed: 1, skipped: 2 };
  expect(report(add(one, add(one, NOTHING)))).toBe('6 passed, 2 failed, 4 skipped');
});

test('a Vitest report is counted by test, with a broken file as one failure and with reasons', () => {
  const outcome = readVitestReport({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          {
            fullName: 'subtracts',
            status: 'failed',
            failureMessages: ['\u001b[31m1 is not 2\n at x'],
          },
          { fullName: 'divides', status: 'pending' },
        ],
      },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(outcome.counts).toEqual({ passed: 1, failed: 2, skipped: 1 });
  expect(outcome.lines).toEqual([
    'FAILED: broken.test.ts',
    'FAILED: subtracts\n  1 is not 2\n   at x',
    'SKIPPED: divides',
  ]);
});

test('a Playwright report is counted by test, with the reasons of what was flaky or skipped', () => {
  const spec = (title: string, status: string, description?: string) => ({
    title,
    tests: [
      { status, annotations: description === undefined ? [] : [{ type: 'skip', description }] },
    ],
  });
  const outcome = readPlaywrightReport({
    errors: [],
    suites: [
      {
        specs: [spec('opens', 'expected')],
        suites: [
          {
            specs: [
              spec('closes', 'unexpected'),
              spec('blinks', 'flaky'),
              spec('tray', 'skipped', 'no Electron runtime'),
            ],
          },
        ],
      },
    ],
  });
  expect(outcome.counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
  expect(outcome.lines).toContain('FLAKY: blinks: passed at its second attempt');
  expect(outcome.lines).toContain('SKIPPED: tray: no Electron runtime');
});

test.each([
  { flaky: 3, failed: 0 },
  { flaky: 4, failed: 4 },
])('of $flaky flaky tests in a browser $failed have failed', ({ flaky, failed }) => {
  const specs = Array.from({ length: flaky }, () => ({
    title: 'blinks',
    tests: [{ status: 'flaky', annotations: [] }],
  }));
  const { counts } = readPlaywrightReport({ errors: [], suites: [{ specs }] });
  expect(counts).toEqual({ passed: flaky - failed, failed, skipped: 0 });
});

test('a failure of Playwright has the beginning of its reason below its name', () => {
  const message = Array.from({ length: 40 }, (_, line) => `line ${String(line)}`).join('\n');
  const tests = [{ status: 'unexpected', annotations: [], results: [{}, { error: { message } }] }];
  const { lines } = readPlaywrightReport({
    errors: [],
    suites: [{ specs: [{ title: 'closes', tests }] }],
  });
  const printed = lines.join().split('\n');
  expect(printed.slice(0, 3)).toEqual(['FAILED: closes (unexpected)', '  line 0', '  line 1']);
  expect(printed.at(-1)).toBe('  line 14');
});

test.each([
  ['Vitest', readVitestReport({ testResults: [] })],
  ['Playwright', readPlaywrightReport({ suites: [], errors: [] })],
])('a %s run without tests has failed', (_name, outcome) => {
  expect(outcome.counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a step that throws has failed', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const counts = await runStep({ name: 'throws', run: () => Promise.reject(new Error('broken')) });
  expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
