import type { Opening } from '../eligibility/opening.ts';
import { base, effect, shift, type Adjustment } from './adjustment.ts';
import {
  FIRST_OF_HERS,
  herFeatures,
  timingOf,
  shiftFeatures,
  type AskContext,
} from './context-features.ts';
import { estimate, type Estimate } from './estimate.ts';
import { sigmoid } from './logistic.ts';
import type { RankIndex } from './rank-index.ts';
import { countTrials, type Occasion, type Tally } from './tally.ts';
import { minuteOfWeek, type TrialTable } from './trials.ts';

/** How likely one caregiver says yes to a shift and works it, with what that rests on. */
export interface Chances {
  /** Counts of her asks and of her accepted shifts. */
  readonly asks: Tally;
  readonly work: Tally;
  /** That she says yes, by her record alone. */
  readonly plain: Estimate;
  /** The same under the circumstances of this ask, where these were found to matter. */
  readonly accepts: Estimate;
  /** That she works it once she said yes. */
  readonly works: Estimate;
}

export type ChancesOf = (caregiver: number, kilometres: number | null) => Chances;

/** The chances of any caregiver, by number in the roster, to take the opening. */
export function chancesFor(index: RankIndex, opening: Opening): ChancesOf {
  const asksOf = countTrials(index.asks, occasionIn(index.asks, opening));
  const workOf = countTrials(index.work, occasionIn(index.work, opening));
  const { adjustment } = index.learned.context;
  const ofShift = adjustment === null ? 0 : shift(adjustment, sharedFeatures(index, opening));
  return (caregiver, kilometres) => {
    const asks = asksOf(caregiver);
    const work = workOf(caregiver);
    const plain = estimate(asks, index.askPriors);
    const works = estimate(work, index.workPriors);
    if (adjustment === null) return { asks, work, plain, accepts: plain, works };
    const hers = herFeatures(herContext(index, opening, caregiver, work, kilometres));
    let moved = ofShift;
    hers.forEach((value, j) => {
      moved += effect(adjustment, FIRST_OF_HERS + j, value);
    });
    return { asks, work, plain, accepts: moveEstimate(adjustment, plain, moved), works };
  };
}

/** The features that are the same for everybody who is asked for the opening. */
export function sharedFeatures(
  index: Pick<RankIndex, 'roster'>,
  { shift: { start }, zone }: Opening,
): number[] {
  return shiftFeatures(timingOf(start, index.roster.now, zone));
}

/** What is known of her when she is asked for the opening now. */
export function herContext(
  index: RankIndex,
  { weeks }: Opening,
  caregiver: number,
  work: Tally,
  kilometres: number | null,
): Pick<AskContext, 'visits' | 'kilometres' | 'hoursSoFar' | 'recentAsks'> {
  const isThisWeek = weeks[0]?.week.start === index.weekStart;
  return {
    visits: work.clientWins,
    kilometres,
    hoursSoFar: isThisWeek ? (index.hoursSoFar[caregiver] ?? 0) : 0,
    recentAsks: index.recentAsks[caregiver] ?? 0,
  };
}

/** The estimate with its log-odds moved; its error is carried over by the delta method. */
function moveEstimate(adjustment: Adjustment, plain: Estimate, moved: number): Estimate {
  const mean = sigmoid(base(adjustment, plain.mean) + moved);
  const overall = sigmoid(base(adjustment, plain.overall) + moved);
  const stretch = (adjustment.slope * mean * (1 - mean)) / (plain.mean * (1 - plain.mean));
  return { mean, overall, variance: plain.variance * stretch ** 2 };
}

function occasionIn(
  table: TrialTable,
  { shift: { clientId, start }, zone, roster }: Opening,
): Occasion {
  return {
    client: table.clientNumbers.get(clientId) ?? -1,
    minute: minuteOfWeek(start, zone),
    radius: roster.policy.match.similarStartHours * 60,
  };
}
