import type { Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { MINUTE, type Instant } from '../../../shared/util/time.ts';

/** How long one ask holds up the next: calling, leaving a message, waiting for an answer. */
const MINUTES_PER_ASK = 20;
/** Nobody calls further down a list than this. */
const MOST_ASKS = 12;
/** Each further ask has this share of the promise of the one before: less time, more haste. */
const LATER_ASKS_FADE = 0.9;

/**
 * The probability, 0 … 1, that nobody takes the shift. Assumes that candidates are asked one
 * after the other, most likely first, every 20 minutes until the shift starts (at most 12), that
 * their answers do not depend on each other, and that the k-th ask succeeds with
 * match · 0.9^(k−1). Candidates whose ask budget is spent are not asked. More or better candidates
 * and more time never raise it.
 */
export function fillRisk(ranking: Ranking, shift: Shift, now: Instant): number {
  const minutes = (shift.start - now) / MINUTE;
  const asks = Math.min(MOST_ASKS, Math.max(0, Math.floor(minutes / MINUTES_PER_ASK)));
  const chances = bestChances(ranking).slice(0, asks);
  return chances.reduce((risk, chance, k) => risk * (1 - chance * LATER_ASKS_FADE ** k), 1);
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
