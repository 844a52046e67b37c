import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { failed, type Outcome } from './step.ts';

/** How much of a failure's reason stands beside its name, in lines. */
const REASON_LINES = 15;

/** How many tests of a browser may need their second attempt before the run counts as broken. */
const MOST_FLAKY = 3;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullable().default([]),
        }),
      ),
    }),
  ),
});

/** Counts of a Vitest JSON report. A file that failed before its first test is one failure. */
export function readVitestReport(report: unknown): Outcome {
  const files = vitestReport.parse(report).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  );
  const ended = (status: string) => tests.filter((one) => one.status === status);
  const skips = tests.filter((one) => one.status !== 'passed' && one.status !== 'failed');
  if (tests.length === 0 && broken.length === 0) return failed('no test was found');
  return {
    counts: {
      passed: ended('passed').length,
      failed: ended('failed').length + broken.length,
      skipped: skips.length,
    },
    lines: [
      ...broken.map((file) => `FAILED: ${file.name}${because(file.message)}`),
      ...ended('failed').map(
        (one) => `FAILED: ${one.fullName}${because(one.failureMessages?.[0])}`,
      ),
      ...skips.map((one) => `SKIPPED: ${one.fullName}`),
    ],
  };
}

interface Suite {
  readonly specs: readonly z.infer<typeof specSchema>[];
  readonly suites?: readonly Suite[] | undefined;
}

const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z
        .array(z.object({ error: z.object({ message: z.string().optional() }).optional() }))
        .default([]),
    }),
  ),
});

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema), suites: z.array(suiteSchema).optional() }),
);

const playwrightReport = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/**
 * Counts of a Playwright JSON report. A test that passed at its second attempt is named with the
 * reason of its first; more than a few of them have failed. A skip names its reason.
 */
export function readPlaywrightReport(report: unknown): Outcome {
  const { suites, errors } = playwrightReport.parse(report);
  const tests = suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const flaky = tests.filter((one) => one.status === 'flaky');
  const broken = tests.filter((one) => one.status === 'unexpected');
  const bad = flaky.length > MOST_FLAKY ? [...broken, ...flaky] : broken;
  const skips = tests.filter((one) => one.status === 'skipped');
  if (tests.length === 0 && errors.length === 0) return failed('no test was found');
  return {
    counts: {
      passed: tests.length - bad.length - skips.length,
      failed: bad.length + errors.length,
      skipped: skips.length,
    },
    lines: [
      ...errors.map((one) => `FAILED: ${one.message ?? 'unknown error'}`),
      ...bad.map((one) => `FAILED: ${one.title} (${one.status})${because(firstError(one))}`),
      ...(bad.length === broken.length ? flaky : []).map(
        (one) => `FLAKY: ${one.title}: passed at its second attempt${because(firstError(one))}`,
      ),
      ...skips.map((one) => `SKIPPED: ${one.title}: ${reasonOf(one.annotations)}`),
    ],
  };
}

type TestReport = z.infer<typeof specSchema>['tests'][number];

function firstError({ results }: TestReport): string | undefined {
  return results.find(({ error }) => error !== undefined)?.error?.message;
}

function specsOf(suite: Suite): readonly z.infer<typeof specSchema>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function reasonOf(annotations: readonly { description?: string | undefined }[]): string {
  return annotations.map((one) => one.description).find((one) => one !== undefined) ?? 'no reason';
}

/** The beginning of a reason, set in below the name: enough to tell a slow machine from a slip. */
function because(reason = ''): string {
  const lines = stripVTControlCharacters(reason).trimEnd().split('\n').slice(0, REASON_LINES);
  return lines[0] === '' ? '' : lines.map((line) => `\n  ${line}`).join('');
}
