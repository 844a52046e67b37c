import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Candidate, Caution, Exclusion, Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { judge } from '../eligibility/judge.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { neighboursOf } from '../eligibility/schedule-conflict.ts';
import type { Verdict } from '../eligibility/verdict.ts';
import { cautionsOf, quietHours } from './cautions.ts';
import { interval80 } from './estimate.ts';
import { explorationPick, withPick } from './exploration.ts';
import { callingOrder } from './order.ts';
import type { RankIndex } from './rank-index.ts';
import { averageCosts, reasonChips, type AverageCosts } from './reasons.ts';
import { scorer, type Scored } from './score.ts';

export interface RankOptions {
  /** People who gave this shift back; they are excluded as `called-out`. */
  readonly except?: ReadonlySet<CaregiverId>;
  /** Most candidates to describe; exclusions are always complete. */
  readonly limit?: number;
}

/** Everybody's place for one shift, before anything is put into words. */
export interface Placing {
  readonly opening: Opening;
  /** In calling order. */
  readonly placed: readonly Scored[];
  /** Who stands in the exploration slot. */
  readonly explored: Scored | null;
  readonly excluded: readonly Exclusion[];
}

/**
 * Every caregiver as a candidate, in the order in which to call, or excluded with the reason.
 * The same index and shift always give the same ranking, whatever the order of the input was.
 */
export function rankShift(index: RankIndex, shift: Shift, options: RankOptions = {}): Ranking {
  const { opening, placed, explored, excluded } = placeEverybody(index, shift, options);
  const common = { opening, explored, quiet: quietHours(opening), costs: averageCosts(placed) };
  const candidates = placed.slice(0, options.limit).map((one) => describe(one, common));
  return { candidates, excluded };
}

/** Scores and places everybody who can take the shift. */
export function placeEverybody(index: RankIndex, shift: Shift, options: RankOptions): Placing {
  const opening = openingOf(index.roster, shift, options.except);
  const score = scorer(index, opening);
  const scored: Scored[] = [];
  const excluded: Exclusion[] = [];
  index.roster.entries.forEach((entry, number) => {
    const neighbours = neighboursOf(entry, opening);
    const verdict = judge(entry, opening, neighbours);
    if (verdict === null) scored.push(score(entry, number, neighbours));
    else excluded.push(new Unlisted(entry, verdict, index.roster.say));
  });
  const order = callingOrder(scored);
  const explored = explorationPick(order, shift.start - index.roster.now);
  return { opening, placed: withPick(order, explored), explored, excluded };
}

/** An exclusion whose text stays unwritten until it is read. */
class Unlisted implements Exclusion {
  readonly caregiverId: CaregiverId;
  readonly name: string;
  readonly reason: Exclusion['reason'];
  readonly #text: Verdict['text'];
  readonly #say: Sentences;

  constructor({ caregiver }: RosterEntry, { reason, text }: Verdict, say: Sentences) {
    this.caregiverId = caregiver.id;
    this.name = caregiver.shortName;
    this.reason = reason;
    this.#text = text;
    this.#say = say;
  }

  get text(): string {
    return this.#text(this.#say);
  }
}

/** What is the same for all candidates of one ranking. */
interface Common {
  readonly opening: Opening;
  readonly explored: Scored | null;
  readonly quiet: Caution | null;
  readonly costs: AverageCosts;
}

function describe(scored: Scored, common: Common): Candidate {
  const { caregiver } = scored.entry;
  const chips = reasonChips(scored.points, common.costs);
  return {
    caregiverId: caregiver.id,
    name: caregiver.shortName,
    match: scored.match,
    interval: interval80(scored.match, scored.variance),
    accepts: scored.accepts,
    worked: scored.worked,
    reasons: scored === common.explored ? ['exploration', ...chips.slice(0, -1)] : chips,
    cautions: cautionsOf({ ...scored, ...common }),
  };
}
