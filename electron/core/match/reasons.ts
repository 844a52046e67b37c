import type { RankReason } from '../../../shared/domain/incident.ts';

/** Exploration moves places, not points. */
type PointReason = Exclude<RankReason, 'exploration'>;

/** What moves a candidate: the reasons, and what can only speak against her. */
export type Consideration = PointReason | 'opens-gap';

/** Points of match by which each consideration moved a candidate. */
export type Points = Readonly<Record<Consideration, number>>;

/**
 * What a reason must move to be worth a chip. What her record itself says (similar shifts,
 * reliability) is visible in the evidence, so its chips ask for more.
 */
const WORTH_SAYING: Readonly<Record<PointReason, number>> = {
  continuity: 1,
  'similar-shifts': 2,
  reliable: 1,
  preferred: 1,
  nearby: 0.5,
  available: 0.5,
  'few-asks': 0.5,
  'no-overtime': 1,
  'usually-works': 0.5,
  'short-of-hours': 0.5,
  'chosen-before': 1,
};

const MOST_CHIPS = 3;
const REASONS = Object.keys(WORTH_SAYING) as PointReason[];

/** What others pay: the chips of costs say that she does not. */
export type AverageCosts = Pick<Points, 'few-asks' | 'no-overtime'>;

/** The costs of the average candidate. */
export function averageCosts(all: readonly { readonly points: Points }[]): AverageCosts {
  let asks = 0;
  let overtime = 0;
  for (const { points } of all) {
    asks += points['few-asks'];
    overtime += points['no-overtime'];
  }
  const count = Math.max(1, all.length);
  return { 'few-asks': asks / count, 'no-overtime': overtime / count };
}

/** What moved her up, strongest first, at most three. */
export function reasonChips(points: Points, costs: AverageCosts): RankReason[] {
  const gains: Points = {
    ...points,
    'few-asks': points['few-asks'] - costs['few-asks'],
    'no-overtime': points['no-overtime'] - costs['no-overtime'],
  };
  return REASONS.filter((reason) => gains[reason] >= WORTH_SAYING[reason])
    .sort((a, b) => gains[b] - gains[a])
    .slice(0, MOST_CHIPS);
}
