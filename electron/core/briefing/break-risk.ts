import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { workedWords } from '../incidents/candidate-words.ts';
import type { Reliability } from '../match/reliability.ts';
import { fitsPattern } from '../patterns/fits-pattern.ts';
import type { Context } from '../workflows/context.ts';
import { uncoveredIn } from '../workflows/uncovered.ts';

/** How likely a shift is to lose its caregiver, and what that rests on. */
export interface BreakRisk {
  readonly shift: Shift;
  /** Probability that nobody comes as things stand, 0 … 1. */
  readonly risk: number;
  /** In words, the weightiest first. */
  readonly reasons: readonly string[];
}

/**
 * Where an agency has its shifts confirmed, one that is not has these odds of a confirmed one. An
 * assumption: confirmations are too few to learn from, and the order matters more than the figure.
 */
const UNCONFIRMED_ODDS = 1.5;

/** Somebody of whom nothing is known, not even that she exists. */
const UNKNOWN_CAREGIVER = 0.5;

/**
 * How likely each shift is to break: certainly without a caregiver or with one who is off; else by
 * how often she works what she has accepted, no less than a flagged pattern of call-outs says, and
 * more where others confirmed and she did not.
 */
export function breakRisks(
  context: Context,
  shifts: readonly Shift[],
  reliability: (shift: Shift) => Reliability | null,
): BreakRisk[] {
  const { snapshot } = context;
  const say = sentencesIn(snapshot.policy.texts.language);
  const { nobodyYet, offThen, ...words } = say.briefing.evening;
  const isUncovered = uncoveredIn(snapshot);
  const usesConfirmation = snapshot.shifts.some((one) => one.status === 'confirmed');
  return shifts.map((shift): BreakRisk => {
    if (isOpen(shift)) return { shift, risk: 1, reasons: [nobodyYet] };
    if (isUncovered(shift)) return { shift, risk: 1, reasons: [offThen] };
    const known = reliability(shift);
    const pattern = patternRisk(context, shift);
    const isUnconfirmed = usesConfirmation && shift.status !== 'confirmed';
    const base = Math.max(known === null ? UNKNOWN_CAREGIVER : 1 - known.chance, pattern);
    const evidence = known?.worked ?? null;
    return {
      shift,
      risk: isUnconfirmed ? withOdds(base, UNCONFIRMED_ODDS) : base,
      reasons: [
        ...(evidence === null ? [] : [workedWords(evidence, say)]),
        ...(pattern > 0 ? [words.pattern] : []),
        ...(isUnconfirmed ? [words.notConfirmed] : []),
      ],
    };
  });
}

/** Her share of call-outs in the flagged pattern that the shift fits; 0 where none does. */
function patternRisk(context: Context, shift: Shift): number {
  const { timeZone } = context.snapshot.agency;
  const fitting = context
    .patterns()
    .patterns.filter(
      (one) =>
        one.kind === 'call-outs' &&
        one.caregiverId === shift.caregiverId &&
        fitsPattern(one, shift, timeZone),
    );
  return Math.max(0, ...fitting.map((one) => one.count / one.opportunities));
}

function withOdds(probability: number, factor: number): number {
  const odds = (probability / (1 - probability)) * factor;
  return probability >= 1 ? 1 : odds / (1 + odds);
}
