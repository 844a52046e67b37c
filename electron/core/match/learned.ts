import { DAY, type Instant } from '../../../shared/util/time.ts';
import type { Roster } from '../eligibility/roster.ts';
import type { Snapshot } from '../snapshot.ts';
import { fitAdjustment, type Fitted } from './adjustment.ts';
import { pastAsks } from './past-asks.ts';
import type { Priors } from './priors.ts';
import type { Trial } from './trials.ts';

/** Below so many answered asks, circumstances are not looked at. */
export const MIN_ASKS = 300;

/** What an agency's history taught beyond rates. Costs more than all the rest of an index. */
export interface Learned {
  readonly at: Instant;
  /** Answered asks at that time. */
  readonly answered: number;
  /** How circumstances change the chance of a yes. */
  readonly context: Fitted;
}

/** A day's asks, or a few more among thousands, teach nothing new. */
const LIFE = DAY;
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
  return { at: now, answered, context: fitAdjustment(cases, MIN_ASKS) };
}

function isStillGood({ at, answered }: Learned, now: Instant, asks: number): boolean {
  const isYoung = now >= at && now - at < LIFE;
  return isYoung && Math.abs(asks - answered) <= GROWTH * answered;
}
