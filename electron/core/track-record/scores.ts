/** A promise and what became of it. */
export interface Scored {
  /** The probability that was shown, 0 … 1. */
  readonly match: number;
  readonly cameTrue: boolean;
}

/** Promises of about the same size, with how many of them came true. */
export interface Bin {
  /** Smallest and largest promise in it. */
  readonly low: number;
  readonly high: number;
  readonly meanMatch: number;
  readonly yes: number;
  readonly count: number;
}

/**
 * Mean squared distance between promise and outcome, 0 (clairvoyant) … 1; null without any.
 * Brier 1950, "Verification of forecasts expressed in terms of probability".
 */
export function brier(pairs: readonly Scored[]): number | null {
  if (pairs.length === 0) return null;
  const sum = pairs.reduce((total, one) => total + (one.match - Number(one.cameTrue)) ** 2, 0);
  return sum / pairs.length;
}

/**
 * The promises in order, cut into at most `bins` bins of about the same size. Bins of equal mass,
 * because bins of equal width are empty where nothing was promised and judge a handful of promises
 * as harshly as a thousand. Equal promises share a bin, which may make it larger and leave fewer
 * bins: parted, they would be sorted by what came of them, and look badly calibrated.
 */
export function equalMassBins(pairs: readonly Scored[], bins: number): Bin[] {
  const sorted = pairs.toSorted((a, b) => a.match - b.match);
  const found: Bin[] = [];
  for (let bin = 1, from = 0; from < sorted.length; bin += 1) {
    let to = Math.ceil((bin * sorted.length) / bins);
    while (to < sorted.length && sorted[to]?.match === sorted[to - 1]?.match) to += 1;
    if (to > from) found.push(binOf(sorted.slice(from, to)));
    from = Math.max(from, to);
  }
  return found;
}

/** A bin of promises sorted by size, at least one. */
function binOf(sorted: readonly Scored[]): Bin {
  return {
    low: sorted[0]?.match ?? 0,
    high: sorted.at(-1)?.match ?? 0,
    meanMatch: sorted.reduce((sum, one) => sum + one.match, 0) / sorted.length,
    yes: sorted.filter((one) => one.cameTrue).length,
    count: sorted.length,
  };
}

/**
 * Expected calibration error: how far the mean promise of a bin lies from the share that came
 * true, averaged over all promises; 0 is perfect. Null without any. With few promises it is
 * positive by chance alone, which is why it is shown with a band.
 */
export function calibrationError(pairs: readonly Scored[], bins: number): number | null {
  if (pairs.length === 0) return null;
  return equalMassBins(pairs, bins).reduce((sum, { meanMatch, yes, count }) => {
    return sum + (count / pairs.length) * Math.abs(meanMatch - yes / count);
  }, 0);
}
