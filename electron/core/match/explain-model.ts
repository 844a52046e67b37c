import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import { neighboursOf } from '../eligibility/schedule-conflict.ts';
import { base, effect, type Fitted } from './adjustment.ts';
import { effectiveTrials } from './beta-binomial.ts';
import { chancesFor, herContext, sharedFeatures, type Chances } from './chances.ts';
import { kilometresTo } from './considerations.ts';
import {
  CIRCUMSTANCES,
  FEATURE_ABOUT,
  herFeatures,
  type Circumstance,
} from './context-features.ts';
import { interval80, productVariance, type Estimate } from './estimate.ts';
import { sigmoid } from './logistic.ts';
import type { Priors } from './priors.ts';
import type { RankIndex } from './rank-index.ts';
import type { Tally } from './tally.ts';

/** One level of the record behind a rate. */
interface Level {
  /** Plain counts as they happened. */
  readonly succeeded: number;
  readonly of: number;
  /** What the counts weigh by their age and kind, in trials of today. */
  readonly weight: number;
  /** How strongly the level above holds this one, in trials. */
  readonly strength: number;
  /** The probability after this level. */
  readonly probability: number;
}

/** How a rate came about: the agency's, held by nothing, then her own, then similar shifts'. */
export interface ExplainedRate {
  /** The rate of a caregiver nobody knows anything about. */
  readonly agency: number;
  readonly own: Level;
  readonly similar: Level;
}

/** What one circumstance of the ask does. */
export interface ExplainedCircumstance {
  readonly about: Circumstance | 'recalibration';
  /** The probability after it, and by how many points it moved it. */
  readonly probability: number;
  readonly points: number;
}

/** Why a match is what it is; every step starts from the probability of the one before. */
export interface ExplainedChances {
  readonly accepts: ExplainedRate & {
    /** Whether circumstances are looked at, and if not, why not. */
    readonly context: Fitted['verdict'];
    /** Answered asks that this was learned from. */
    readonly answered: number;
    readonly heldOut: Fitted['heldOut'];
    /** Empty where circumstances are not looked at. */
    readonly circumstances: readonly ExplainedCircumstance[];
    readonly probability: number;
  };
  readonly works: ExplainedRate & { readonly probability: number };
  readonly match: number;
  /** 80 % interval of the match. */
  readonly interval: [number, number];
}

/** The steps behind the match of one caregiver for `shift`; null for an unknown caregiver. */
export function explainChances(
  index: RankIndex,
  shift: Shift,
  caregiverId: CaregiverId,
): ExplainedChances | null {
  const number = index.roster.entries.findIndex(({ caregiver }) => caregiver.id === caregiverId);
  const entry = index.roster.entries[number];
  if (entry === undefined) return null;
  const opening = openingOf(index.roster, shift);
  const kilometres = kilometresTo(entry, opening, neighboursOf(entry, opening));
  const chances = chancesFor(index, opening)(number, kilometres);
  const { asks, work, plain, accepts, works } = chances;
  const match = accepts.mean * works.mean;
  const { answered, context } = index.learned;
  return {
    accepts: {
      ...explainedRate(asks, plain, index.askPriors),
      context: context.verdict,
      answered,
      heldOut: context.heldOut,
      circumstances: circumstancesOf(index, opening, { number, kilometres, chances }),
      probability: accepts.mean,
    },
    works: { ...explainedRate(work, works, index.workPriors), probability: works.mean },
    match,
    interval: interval80(match, productVariance(accepts, works)),
  };
}

function explainedRate(tally: Tally, { overall, mean }: Estimate, priors: Priors): ExplainedRate {
  return {
    agency: priors.mean,
    own: {
      succeeded: tally.succeeded,
      of: tally.counted,
      weight: worthOf(tally, priors.similarStrength),
      strength: priors.caregiverStrength,
      probability: overall,
    },
    similar: {
      succeeded: tally.similarSucceeded,
      of: tally.similarCounted,
      weight: tally.similarTrials,
      strength: priors.similarStrength,
      probability: mean,
    },
  };
}

/** Similar trials speak for her own rate only as far as they are worth it there, as in `estimate`. */
function worthOf({ trials, similarTrials }: Tally, similarStrength: number): number {
  return Math.max(0, trials - similarTrials) + effectiveTrials(similarTrials, similarStrength);
}

/**
 * Each circumstance put on top of those before it. On the scale of log-odds their order does not
 * matter; in points it does a little, so it is always the same.
 */
function circumstancesOf(
  index: RankIndex,
  opening: Opening,
  her: { number: number; kilometres: number | null; chances: Chances },
): ExplainedCircumstance[] {
  const { adjustment } = index.learned.context;
  if (adjustment === null) return [];
  const { number, kilometres, chances } = her;
  const hers = herContext(index, opening, number, chances.work, kilometres);
  const values = [...sharedFeatures(index, opening), ...herFeatures(hers)];
  let odds = base(adjustment, chances.plain.mean);
  let before = chances.plain.mean;
  const stepTo = (about: ExplainedCircumstance['about']): ExplainedCircumstance => {
    const probability = sigmoid(odds);
    const points = 100 * (probability - before);
    before = probability;
    return { about, probability, points };
  };
  const steps = [stepTo('recalibration')];
  for (const about of CIRCUMSTANCES) {
    values.forEach((value, j) => {
      if (FEATURE_ABOUT[j] === about) odds += effect(adjustment, j, value);
    });
    steps.push(stepTo(about));
  }
  return steps;
}
