/** Hours with the half-width of their 80 % interval, both in hours. */
export interface Estimate {
  readonly hours: number;
  readonly spread: number;
}

/**
 * Both are wrong about the same weeks for partly the same reasons, so that they do not correct each
 * other as fully as independent ones would.
 */
const CORRELATION = 0.25;

/** An estimate that was never wrong yet is not certain. */
const LEAST_SPREAD = 0.001;

/** Two estimates of the same hours as one, weighted by the inverse of their variance. */
export function combined(a: Estimate, b: Estimate): Estimate {
  const [widthA, widthB] = [widthOf(a), widthOf(b)];
  const share = widthB ** 2 / (widthA ** 2 + widthB ** 2);
  const [partA, partB] = [share * widthA, (1 - share) * widthB];
  return {
    hours: share * a.hours + (1 - share) * b.hours,
    spread: Math.sqrt(partA ** 2 + partB ** 2 + 2 * CORRELATION * partA * partB),
  };
}

function widthOf({ hours, spread }: Estimate): number {
  return Math.max(spread, LEAST_SPREAD * Math.max(1, hours));
}
