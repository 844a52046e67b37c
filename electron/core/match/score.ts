import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Candidate } from '../../../shared/domain/incident.ts';
import { localDate } from '../../../shared/util/time.ts';
import type { Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import type { Neighbours } from '../eligibility/schedule-conflict.ts';
import { chancesFor } from './chances.ts';
import { choicesByCaregiver, softPreference, type SoftPreference } from './choice-effects.ts';
import { considered, kilometresTo, pointsOf } from './considerations.ts';
import { productVariance } from './estimate.ts';
import { acceptsEvidence, usuallyWorks, weekdayPlural, workedEvidence } from './evidence.ts';
import { hoursSpread, type HoursSpread } from './hours-spread.ts';
import type { Placed } from './order.ts';
import type { RankIndex } from './rank-index.ts';
import type { Points } from './reasons.ts';
import { addedRisk, type Ripple } from './ripple.ts';
import { workHistory } from './work-history.ts';

/** An eligible caregiver with what decides her place and what is said about her. */
export interface Scored extends Placed {
  readonly caregiverId: CaregiverId;
  readonly entry: RosterEntry;
  readonly neighbours: Neighbours;
  readonly kilometres: number | null;
  readonly variance: number;
  readonly points: Points;
  readonly accepts: Candidate['accepts'];
  readonly worked: Candidate['worked'];
  /** How often she was asked, for whatever shift. */
  readonly timesAsked: number;
  readonly hasHistory: boolean;
  readonly hours: HoursSpread | null;
  readonly soft: SoftPreference | null;
  readonly ripple: Ripple | null;
}

export type Score = (entry: RosterEntry, number: number, neighbours: Neighbours) => Scored;

/** Scores caregiver after caregiver for one opening; `ripples` are those of the opening. */
export function scorer(
  index: RankIndex,
  opening: Opening,
  ripples: ReadonlyMap<CaregiverId, Ripple>,
): Score {
  const { workPriors, roster } = index;
  const { shift, zone } = opening;
  const weekdays = weekdayPlural(opening);
  const today = localDate(roster.now, zone);
  const history = workHistory(roster.visits, roster.now);
  const lastVisits = history.lastVisit.get(shift.clientId);
  const choices = choicesByCaregiver(roster.choices);
  const chancesOf = chancesFor(index, opening);
  return (entry, number, neighbours) => {
    const { id } = entry.caregiver;
    const kilometres = kilometresTo(entry, opening, neighbours);
    const { asks, work, accepts, works } = chancesOf(number, kilometres);
    const match = accepts.mean * works.mean;
    const said = {
      asksThisWeek: index.asksThisWeek[number] ?? 0,
      hours: hoursSpread(entry, opening, history),
      soft: softPreference(id, choices.get(id), shift.clientId, today),
      ripple: ripples.get(id) ?? null,
    };
    const points = pointsOf(entry, opening, {
      ...said,
      match,
      kilometres,
      visits: work.clientWins,
      lastVisit: lastVisits?.get(id) ?? null,
      usuallyWorks: usuallyWorks(work),
      opensRisk: said.ripple === null ? 0 : addedRisk(said.ripple),
      similarity: (accepts.mean - accepts.overall) * works.mean,
      reliability: (works.mean - workPriors.mean) * accepts.mean,
    });
    return {
      ...said,
      caregiverId: id,
      entry,
      neighbours,
      kilometres,
      match,
      variance: productVariance(accepts, works),
      points,
      score: match * 100 + considered(points),
      accepts: acceptsEvidence(asks),
      worked: workedEvidence(work, weekdays, opening.roster.say),
      timesAsked: asks.counted,
      hasHistory: asks.counted + work.counted > 0,
    };
  };
}
