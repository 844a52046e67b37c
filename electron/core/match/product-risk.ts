import { MINUTE, type Instant } from '../../../shared/util/time.ts';
import { timingOf, shiftFeatures } from './context-features.ts';

/** How long one ask holds up the next: calling, leaving a message, waiting for an answer. */
const MINUTES_PER_ASK = 20;
/** Nobody calls further down a list than this. */
export const MOST_ASKS = 12;
/** Each further ask has this share of the promise of the one before: less time, more haste. */
const LATER_ASKS_FADE = 0.9;

/**
 * The risk by a simple model of calling around, before any history: candidates are asked one after
 * the other, most likely first, every 20 minutes until the shift starts (at most 12), their answers
 * do not depend on each other, and the k-th ask succeeds with match · 0.9^(k−1). `lead` is the
 * time until the start in milliseconds, `chances` are matches, best first.
 */
export function productRisk(chances: readonly number[], lead: number): number {
  const asks = Math.min(MOST_ASKS, Math.max(0, Math.floor(lead / MINUTE / MINUTES_PER_ASK)));
  return chances
    .slice(0, asks)
    .reduce((risk, chance, k) => risk * (1 - chance * LATER_ASKS_FADE ** k), 1);
}

/** Weekday and daypart; the lead time works through the product alone, where it cannot do harm. */
export function riskFeatures(start: Instant, zone: string): number[] {
  return shiftFeatures(timingOf(start, start, zone)).slice(1);
}

/** Strictly between 0 and 1, where log-odds are finite. */
export function withinLimits(risk: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, risk));
}
