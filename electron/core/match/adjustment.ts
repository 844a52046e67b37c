import {
  fitLogistic,
  logit,
  logLoss,
  logOdds,
  sigmoid,
  type Cases,
  type Weights,
} from './logistic.ts';

/** A correction of a plain estimate by circumstances, on the scale of log-odds. */
export interface Adjustment {
  readonly intercept: number;
  /** What multiplies the plain estimate's log-odds. */
  readonly slope: number;
  /** Change of the log-odds for each unit of a feature above its mean. */
  readonly weights: Float64Array;
  readonly means: Float64Array;
}

/** What a fit came to, and why. */
export interface Fitted {
  /** Null where the plain estimate is as good. */
  readonly adjustment: Adjustment | null;
  readonly verdict: 'too-few' | 'no-better' | 'better';
  /** Mean log-loss of the cases that were held out; null with too few. */
  readonly heldOut: { readonly plain: number; readonly adjusted: number } | null;
}

/** A case as it was known at the time, in the order of time. */
export interface Case {
  /** The plain estimate, strictly between 0 and 1. */
  readonly plain: number;
  /** Features; NaN where one is not known, which counts as its mean. */
  readonly values: readonly number[];
  readonly outcome: boolean;
}

/** Pseudo-cases that speak against any effect of a feature, strong to weak. */
const RIDGES = [320, 80, 20, 5] as const;
/** The newest part of the cases judges what the older part taught. */
const HELD_OUT = 0.25;
const LEAST_SPREAD = 1e-9;

/**
 * Fits how circumstances change a plain estimate. The strength of the ridge is the one that
 * forecasts the newest quarter of the cases best from the older ones; the adjustment is used only
 * where it beats the plain estimate there by more than the standard error of the difference, and
 * is then fitted to all cases. `least` is the number of cases below which nothing is tried.
 */
export function fitAdjustment(history: readonly Case[], least: number): Fitted {
  const cases = history.length;
  if (cases < least) return { adjustment: null, verdict: 'too-few', heldOut: null };
  const table = tableOf(history);
  const scale = rescale(table);
  const from = Math.floor(cases * (1 - HELD_OUT));
  const plain = lossesFrom(table, NOTHING, from);
  let best = { ridge: 0, loss: Infinity, losses: plain, weights: NOTHING };
  let weights: Weights | null = null;
  for (const ridge of RIDGES) {
    weights = fitLogistic(table, ridge, { count: from, from: weights });
    const losses = lossesFrom(table, weights, from);
    const loss = mean(losses);
    if (loss < best.loss) best = { ridge, loss, losses, weights };
  }
  const heldOut = { plain: mean(plain), adjusted: best.loss };
  if (!isBetter(plain, best.losses)) {
    return { adjustment: null, verdict: 'no-better', heldOut };
  }
  const adjustment = unscaled(fitLogistic(table, best.ridge, { from: best.weights }), scale);
  return { adjustment, verdict: 'better', heldOut };
}

/** The estimate under the circumstances `values`. */
export function adjusted(adjustment: Adjustment, plain: number, values: ArrayLike<number>): number {
  return sigmoid(base(adjustment, plain) + shift(adjustment, values));
}

/** Log-odds of the plain estimate under average circumstances. */
export function base({ intercept, slope }: Adjustment, plain: number): number {
  return intercept + slope * logit(plain);
}

/** By how much the circumstances `values` change the log-odds. */
export function shift({ weights, means }: Adjustment, values: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j += 1) {
    sum += effect({ weights, means }, j, values[j] ?? NaN);
  }
  return sum;
}

/** By how much feature `j` alone changes the log-odds; not at all where it is not known. */
export function effect(
  { weights, means }: Pick<Adjustment, 'weights' | 'means'>,
  j: number,
  value: number,
): number {
  return Number.isNaN(value) ? 0 : (weights[j] ?? 0) * (value - (means[j] ?? 0));
}

/** What brings features of all sizes onto one scale, so that one ridge fits all of them. */
interface Scale {
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

/** The plain estimate's log-odds are the first feature: their weight makes the slope. */
function tableOf(history: readonly Case[]): Cases {
  const features = 1 + (history[0]?.values.length ?? 0);
  const offset = Float64Array.from(history, ({ plain }) => logit(plain));
  const values = new Float64Array(history.length * features);
  history.forEach((one, i) => {
    values[i * features] = offset[i] ?? 0;
    values.set(one.values, i * features + 1);
  });
  const outcome = Uint8Array.from(history, (one) => (one.outcome ? 1 : 0));
  return { count: history.length, features, values, offset, outcome };
}

/** Brings every feature of the table to mean 0 and spread 1; what is not known becomes 0. */
function rescale({ count, features, values }: Cases): Scale {
  const means = new Float64Array(features);
  const spreads = new Float64Array(features);
  for (let j = 0; j < features; j += 1) {
    const column = Float64Array.from({ length: count }, (_, i) => values[i * features + j] ?? NaN);
    const known = column.filter((value) => !Number.isNaN(value));
    const middle = known.length === 0 ? 0 : mean(known);
    const variance = known.length === 0 ? 0 : mean(known.map((value) => (value - middle) ** 2));
    const spread = Math.sqrt(variance);
    means[j] = middle;
    spreads[j] = spread;
    column.forEach((value, i) => {
      const isTelling = spread > LEAST_SPREAD && !Number.isNaN(value);
      values[i * features + j] = isTelling ? (value - middle) / spread : 0;
    });
  }
  return { means, spreads };
}

const NOTHING: Weights = { intercept: 0, weights: new Float64Array(0) };

/** The log-loss of each case from `from` on. */
function lossesFrom(table: Cases, weights: Weights, from: number): Float64Array {
  const losses = new Float64Array(table.count - from);
  for (let i = from; i < table.count; i += 1) {
    losses[i - from] = logLoss(logOdds(table, weights, i), table.outcome[i] ?? 0);
  }
  return losses;
}

/** Whether `losses` are smaller by more than the standard error of their mean difference. */
function isBetter(plain: Float64Array, losses: Float64Array): boolean {
  const gains = plain.map((loss, i) => loss - (losses[i] ?? 0));
  const gain = mean(gains);
  const spread = Math.sqrt(mean(gains.map((one) => (one - gain) ** 2)));
  return gain > spread / Math.sqrt(gains.length);
}

/** The weights in the features' own units. */
function unscaled({ intercept, weights }: Weights, { means, spreads }: Scale): Adjustment {
  const own = weights.map((weight, j) => {
    const spread = spreads[j] ?? 0;
    return spread > LEAST_SPREAD ? weight / spread : 0;
  });
  const lean = own[0] ?? 0;
  return {
    intercept: intercept - lean * (means[0] ?? 0),
    slope: 1 + lean,
    weights: own.slice(1),
    means: means.slice(1),
  };
}

function mean(values: ArrayLike<number> & Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
