import type { CallCount } from '../../../shared/domain/api-call.ts';

/**
 * Response times are counted in classes that grow by 9 %, so that any number of hours can be added
 * up and every percentile of the sum is still known to 5 % (the idea of HdrHistogram).
 */
const CLASSES_PER_DOUBLING = 8;

/** The class of a response time in milliseconds: 0 up to 1 ms, 8 up to 2 ms, 16 up to 4 ms … */
export function timeClassOf(milliseconds: number): number {
  return Math.max(0, Math.ceil(CLASSES_PER_DOUBLING * Math.log2(Math.max(1, milliseconds))));
}

/** The middle of a class in whole milliseconds. */
function millisecondsOf(timeClass: number): number {
  return Math.round(2 ** ((timeClass - 0.5) / CLASSES_PER_DOUBLING));
}

/** Nearest-rank percentile of the counted response times, 0 < `p` <= 1; null of none. */
export function timePercentile(counts: readonly CallCount[], p: number): number | null {
  const ordered = counts.toSorted((a, b) => a.timeClass - b.timeClass);
  const all = ordered.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  for (const { timeClass, count } of ordered) {
    reached += count;
    if (reached >= p * all) return millisecondsOf(timeClass);
  }
  return null;
}
