/** How many checks or tests went which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two counts. */
export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The line with which the test command ends. */
export function report(counts: Counts): string {
  const { passed, failed, skipped } = counts;
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
