import { FIRST_RUN_STEPS, type FirstRunStep } from '../../../shared/contract/first-run.ts';

/** A step that is shown. */
export type Step = Exclude<FirstRunStep, 'done'>;

export const STEPS = FIRST_RUN_STEPS.filter((step) => step !== 'done');

/** Its place, from 1. */
export function placeOf(step: Step): number {
  return STEPS.indexOf(step) + 1;
}
