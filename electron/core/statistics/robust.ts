/** Middle value; the mean of the middle two of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Makes the median absolute deviation estimate the standard deviation of normal values. */
const NORMAL_CONSISTENCY = 1.4826;

/** Scatter about `centre` that up to half of the values cannot spoil, in the unit of the values. */
export function scatter(values: readonly number[], centre = median(values)): number {
  return NORMAL_CONSISTENCY * median(values.map((value) => Math.abs(value - centre)));
}

/** `value`, moved to the nearer end where it lies outside of `low` to `high`. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/**
 * Mean after values further than `limit` scatters from the median were moved to that distance
 * (Huber, Robust Statistics, 1981): as precise as the mean where nothing is odd, and unmoved by a
 * few values that are. NaN of none.
 */
export function winsorisedMean(values: readonly number[], limit: number): number {
  const centre = median(values);
  const reach = limit * scatter(values, centre);
  const kept = values.map((value) => clamp(value, centre - reach, centre + reach));
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
