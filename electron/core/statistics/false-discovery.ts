/** One test of many: what it gave, and the smallest value that it could have given. */
export interface TestValue {
  readonly p: number;
  readonly least: number;
}

export interface Discoveries {
  /**
   * For each test the smallest false discovery rate at which it would count as a discovery; 1 for
   * those that could never have been one.
   */
  readonly qValues: readonly number[];
  /** The largest p among the discoveries at rate `q`; 0 without any. */
  readonly criticalP: number;
  /** How many tests the rate was controlled over. */
  readonly tests: number;
}

/**
 * Benjamini and Hochberg (1995) over those tests that could become a discovery at rate `q` at all.
 * An exact test of few events has a smallest possible value above any threshold; such tests tell
 * nothing about false discoveries and are set aside by their margins alone (Gilbert 2005, after
 * Tarone 1990), which keeps the rate and the power. The values of exact tests are larger than
 * uniform ones, so that the realised rate lies below `q`.
 */
export function discoveries(values: readonly TestValue[], q: number): Discoveries {
  const bar = q / divisor(values, q);
  const tested = values.flatMap(({ p, least }, index) => (least <= bar ? [{ p, index }] : []));
  const qValues = values.map(() => 1);
  let smallest = 1;
  let criticalP = 0;
  tested.sort((a, b) => b.p - a.p);
  tested.forEach(({ p, index }, place) => {
    smallest = Math.min(smallest, (p * tested.length) / (tested.length - place));
    qValues[index] = smallest;
    if (smallest <= q) criticalP = Math.max(criticalP, p);
  });
  return { qValues, criticalP, tests: tested.length };
}

/** The smallest k such that at most k tests can reach q / k. */
function divisor(values: readonly TestValue[], q: number): number {
  const least = values.map((one) => one.least).sort((a, b) => a - b);
  // With k tests below it, the (k + 1)th lies above q / k; with all of them below, k is their number.
  for (let k = 1; k < least.length; k += 1) {
    if ((least[k] ?? 1) > q / k) return k;
  }
  return Math.max(1, least.length);
}
