import { logGamma } from '../../../electron/core/statistics/log-gamma.ts';

/** What is known of one caregiver: how often she was asked and said yes. */
export interface AskCounts {
  yes: number;
  asked: number;
}

/** A way to say how likely a yes is from counts alone; made anew for every agency. */
export type CountMatcher = (everybody: readonly AskCounts[]) => (her: AskCounts) => number;

/** Share of yeses; a coin toss for who was never asked. */
const rawShare: CountMatcher =
  () =>
  ({ yes, asked }) =>
    asked === 0 ? 0.5 : yes / asked;

/** One imagined yes and one imagined no (Laplace's rule of succession). */
const laplace: CountMatcher =
  () =>
  ({ yes, asked }) =>
    (yes + 1) / (asked + 2);

/** Lower bound of Wilson's 95 % score interval (1927), as ranking by votes does it. */
const wilson: CountMatcher = () => (her) => {
  const { yes, asked } = her;
  if (asked === 0) return 0;
  const z = 1.96;
  const share = yes / asked;
  const middle = share + z ** 2 / (2 * asked);
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * asked)) / asked);
  return (middle - spread) / (1 + z ** 2 / asked);
};

/** Empirical Bayes with one Beta prior for the agency, of the greatest likelihood on a grid. */
const empiricalBayes: CountMatcher = (everybody) => {
  let best = { score: -Infinity, mean: 0.5, strength: 2 };
  for (let strength = 1; strength <= 20; strength *= 1.15) {
    for (let mean = 0.1; mean <= 0.6; mean += 0.02) {
      const score = likelihood(everybody, mean * strength, (1 - mean) * strength);
      if (score > best.score) best = { score, mean, strength };
    }
  }
  const { mean, strength } = best;
  return ({ yes, asked }) => (yes + mean * strength) / (asked + strength);
};

function likelihood(everybody: readonly AskCounts[], alpha: number, beta: number): number {
  const none = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  return everybody.reduce((sum, { yes, asked }) => {
    if (asked === 0) return sum;
    const some = logGamma(alpha + yes) + logGamma(beta + asked - yes);
    return sum + none + some - logGamma(alpha + beta + asked);
  }, 0);
}

export const COUNT_MATCHERS = {
  'raw k/n': rawShare,
  Laplace: laplace,
  'Wilson lower bound': wilson,
  'plain empirical Bayes': empiricalBayes,
} as const satisfies Record<string, CountMatcher>;
