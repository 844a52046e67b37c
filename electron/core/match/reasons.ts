import type { RankReason } from '../../../shared/domain/incident.ts';

/** Points of match by which each reason moved a candidate. */
export type Points = Readonly<Record<RankReason, number>>;

/**
 * What a reason must move to be worth a chip. What her record itself says (similar shifts,
 * reliability) is visible in the evidence, so its chips ask for more.
 */
const WORTH_SAYING: Points = {
  continuity: 1,
  'similar-shifts': 2,
  reliable: 1,
  preferred: 1,
  nearby: 0.5,
  available: 0.5,
  'few-asks': 0.5,
  'no-overtime': 1,
};

/** Costs: the chip says that others pay them and she does not. */
const COSTS: readonly RankReason[] = ['few-asks', 'no-overtime'];
const MOST_CHIPS = 3;
const REASONS = Object.keys(WORTH_SAYING) as RankReason[];

/** The points of the average candidate. */
export function averagePoints(all: readonly Points[]): Points {
  const mean = (reason: RankReason): number =>
    all.reduce((sum, points) => sum + points[reason], 0) / Math.max(1, all.length);
  return Object.fromEntries(REASONS.map((reason) => [reason, mean(reason)])) as Points;
}

/** What moved her up, strongest first, at most three. */
export function reasonChips(points: Points, average: Points): RankReason[] {
  const gain = (reason: RankReason): number =>
    COSTS.includes(reason) ? points[reason] - average[reason] : points[reason];
  return REASONS.filter((reason) => gain(reason) >= WORTH_SAYING[reason])
    .sort((a, b) => gain(b) - gain(a))
    .slice(0, MOST_CHIPS);
}
