import type { ExplainedCaregiver } from '../../../shared/contract/insights.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import type { ExplainedChances, ExplainedRate } from './explain-model.ts';

type Explained = NonNullable<ExplainedCaregiver['accepts']>;

/** How the chance of a yes came about: agency, her own asks, similar shifts, circumstances. */
export function acceptSteps({ accepts }: ExplainedChances, say: Sentences): Explained {
  const { explanation } = say;
  const { asksAccepted, similarAccepted, circumstance } = explanation;
  const steps = [
    ...rateSteps(accepts, [asksAccepted, similarAccepted], say),
    ...accepts.circumstances.map((one) => ({
      text: `${circumstance[one.about]} ${signed(one.points)}`,
      value: one.probability,
    })),
  ];
  const why = contextWords(accepts.context, say);
  if (why !== null) steps.push({ text: why, value: accepts.probability });
  return { probability: accepts.probability, steps };
}

/** How the chance that she works it after a yes came about. */
export function workSteps({ works }: ExplainedChances, say: Sentences): Explained {
  const { shiftsWorked, similarWorked } = say.explanation;
  const steps = rateSteps(works, [shiftsWorked, similarWorked], say);
  return { probability: works.probability, steps };
}

function rateSteps(
  { agency, own, similar }: ExplainedRate,
  [ofAll, ofSimilar]: readonly [string, string],
  { explanation }: Sentences,
): Explained['steps'] {
  // Every level is held by the one above it, as by so many trials of its own.
  const level = (what: string, { succeeded, of, weight, strength }: typeof own): string =>
    explanation.level(succeeded, of, what, number(weight), number(strength));
  return [
    { text: explanation.agencyRate, value: agency },
    { text: level(ofAll, own), value: own.probability },
    { text: level(ofSimilar, similar), value: similar.probability },
  ];
}

function contextWords(
  context: ExplainedChances['accepts']['context'],
  { explanation }: Sentences,
): string | null {
  if (context === 'better') return null;
  return context === 'too-few' ? explanation.tooFew : explanation.noBetter;
}

/** Points with their sign: "+3.2", "−0.4". */
function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
