import { NOTHING, report, type Counts } from './counts.ts';

/** What a step found out. `lines` are printed: findings, names of failed tests, reasons of skips. */
export interface Outcome {
  readonly counts: Counts;
  readonly lines: readonly string[];
}

/** One heading of the test command. */
export interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A check that found nothing wrong; `evidence` says what it saw, so that it cannot pass blindly. */
export function passed(evidence: string): Outcome {
  return { counts: { ...NOTHING, passed: 1 }, lines: [evidence] };
}

/** A check that failed, with its findings. */
export function failed(...lines: readonly string[]): Outcome {
  return { counts: { ...NOTHING, failed: 1 }, lines };
}

/** A check that could not run, with the reason. */
export function skipped(reason: string): Outcome {
  return { counts: { ...NOTHING, skipped: 1 }, lines: [`SKIPPED: ${reason}`] };
}

/** What a started step comes to, and how long it took. */
export type Running = Promise<{ readonly outcome: Outcome; readonly seconds: number }>;

/** Starts a step, to be reported later. One that throws has failed. */
export async function startStep(step: Step): Running {
  const started = performance.now();
  const outcome = await outcomeOf(step);
  return { outcome, seconds: (performance.now() - started) / 1000 };
}

/** Runs a step under its heading, or waits for one that was started, and prints what it found. */
export async function runStep(step: Step, running?: Running): Promise<Counts> {
  console.log(`\n== ${step.name}`);
  const { outcome, seconds } = await (running ?? startStep(step));
  for (const line of outcome.lines) console.log(line);
  const counted = `${report(outcome.counts)}; ${seconds.toFixed(1)} s`;
  console.log(`-- ${step.name}: ${verdictOn(outcome.counts)} (${counted})`);
  return outcome.counts;
}

function verdictOn({ passed, failed }: Counts): string {
  if (failed > 0) return 'FAILED';
  return passed > 0 ? 'ok' : 'SKIPPED';
}

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
