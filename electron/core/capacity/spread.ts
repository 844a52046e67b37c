/** What was foretold wrongly at one past origin: actual / foretold − 1, from the current week on. */
export type Misses = readonly number[];

/** Relative half-width of the 80 % interval of a week; 0 is the current one. */
export type Spread = (week: number) => number;

const COVERAGE = 0.8;

/** Half-width of an 80 % interval in typical misses, where too few were seen to tell. */
const USUAL_QUANTILE = 1.28;
/** How many misses that assumption weighs as much as. */
const QUANTILE_WEIGHT = 8;

/** Typical relative miss of a whole week where none was seen. */
const UNTOLD_MISS = 0.05;

/** Half-width of a whole week of a past without any change: that it goes on is not certain. */
const LEAST_SPREAD = 0.02;

/**
 * How far forecasts may be off, learned from how far they were off at past origins (rolling-origin
 * evaluation). Each distance alone has too few misses, so they are brought to one scale, which
 * grows with the distance. `remaining` is the part of the current week that is still to come,
 * above 0 to 1.
 */
export function spreadOf(misses: readonly Misses[], remaining: number): Spread {
  const scale = scaleOf(misses, remaining);
  const sizes = misses.flatMap((origin) =>
    origin.map((miss, week) => Math.abs(miss) / scale(week)),
  );
  const quantile = quantileOf(sizes, USUAL_QUANTILE);
  const least = (week: number): number => LEAST_SPREAD * (week === 0 ? remaining : 1);
  return (week) => Math.max(least(week), quantile * scale(week));
}

/**
 * The size that 80 % of misses stay below, as split conformal prediction takes it (Lei et al.,
 * 2018): of n sizes the ((n + 1) · 0.8)-th smallest, so that few of them give a wider answer. No
 * bell curve is assumed. `usual` stands in for what is not known yet.
 */
export function quantileOf(sizes: readonly number[], usual: number): number {
  if (sizes.length === 0) return usual;
  const sorted = [...sizes].sort((a, b) => a - b);
  const place = Math.min(sorted.length, COVERAGE * (sorted.length + 1)) - 1;
  const lower = sorted[Math.floor(place)] ?? usual;
  const upper = sorted[Math.ceil(place)] ?? lower;
  const seen = lower + (upper - lower) * (place - Math.floor(place));
  return (seen * sizes.length + usual * QUANTILE_WEIGHT) / (sizes.length + QUANTILE_WEIGHT);
}

/** Typical size of a miss by week: from the next week on its square grows in a straight line. */
function scaleOf(misses: readonly Misses[], remaining: number): Spread {
  const current = misses.flatMap((origin) => origin.slice(0, 1));
  const untold = (remaining * UNTOLD_MISS) ** 2;
  const currentScale = Math.sqrt((sumOfSquares(current) + untold) / (current.length + 1));
  const later = laterSquares(misses);
  return (week) => (week === 0 ? currentScale : Math.sqrt(later(week)));
}

/** Mean square of the misses of each later week, as a line that does not fall. */
function laterSquares(misses: readonly Misses[]): (week: number) => number {
  const furthest = Math.max(2, ...misses.map((origin) => origin.length - 1));
  const points = Array.from({ length: furthest }, (_, index) => {
    const week = index + 1;
    const seen = misses.flatMap((origin) => origin.slice(week, week + 1));
    const untold = UNTOLD_MISS ** 2 * (0.75 + week / 4);
    const weight = seen.length + 1;
    return { week, weight, square: (sumOfSquares(seen) + untold) / weight };
  });
  return risingLine(points);
}

interface Point {
  readonly week: number;
  readonly weight: number;
  readonly square: number;
}

/** Least squares through the points, with neither the slope nor the value at 0 below 0. */
function risingLine(points: readonly Point[]): (week: number) => number {
  const weight = points.reduce((sum, one) => sum + one.weight, 0);
  const middle = points.reduce((sum, one) => sum + one.weight * one.week, 0) / weight;
  const mean = points.reduce((sum, one) => sum + one.weight * one.square, 0) / weight;
  let covariance = 0;
  let variance = 0;
  for (const one of points) {
    covariance += one.weight * (one.week - middle) * (one.square - mean);
    variance += one.weight * (one.week - middle) ** 2;
  }
  const slope = Math.min(mean / middle, Math.max(0, covariance / variance));
  return (week) => mean + slope * (week - middle);
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
