import type { Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { adjusted } from './adjustment.ts';
import { MOST_ASKS, productRisk, riskFeatures, withinLimits } from './product-risk.ts';
import type { RankIndex } from './rank-index.ts';

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
