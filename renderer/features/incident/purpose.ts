import type { IncidentLine } from '../../../shared/contract/views.ts';

/**
 * Why a shift is looked at: to `fill` it while it is open, to find a `back-up` although somebody
 * has it, or only to `read` about it.
 */
export type Purpose = 'fill' | 'back-up' | 'read';

/** What an incident wants with its shifts. */
export function purposeOf({ workflow, state }: Pick<IncidentLine, 'workflow' | 'state'>): Purpose {
  if (state === 'resolved') return 'read';
  if (workflow === 'overtime' || workflow === 'coverage-ahead') return 'back-up';
  return workflow === 'visit-compliance' ? 'read' : 'fill';
}
