import { logGamma } from '../statistics/log-gamma.ts';

/** Successes and failures of one group; may be fractional where trials are weighted. */
export interface Counts {
  readonly wins: number;
  readonly losses: number;
  /** What the group was expected to win at, strictly between 0 and 1. */
  readonly expected: number;
  /** Trials that `expected` itself rests on; absent where it is taken for certain. */
  readonly expectedFrom?: number;
}

/** A guess at a strength before any data: log-normal around `median`. */
export interface StrengthPrior {
  readonly median: number;
  /** Standard deviation of the natural logarithm. */
  readonly spread: number;
}

/**
 * Logarithm of the beta-binomial probability of one group's outcome (without the constant
 * binomial coefficient) when its true rate is drawn from a Beta distribution with the mean
 * `expected` and the strength `around`, less where `expected` is itself uncertain.
 */
export function logBetaBinomial(group: Counts, around: number): number {
  const strength = strengthOf(group, around);
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

/** The variances p(1 − p)/(strength + 1) of the rate around its mean, and of that mean, add up. */
function strengthOf({ expectedFrom }: Counts, around: number): number {
  if (expectedFrom === undefined) return around;
  return Math.max(LEAST_STRENGTH, 1 / (1 / (around + 1) + 1 / (expectedFrom + 1)) - 1);
}

/** No rate can vary by more than one that is always 0 or 1. */
const LEAST_STRENGTH = 0.01;

const WEAKEST = Math.log(0.5);
const STRONGEST = Math.log(1000);
/** Log-odds of the rates that an agency can have: from one in a thousand to its opposite. */
const FURTHEST = Math.log(999);
/** Each step keeps 62 % of the bracket: 18 leave 0.1 % of a range of three decades. */
const STEPS = 18;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * How strongly groups hold to their expected rates, in trials: the strength with the greatest
 * marginal likelihood times prior, by golden-section search on its logarithm. Empirical Bayes
 * after Casella (1985); with few groups the prior's median comes out, with many it hardly counts.
 */
export function fitStrength(groups: readonly Counts[], prior: StrengthPrior): number {
  return Math.exp(highest((log) => logPosterior(groups, prior, log), WEAKEST, STRONGEST));
}

/** A guess at a mean before any data, worth `strength` trials. */
export interface MeanPrior {
  readonly mean: number;
  readonly strength: number;
}

/**
 * The rate that groups scatter around with `strength`: the mean with the greatest marginal
 * likelihood times prior. Unlike a mean of the trials, it does not drift towards those who were
 * asked the more the likelier they were to say yes: who was asked depends on answers only, and
 * such a choice leaves a likelihood as it is (Rubin 1976).
 */
export function fitMean(
  groups: readonly Omit<Counts, 'expected'>[],
  strength: number,
  prior: MeanPrior,
): number {
  const score = (odds: number): number => {
    const expected = 1 / (1 + Math.exp(-odds));
    const guess = prior.strength * prior.mean;
    let total = guess * Math.log(expected) + (prior.strength - guess) * Math.log(1 - expected);
    for (const { wins, losses } of groups) {
      total += logBetaBinomial({ wins, losses, expected }, strength);
    }
    return total;
  };
  return 1 / (1 + Math.exp(-highest(score, -FURTHEST, FURTHEST)));
}

/** Where `score` is highest between `low` and `high`, if it has a single peak. */
function highest(score: (x: number) => number, low: number, high: number): number {
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
  return (low + high) / 2;
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
