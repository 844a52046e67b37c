import { DAY, type Instant } from '../../../shared/util/time.ts';
import type { Roster } from '../eligibility/roster.ts';
import type { Snapshot } from '../snapshot.ts';
import { fitAdjustment, type Case, type Fitted } from './adjustment.ts';
import { pastAsks } from './past-asks.ts';
import { pastOpenings } from './past-openings.ts';
import type { Priors } from './priors.ts';
import type { Trial } from './trials.ts';

/** Below so many answered asks, circumstances are not looked at. */
const MIN_ASKS = 300;

/** What an agency's history taught beyond rates. Costs more than all the rest of an index. */
export interface Learned {
  readonly at: Instant;
  /** Answered asks at that time. */
  readonly answered: number;
  /** How circumstances change the chance of a yes. */
  readonly context: Fitted;
  /** How the risk of staying unfilled differs from what the product model says. */
  readonly fill: Fitted;
}

/** Below so many past open shifts, filled and unfilled ones each, the product model is kept. */
const MIN_OF_EACH = 20;

/** A week's asks, or a few more among thousands, teach nothing new. */
const LIFE = 7 * DAY;
const GROWTH = 0.1;

/** Learns from the history, or keeps what was learned from nearly the same. */
export function learn(
  snapshot: Snapshot,
  roster: Roster,
  asks: { readonly trials: readonly Trial[]; readonly priors: Priors },
  known: Learned | null,
): Learned {
  const { now } = snapshot;
  const answered = asks.trials.length;
  if (known !== null && isStillGood(known, now, answered)) return known;
  // Below the least number nothing is fitted, so nothing has to be looked up.
  const cases = answered < MIN_ASKS ? [] : pastAsks(snapshot, roster, asks.trials, asks.priors);
  const openings = pastOpenings(snapshot, asks.priors.mean);
  return {
    at: now,
    answered,
    context: fitAdjustment(cases, MIN_ASKS),
    fill: rising(fitRisk(openings)),
  };
}

function fitRisk(openings: readonly Case[]): Fitted {
  const unfilled = openings.filter((one) => one.outcome).length;
  const fewer = Math.min(unfilled, openings.length - unfilled);
  return fitAdjustment(fewer < MIN_OF_EACH ? [] : openings, 2 * MIN_OF_EACH);
}

/** More candidates and more time may never raise the risk, whatever chance put into the history. */
function rising(fitted: Fitted): Fitted {
  const { adjustment } = fitted;
  if (adjustment === null || adjustment.slope > 0) return fitted;
  return { ...fitted, adjustment: null, verdict: 'no-better' };
}

function isStillGood({ at, answered }: Learned, now: Instant, asks: number): boolean {
  const isYoung = now >= at && now - at < LIFE;
  return isYoung && Math.abs(asks - answered) <= GROWTH * answered;
}
