import { z } from 'zod';

/** The steps of the first run, in their order; `done` once it has been walked through. */
export const FIRST_RUN_STEPS = ['agency', 'workflow', 'alerts', 'done'] as const;
export const firstRunStepSchema = z.enum(FIRST_RUN_STEPS);
export type FirstRunStep = z.infer<typeof firstRunStepSchema>;
