import type { Finding } from '../../../shared/domain/incident.ts';
import type { PresentedFinding } from '../incidents/decide.ts';
import type { Context } from './context.ts';

/** Ranks each finding's shifts and puts it into words: the step between `detect` and `decideIncidents`. */
export declare function presentFindings(
  context: Context,
  findings: readonly Finding[],
): PresentedFinding[];
