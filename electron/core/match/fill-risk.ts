import type { Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';
import { adjusted } from './adjustment.ts';
import { occasionOf, shiftFeatures } from './context-features.ts';
import type { RankIndex } from './rank-index.ts';

/** How long one ask holds up the next: calling, leaving a message, waiting for an answer. */
const MINUTES_PER_ASK = 20;
/** Nobody calls further down a list than this. */
const MOST_ASKS = 12;
/** Each further ask has this share of the promise of the one before: less time, more haste. */
const LATER_ASKS_FADE = 0.9;

/**
 * The probability, 0 … 1, that nobody takes the shift: `productRisk` of those who may be asked
 * (whose ask budget is not spent), corrected by how often the agency's own open shifts stayed
 * unfilled where `index` learned that from enough of them. More or better candidates and more time
 * never raise it.
 */
export function fillRisk(
  ranking: Ranking,
  shift: Shift,
  now: Instant,
  index: Pick<RankIndex, 'learned' | 'roster'> | null = null,
): number {
  const risk = productRisk(bestChances(ranking), shift.start - now);
  const adjustment = index?.learned.fill.adjustment ?? null;
  // Without anybody to ask, or without time, there is nothing to correct.
  if (index === null || adjustment === null || risk === 1) return risk;
  const features = riskFeatures(shift.start, index.roster.agency.timeZone);
  return adjusted(adjustment, withinLimits(risk), features);
}

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
  return shiftFeatures(occasionOf(start, start, zone)).slice(1);
}

/** Strictly between 0 and 1, where log-odds are finite. */
export function withinLimits(risk: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, risk));
}

const remembered = new WeakMap<Ranking, readonly number[]>();

/** The best matches of those who may be asked. A ranking outlives many questions about it. */
function bestChances(ranking: Ranking): readonly number[] {
  const known = remembered.get(ranking);
  if (known !== undefined) return known;
  const chances = ranking.candidates
    .filter((one) => !one.cautions.some(({ code }) => code === 'ask-budget'))
    .map((one) => one.match)
    .sort((a, b) => b - a)
    .slice(0, MOST_ASKS);
  remembered.set(ranking, chances);
  return chances;
}
