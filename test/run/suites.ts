import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './browser.ts';
import { runTool, type Finished } from './command.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import { withScratch } from './scratch.ts';
import { failed, passed, skipped, type Outcome, type Step } from './step.ts';

/** How much of a failed program's output is printed, in characters from its end. */
const TAIL = 30_000;
const REPORT = 'report.json';

/** Unit, integration and property tests. */
export const vitest: Step = {
  name: 'unit, integration and property tests',
  run: () =>
    withScratch(async (folder) => {
      const file = join(folder, REPORT);
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const env = { NO_COLOR: '1', TMPDIR: folder };
      const finished = await runTool('vitest', 'vitest', args, { env });
      return judge(finished, file, readVitestReport);
    }),
};

/** The bundles that the hosts serve. */
export const build: Step = {
  name: 'build',
  run: async () => {
    const finished = await runTool('vite', 'vite', ['build']);
    return finished.code === 0 ? passed('bundled into out/') : failed(finished.output);
  },
};

/** Playwright's tests against the built panel in a real browser. */
export function endToEnd(isBuilt: boolean, findBrowser: () => Promise<Browser>): Step {
  return {
    name: 'end-to-end tests',
    run: async () => {
      if (!isBuilt) return skipped('there is no build to test');
      const browser = await findBrowser();
      if (!browser.found) return failed(browser.reason);
      console.log(`Browser: ${browser.path}`);
      return withScratch(async (folder) => {
        const file = join(folder, REPORT);
        const finished = await runTool('@playwright/test', 'playwright', ['test'], {
          env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file, TMPDIR: folder },
        });
        return judge(finished, file, readPlaywrightReport);
      });
    },
  };
}

/** A suite's own counts; a program that failed without a failed test still fails. */
function judge(finished: Finished, file: string, read: (report: unknown) => Outcome): Outcome {
  if (!existsSync(file)) return failed('no report was written', finished.output.slice(-TAIL));
  const outcome = read(JSON.parse(readFileSync(file, 'utf8')));
  if (finished.code === 0) return outcome;
  const atLeastOne = Math.max(outcome.counts.failed, 1);
  return {
    counts: { ...outcome.counts, failed: atLeastOne },
    lines: [...outcome.lines, finished.output.slice(-TAIL)],
  };
}
