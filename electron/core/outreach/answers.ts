import type { Ask } from '../../../shared/domain/history.ts';
import { MINUTE } from '../../../shared/util/time.ts';

/**
 * How long people take to say yes: log-normal, which fits answers to calls and messages well (a few
 * minutes for most, hours for some).
 */
export interface AnswerDelays {
  /** Natural logarithm of the median, in minutes. */
  readonly logMedian: number;
  /** Standard deviation of the natural logarithm. */
  readonly spread: number;
}

/** Half of the yeses within 15 min, four of five within 40: what is assumed without any history. */
const ASSUMED = { median: 15, spread: 1.15 } as const;
/** Weight of what is assumed, in answers. */
const ASSUMED_WEIGHT = 10;

/** Learns the delays of an agency from its answered asks; one logged with its answer tells none. */
export function answerDelays(asks: readonly Ask[]): AnswerDelays {
  let sum = ASSUMED_WEIGHT * Math.log(ASSUMED.median);
  let count = ASSUMED_WEIGHT;
  for (const { outcome, askedAt, answeredAt } of asks) {
    if (outcome !== 'accepted' || answeredAt === null || answeredAt <= askedAt) continue;
    sum += Math.log((answeredAt - askedAt) / MINUTE);
    count += 1;
  }
  return { logMedian: sum / count, spread: ASSUMED.spread };
}

/** The share, 0 … 1, of yeses that have come `milliseconds` after the ask. */
export function answeredWithin(milliseconds: number, { logMedian, spread }: AnswerDelays): number {
  if (milliseconds <= 0) return 0;
  return normalBelow((Math.log(milliseconds / MINUTE) - logMedian) / spread);
}

/**
 * The standard normal distribution function, to 7 digits: Abramowitz and Stegun (1964), 26.2.17.
 */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = (tail * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  return x < 0 ? upper : 1 - upper;
}
