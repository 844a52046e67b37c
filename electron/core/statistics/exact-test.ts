import { logGamma } from './log-gamma.ts';

/** How often something happened on the occasions in question, and on all others. */
export interface Sides {
  readonly count: number;
  readonly opportunities: number;
  readonly otherCount: number;
  readonly otherOpportunities: number;
}

/**
 * Probability that at least `count` of all the events fall on these occasions when they fall
 * anywhere alike: Fisher's exact test (1935), one-sided, the upper tail of the hypergeometric
 * distribution. 1 where one side is empty.
 */
export function exactTest(sides: Sides): number {
  const { count, opportunities, otherCount, otherOpportunities } = sides;
  const events = count + otherCount;
  const least = Math.max(0, events - otherOpportunities);
  if (count <= least) return 1;
  const most = Math.min(events, opportunities);
  const all = logChoose(opportunities + otherOpportunities, events);
  let tail = 0;
  // From the far end, so that the smallest terms are added first.
  for (let here = most; here >= count; here -= 1) {
    const ways = logChoose(opportunities, here) + logChoose(otherOpportunities, events - here);
    tail += Math.exp(ways - all);
  }
  return Math.min(1, tail);
}

/** The smallest value that `exactTest` can give with so many events and occasions (Tarone 1990). */
export function leastExactTest(sides: Sides): number {
  const { count, opportunities, otherCount } = sides;
  const events = count + otherCount;
  const most = Math.min(events, opportunities);
  return exactTest({ ...sides, count: most, otherCount: events - most });
}

const logFactorials: number[] = [0];

/** Half a year has few hundred occasions a person, so the same factorials come again and again. */
function logFactorial(n: number): number {
  for (let known = logFactorials.length; known <= n; known += 1) {
    logFactorials.push(logGamma(known + 1));
  }
  return logFactorials[n] ?? Number.NaN;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
