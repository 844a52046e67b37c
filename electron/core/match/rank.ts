import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Candidate, Caution, Exclusion, Ranking } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { localTime, WEEKDAYS } from '../../../shared/util/time.ts';
import { judge } from '../eligibility/judge.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { neighboursOf, type Neighbours } from '../eligibility/schedule-conflict.ts';
import { cautionsOf, quietHours } from './cautions.ts';
import { kilometresTo, considered, pointsOf } from './considerations.ts';
import { chancesFor } from './chances.ts';
import { interval80, productVariance } from './estimate.ts';
import { acceptsEvidence, workedEvidence } from './evidence.ts';
import { callingOrder, type Placed } from './order.ts';
import type { RankIndex } from './rank-index.ts';
import { averageCosts, reasonChips, type AverageCosts, type Points } from './reasons.ts';

export interface RankOptions {
  /** People who gave this shift back; they are excluded as `called-out`. */
  readonly except?: ReadonlySet<CaregiverId>;
  /** Most candidates to describe; exclusions are always complete. */
  readonly limit?: number;
}

/** An eligible caregiver with what decides her place and what is said about her. */
interface Scored extends Placed {
  readonly entry: RosterEntry;
  readonly neighbours: Neighbours;
  readonly kilometres: number | null;
  readonly variance: number;
  readonly points: Points;
  readonly accepts: Candidate['accepts'];
  readonly worked: Candidate['worked'];
  readonly hasHistory: boolean;
}

/**
 * Every caregiver as a candidate, in the order in which to call, or excluded with the reason.
 * The same index and shift always give the same ranking, whatever the order of the input was.
 */
export function rankShift(index: RankIndex, shift: Shift, options: RankOptions = {}): Ranking {
  const opening = openingOf(index.roster, shift, options.except);
  const score = scorer(index, opening);
  const scored: Scored[] = [];
  const excluded: Exclusion[] = [];
  index.roster.entries.forEach((entry, number) => {
    const neighbours = neighboursOf(entry, opening);
    const verdict = judge(entry, opening, neighbours);
    if (verdict === null) scored.push(score(entry, number, neighbours));
    else excluded.push(exclusion(entry, verdict));
  });
  const common = {
    opening,
    quiet: quietHours(opening),
    costs: averageCosts(scored),
  };
  const candidates = callingOrder(scored)
    .slice(0, options.limit)
    .map((one) => describe(one, common));
  return { candidates, excluded };
}

type Score = (entry: RosterEntry, number: number, neighbours: Neighbours) => Scored;

/** Scores caregiver after caregiver. */
function scorer(index: RankIndex, opening: Opening): Score {
  const { workPriors } = index;
  const weekdays = weekdayPlural(opening);
  const chancesOf = chancesFor(index, opening);
  return (entry, number, neighbours) => {
    const kilometres = kilometresTo(entry, opening, neighbours);
    const { asks, work, accepts, works } = chancesOf(number, kilometres);
    const asksThisWeek = index.asksThisWeek[number] ?? 0;
    const points = pointsOf(entry, opening, {
      visits: work.clientWins,
      kilometres,
      asksThisWeek,
      similarity: (accepts.mean - accepts.overall) * works.mean,
      reliability: (works.mean - workPriors.mean) * accepts.mean,
    });
    const match = accepts.mean * works.mean;
    return {
      entry,
      neighbours,
      kilometres,
      match,
      variance: productVariance(accepts, works),
      points,
      score: match * 100 + considered(points),
      asksThisWeek,
      caregiverId: entry.caregiver.id,
      accepts: acceptsEvidence(asks),
      worked: workedEvidence(work, weekdays),
      hasHistory: asks.counted + work.counted > 0,
    };
  };
}

function weekdayPlural({ shift, zone }: Opening): string {
  const name = WEEKDAYS[localTime(shift.start, zone).weekday] ?? 'day';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}s`;
}

function exclusion(
  { caregiver }: RosterEntry,
  verdict: Pick<Exclusion, 'reason' | 'text'>,
): Exclusion {
  return { caregiverId: caregiver.id, name: caregiver.shortName, ...verdict };
}

/** What is the same for all candidates of one ranking. */
interface Common {
  readonly opening: Opening;
  readonly quiet: Caution | null;
  readonly costs: AverageCosts;
}

function describe(scored: Scored, common: Common): Candidate {
  const { caregiver } = scored.entry;
  return {
    caregiverId: caregiver.id,
    name: caregiver.shortName,
    match: scored.match,
    interval: interval80(scored.match, scored.variance),
    accepts: scored.accepts,
    worked: scored.worked,
    reasons: reasonChips(scored.points, common.costs),
    cautions: cautionsOf({ ...scored, ...common }),
  };
}
