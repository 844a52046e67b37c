/** Standard normal quantiles of two-sided intervals. */
export const Z_80 = 1.2816;
export const Z_90 = 1.6449;

/**
 * Wilson's score interval of a share: `yes` of `count`, whole 0 … 1 for none.
 * Wilson 1927; it stays inside 0 … 1 and is honest for small counts, unlike p ± z·√(p(1−p)/n).
 */
export function wilson(yes: number, count: number, z: number): [number, number] {
  if (count === 0) return [0, 1];
  const share = yes / count;
  const spread = (z * z) / count;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / count);
  // At the ends the bounds are exact; rounding would put them a hair beside.
  return [yes === 0 ? 0 : centre - half, yes === count ? 1 : centre + half];
}
