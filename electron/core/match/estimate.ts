import { effectiveTrials } from './beta-binomial.ts';
import type { Priors } from './priors.ts';
import type { Tally } from './tally.ts';

/** A probability with what is known about its error. */
export interface Estimate {
  /** Strictly between 0 and 1. */
  readonly mean: number;
  readonly variance: number;
  /** Her own rate over all kinds of shift, before similar shifts are looked at. */
  readonly overall: number;
}

/**
 * The chance that a trial like the tally's occasion succeeds: the similar trials' rate, held by
 * the caregiver's own rate, which is held by the agency's (hierarchical empirical Bayes). Similar
 * trials speak for her own rate only as far as they are worth it there (`effectiveTrials`), so
 * that they are not counted twice.
 */
export function estimate(tally: Tally, priors: Priors): Estimate {
  const { caregiverStrength, similarStrength } = priors;
  const { similarTrials, similarWins } = tally;
  const worth = effectiveTrials(similarTrials, similarStrength);
  const similarRate = similarTrials === 0 ? 0 : similarWins / similarTrials;
  // Differences of sums may miss zero by a rounding error.
  const otherTrials = Math.max(0, tally.trials - similarTrials);
  const otherWins = Math.min(otherTrials, Math.max(0, tally.wins - similarWins));
  const known = otherTrials + worth + caregiverStrength;
  const overall = (otherWins + worth * similarRate + caregiverStrength * priors.mean) / known;
  const overallVariance = (overall * (1 - overall)) / (known + 1);
  const held = similarTrials + similarStrength;
  const mean = (similarWins + similarStrength * overall) / held;
  const ownVariance = (mean * (1 - mean)) / (held + 1);
  const variance = ownVariance + (similarStrength / held) ** 2 * overallVariance;
  return { mean, variance, overall };
}

/** Variance of the product of two independent estimates. */
export function productVariance(a: Estimate, b: Estimate): number {
  return a.mean ** 2 * b.variance + b.mean ** 2 * a.variance + a.variance * b.variance;
}

/** The standard normal quantile of 90 %: an 80 % interval leaves 10 % on either side. */
const Z_80 = 1.2815515655446004;

/**
 * The 80 % interval of a probability: normal on the logit scale (delta method), so that it stays
 * within 0 … 1, contains `mean` and grows with `variance`.
 */
export function interval80(mean: number, variance: number): [number, number] {
  const spread = (Z_80 * Math.sqrt(variance)) / (mean * (1 - mean));
  const logit = Math.log(mean / (1 - mean));
  return [Math.min(mean, sigmoid(logit - spread)), Math.max(mean, sigmoid(logit + spread))];
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
