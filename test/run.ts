import { findOrInstallBrowser } from './run/browser.ts';
import { lint, staticChecks } from './run/checks.ts';
import { add, NOTHING, report, type Counts } from './run/counts.ts';
import { runStep, startStep, type Running, type Step } from './run/step.ts';
import { build, endToEnd, vitest } from './run/suites.ts';

/**
 * The test command: every check of this repository in order, each under its own heading. A failed
 * step does not stop the ones after it; a step that cannot run counts as skipped and says why.
 * The last line is `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
 */
async function main(): Promise<void> {
  let total: Counts = NOTHING;
  const run = async (step: Step, running?: Running): Promise<boolean> => {
    const counts = await runStep(step, running);
    total = add(total, counts);
    return counts.failed === 0;
  };
  // A second core has nothing to do meanwhile.
  const linting = startStep(lint);
  for (const check of staticChecks) await run(check);
  await run(lint, linting);
  await run(vitest);
  const built = await run(build);
  await run(endToEnd(built, findOrInstallBrowser));
  console.log(`\n${report(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
