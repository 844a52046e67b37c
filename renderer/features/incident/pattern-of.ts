import type { PatternsView } from '../../../shared/contract/insights.ts';
import type { IncidentLine } from '../../../shared/contract/views.ts';

/** The pattern that an incident speaks of; none when it has expired since. */
export function patternOf(
  rows: PatternsView['rows'],
  { caregiverId, details }: Pick<IncidentLine, 'caregiverId' | 'details'>,
): PatternsView['rows'][number] | undefined {
  return rows.find(
    (row) =>
      row.caregiverId === caregiverId &&
      row.kind === details['kind'] &&
      row.dimension === details['dimension'] &&
      row.value === details['value'],
  );
}
