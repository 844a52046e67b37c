import { logGamma } from '../statistics/log-gamma.ts';

/** Successes and failures of one group; may be fractional where trials are weighted. */
export interface Counts {
  readonly wins: number;
  readonly losses: number;
  /** What the group was expected to win at, strictly between 0 and 1. */
  readonly expected: number;
}

/** A guess at a strength before any data: log-normal around `median`. */
export interface StrengthPrior {
  readonly median: number;
  /** Standard deviation of the natural logarithm. */
  readonly spread: number;
}

/**
 * Logarithm of the beta-binomial probability of one group's outcome (without the constant
 * binomial coefficient) when its true rate is drawn from Beta(strength · expected,
 * strength · (1 − expected)).
 */
export function logBetaBinomial(group: Counts, strength: number): number {
  const alpha = strength * group.expected;
  const beta = strength - alpha;
  return (
    logGamma(alpha + group.wins) -
    logGamma(alpha) +
    logGamma(beta + group.losses) -
    logGamma(beta) -
    logGamma(strength + group.wins + group.losses) +
    logGamma(strength)
  );
}

const WEAKEST = Math.log(0.5);
const STRONGEST = Math.log(1000);
/** Each step keeps 62 % of the bracket: 18 leave 0.1 % of a range of three decades. */
const STEPS = 18;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * How strongly groups hold to their expected rates, in trials: the strength with the greatest
 * marginal likelihood times prior, by golden-section search on its logarithm. Empirical Bayes
 * after Casella (1985); with few groups the prior's median comes out, with many it hardly counts.
 */
export function fitStrength(groups: readonly Counts[], prior: StrengthPrior): number {
  const score = (log: number): number => logPosterior(groups, prior, log);
  let low = WEAKEST;
  let high = STRONGEST;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let leftScore = score(left);
  let rightScore = score(right);
  for (let step = 0; step < STEPS; step += 1) {
    if (leftScore >= rightScore) {
      high = right;
      right = left;
      rightScore = leftScore;
      left = high - GOLDEN * (high - low);
      leftScore = score(left);
    } else {
      low = left;
      left = right;
      leftScore = rightScore;
      right = low + GOLDEN * (high - low);
      rightScore = score(right);
    }
  }
  return Math.exp((low + high) / 2);
}

function logPosterior(groups: readonly Counts[], prior: StrengthPrior, log: number): number {
  const strength = Math.exp(log);
  const distance = (log - Math.log(prior.median)) / prior.spread;
  let total = -(distance ** 2) / 2;
  for (const group of groups) total += logBetaBinomial(group, strength);
  return total;
}

/**
 * How many independent trials at the parent's level `trials` trials of one group are worth, when
 * the group's own rate scatters around the parent's with `strength` (Kleinman 1973): all of them
 * for an infinite strength, never more than `strength` + 1.
 */
export function effectiveTrials(trials: number, strength: number): number {
  // Weighted trials can be less than one; such a fraction is worth no more than itself.
  return trials <= 1 ? trials : (trials * (strength + 1)) / (trials + strength);
}
