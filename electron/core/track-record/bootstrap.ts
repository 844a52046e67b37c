import type { Scored } from './scores.ts';

const RESAMPLES = 400;

/**
 * 90 % percentile band of the calibration error (equal-mass bins), by drawing the promises anew
 * with replacement (Efron 1979). Null without any. Costs 400 draws of each promise.
 */
export function calibrationBand(
  pairs: readonly Scored[],
  bins: number,
  random: () => number,
): [number, number] | null {
  if (pairs.length === 0) return null;
  const sorted = pairs.toSorted((a, b) => a.match - b.match);
  const errors = Array.from({ length: RESAMPLES }, () =>
    resampledError(sorted, drawn(sorted.length, random), bins),
  ).sort((a, b) => a - b);
  const at = (share: number): number => errors[Math.round(share * (RESAMPLES - 1))] ?? 0;
  return [at(0.05), at(0.95)];
}

/** How often each of `size` things is drawn in `size` draws with replacement. */
function drawn(size: number, random: () => number): Uint32Array {
  const times = new Uint32Array(size);
  for (let draw = 0; draw < size; draw += 1) {
    const one = Math.floor(random() * size);
    times[one] = (times[one] ?? 0) + 1;
  }
  return times;
}

/**
 * `calibrationError` of a resample. `sorted` is in order, so no resample has to be sorted; as there,
 * equal promises share a bin.
 */
function resampledError(sorted: readonly Scored[], times: Uint32Array, bins: number): number {
  const size = sorted.length;
  let error = 0;
  let [bin, taken, promised, kept] = [1, 0, 0, 0];
  sorted.forEach(({ match, cameTrue }, place) => {
    const copies = times[place] ?? 0;
    taken += copies;
    promised += copies * match;
    kept += cameTrue ? copies : 0;
    if (sorted[place + 1]?.match === match || taken < Math.ceil((bin * size) / bins)) return;
    error += Math.abs(promised - kept) / size;
    [promised, kept] = [0, 0];
    bin = Math.floor((taken * bins) / size) + 1;
  });
  return error;
}
