/** A table of cases for a regression, all of one length. */
export interface Cases {
  readonly count: number;
  readonly features: number;
  /** Row by row: feature j of case i stands at `i * features + j`. */
  readonly values: Float64Array;
  /** Log-odds that each case has before anything is fitted. */
  readonly offset: Float64Array;
  /** 1 where it happened, otherwise 0. */
  readonly outcome: Uint8Array;
}

/** What a fit adds to the log-odds of a case: `intercept` + Σ weight · value. */
export interface Weights {
  readonly intercept: number;
  readonly weights: Float64Array;
}

const MOST_ROUNDS = 25;
/** Steps this small change no probability in its fifth digit. */
const AT_REST = 1e-5;
/** Keeps the intercept finite where everything happened, or nothing. */
const INTERCEPT_RIDGE = 0.01;
/** The likelihood is flat far out, where a whole Newton step would leap beyond the answer. */
const LONGEST_STEP = 2;

/**
 * Logistic regression with an offset over the first `count` cases: the weights with the greatest
 * log-likelihood less `ridge` / 2 · Σ weight² (le Cessie and van Houwelingen 1992), by Newton's
 * method. What is maximised is strictly concave, so there is exactly one answer; `from` is a guess
 * at it that spares some rounds.
 */
export function fitLogistic(
  cases: Cases,
  ridge: number,
  { count = cases.count, from = null }: { count?: number; from?: Weights | null } = {},
): Weights {
  const size = cases.features + 1;
  const answer = new Float64Array(size);
  if (from !== null) answer.set([from.intercept, ...from.weights]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { gradient, curvature } = derivatives(cases, answer, count);
    for (let j = 0; j < size; j += 1) {
      const held = j === 0 ? INTERCEPT_RIDGE : ridge;
      add(gradient, j, -held * (answer[j] ?? 0));
      add(curvature, j * size + j, held);
    }
    const step = solve(curvature, gradient);
    const longest = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const share = Math.min(1, LONGEST_STEP / Math.max(longest, AT_REST));
    step.forEach((one, j) => {
      add(answer, j, share * one);
    });
    if (longest < AT_REST) break;
  }
  return { intercept: answer[0] ?? 0, weights: answer.slice(1) };
}

/** The log-odds of case `i`. */
export function logOdds(cases: Cases, { intercept, weights }: Weights, i: number): number {
  const row = i * cases.features;
  let sum = (cases.offset[i] ?? 0) + intercept;
  for (let j = 0; j < weights.length; j += 1) {
    sum += (weights[j] ?? 0) * (cases.values[row + j] ?? 0);
  }
  return sum;
}

/** Minus the logarithm of the probability that these log-odds gave to what happened. */
export function logLoss(odds: number, outcome: number): number {
  const surprise = outcome > 0 ? -odds : odds;
  return surprise > 0 ? surprise + Math.log1p(Math.exp(-surprise)) : Math.log1p(Math.exp(surprise));
}

/** The probability of log-odds `x`. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The log-odds of a probability strictly between 0 and 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** Gradient of the log-likelihood and its negative second derivative, the intercept first. */
function derivatives(
  cases: Cases,
  answer: Float64Array,
  count: number,
): { gradient: Float64Array; curvature: Float64Array } {
  const { features, values } = cases;
  const size = features + 1;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const weights = { intercept: answer[0] ?? 0, weights: answer.subarray(1) };
  for (let i = 0; i < count; i += 1) {
    const p = sigmoid(logOdds(cases, weights, i));
    const missed = (cases.outcome[i] ?? 0) - p;
    const bend = p * (1 - p);
    const row = i * features - 1;
    add(gradient, 0, missed);
    add(curvature, 0, bend);
    for (let j = 1; j < size; j += 1) {
      const value = values[row + j] ?? 0;
      // Most features say which weekday or daypart it is, and are 0.
      if (value === 0) continue;
      const bent = bend * value;
      const line = j * size;
      add(gradient, j, missed * value);
      add(curvature, line, bent);
      for (let k = 1; k <= j; k += 1) add(curvature, line + k, bent * (values[row + k] ?? 0));
    }
  }
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < j; k += 1) curvature[k * size + j] = curvature[j * size + k] ?? 0;
  }
  return { gradient, curvature };
}

/**
 * Solves `matrix` · x = `right` for a symmetric, positive definite matrix by Cholesky's
 * decomposition. Overwrites both.
 */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (j: number, k: number): number => matrix[j * size + k] ?? 0;
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let sum = at(j, k);
      for (let m = 0; m < k; m += 1) sum -= at(j, m) * at(k, m);
      matrix[j * size + k] = j === k ? Math.sqrt(sum) : sum / at(k, k);
    }
  }
  for (let j = 0; j < size; j += 1) {
    let sum = right[j] ?? 0;
    for (let m = 0; m < j; m += 1) sum -= at(j, m) * (right[m] ?? 0);
    right[j] = sum / at(j, j);
  }
  for (let j = size - 1; j >= 0; j -= 1) {
    let sum = right[j] ?? 0;
    for (let m = j + 1; m < size; m += 1) sum -= at(m, j) * (right[m] ?? 0);
    right[j] = sum / at(j, j);
  }
  return right;
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}
