import type { Circumstances } from './moody-agency.ts';

/**
 * Two public matchers for home care, re-implemented from the weights that they publish. Each adds
 * up scores of 0 … 1; the sum is shown to schedulers as a percentage, so it is read as one here.
 */
type Weighted = readonly (readonly [weight: number, score: (her: Circumstances) => number])[];

/** Nothing speaks for or against her. */
const NEUTRAL = 0.5;

const known = ({ visits }: Circumstances): number => Math.min(1, visits / 5);
const near = ({ kilometres }: Circumstances): number => Math.max(0, 1 - kilometres / 40);
const below40 = ({ hoursThisWeek }: Circumstances): number => (hoursThisWeek + 4 <= 40 ? 1 : 0);
const room = ({ hoursThisWeek }: Circumstances): number => Math.max(0, 1 - hoursThisWeek / 40);
const answers = ({ answered, asked }: Circumstances): number =>
  asked === 0 ? NEUTRAL : answered / asked;
const saysYes = ({ yes, asked }: Circumstances): number => (asked === 0 ? NEUTRAL : yes / asked);
const recent = (her: Circumstances): number => Math.max(0, 1 - her.daysSinceVisit / 30);
const seasoned = ({ allVisits }: Circumstances): number => Math.min(1, allVisits / 50);
const always = (): number => 1;
const neutral = (): number => NEUTRAL;

/**
 * 30/20/15/10/10/10/5: prior client, client preference, proximity, overtime, performance, response
 * rate, recency.
 */
const SEVEN: Weighted = [
  [30, known],
  [20, neutral],
  [15, near],
  [10, below40],
  [10, saysYes],
  [10, answers],
  [5, recent],
];

/**
 * 20/20/15/10/10/10/10/5: skill, availability, proximity, preference, experience, reliability,
 * compliance, capacity. Everybody who is eligible has the skill, the time and the papers.
 */
const EIGHT: Weighted = [
  [20, always],
  [20, always],
  [15, near],
  [10, neutral],
  [10, seasoned],
  [10, saysYes],
  [10, always],
  [5, room],
];

export const WEIGHT_MATCHERS = {
  'seven weights': scoreBy(SEVEN),
  'eight weights': scoreBy(EIGHT),
} as const;

function scoreBy(weighted: Weighted): (her: Circumstances) => number {
  return (her) => weighted.reduce((sum, [weight, score]) => sum + (weight / 100) * score(her), 0);
}
