import type { Assignment } from '../../../../shared/domain/wellsky.ts';
import { formatInstant } from '../../../../shared/util/time.ts';
import { agencyTag } from './meta.ts';

/**
 * A shift with its caregiver, in the shape in which WellSky shows shifts. Nothing documents that
 * WellSky takes it.
 */
export function assignmentBody(
  { shift, caregiverId }: Assignment,
  agencyId: string | null,
): object {
  return {
    resourceType: 'Appointment',
    status: 'SCHEDULED',
    client: { id: shift.clientId },
    caregiver: { id: caregiverId },
    start: utc(shift.start),
    end: utc(shift.end),
    meta: agencyTag(agencyId),
  };
}

/** With an offset, as WellSky writes it. */
function utc(at: Assignment['shift']['start']): string {
  return `${formatInstant(at).slice(0, 19)}+00:00`;
}
