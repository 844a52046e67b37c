import type { ExplainedCaregiver } from '../../../shared/contract/insights.ts';
import type { ExplainedChances, ExplainedCircumstance, ExplainedRate } from './explain-model.ts';

type Explained = NonNullable<ExplainedCaregiver['accepts']>;

/** How the chance of a yes came about: agency, her own asks, similar shifts, circumstances. */
export function acceptSteps({ accepts }: ExplainedChances): Explained {
  const steps = [
    ...rateSteps(accepts, 'asks accepted', 'asks for similar shifts accepted'),
    ...accepts.circumstances.map((one) => ({
      text: `${CIRCUMSTANCE_WORDS[one.about]} ${signed(one.points)}`,
      value: one.probability,
    })),
  ];
  const why = CONTEXT_WORDS[accepts.context];
  if (why !== null) steps.push({ text: why, value: accepts.probability });
  return { probability: accepts.probability, steps };
}

/** How the chance that she works it after a yes came about. */
export function workSteps({ works }: ExplainedChances): Explained {
  const steps = rateSteps(works, 'scheduled shifts worked', 'similar shifts worked');
  return { probability: works.probability, steps };
}

function rateSteps(
  { agency, own, similar }: ExplainedRate,
  ofAll: string,
  ofSimilar: string,
): Explained['steps'] {
  // Every level is held by the one above it, as by so many trials of its own.
  const level = (what: string, { succeeded, of, weight, strength }: typeof own): string =>
    `${String(succeeded)}/${String(of)} ${what} (by age and kind worth ${number(weight)}; the line above is worth ${number(strength)})`;
  return [
    { text: 'the agency’s rate', value: agency },
    { text: level(ofAll, own), value: own.probability },
    { text: level(ofSimilar, similar), value: similar.probability },
  ];
}

const CIRCUMSTANCE_WORDS: Readonly<Record<ExplainedCircumstance['about'], string>> = {
  recalibration: 'recalibrated',
  'lead-time': 'time until the shift',
  weekday: 'weekday',
  daypart: 'part of the day',
  continuity: 'visits with the client',
  distance: 'distance',
  'hours-this-week': 'hours this week',
  'recent-asks': 'asks of the last 7 days',
};

const CONTEXT_WORDS: Readonly<Record<ExplainedChances['accepts']['context'], string | null>> = {
  'too-few': 'too few answered asks to learn from circumstances',
  'no-better': 'circumstances made no better forecast on held-out asks',
  better: null,
};

/** Points with their sign: "+3.2", "−0.4". */
function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
