import { isEmployed } from '../../../shared/domain/people.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Finding, Subject } from '../../../shared/domain/incident.ts';
import { patternDetailsSchema, type PatternDetails } from '../../../shared/domain/insight.ts';
import { isWorked } from '../../../shared/domain/shift.ts';
import type { FoundPattern } from '../patterns/find-patterns.ts';
import { fitsPattern } from '../patterns/fits-pattern.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Context } from './context.ts';
import { subjectOf } from './shift-finding.ts';

/** Shifts for which backups are looked up; later ones come round when these are past. */
const NEXT_SHIFTS = 3;

/**
 * One finding for each pattern of call-outs or days off, with the caregiver's next shifts that it
 * fits: these are what a backup can be planned for. Positive patterns need no planning.
 */
export function patterns(context: Context): Finding[] {
  return context
    .patterns()
    .patterns.filter(({ kind, caregiverId }) => kind !== 'works' && isHere(caregiverId, context))
    .map((pattern) => findingOf(pattern, context.snapshot));
}

/** Patterns are found once a day; meanwhile somebody may have left. */
function isHere(id: CaregiverId, { snapshot }: Context): boolean {
  const caregiver = snapshot.caregivers.get(id);
  return caregiver !== undefined && isEmployed(caregiver);
}

function findingOf(pattern: FoundPattern, snapshot: Snapshot): Finding {
  const { caregiverId, kind, dimension, value } = pattern;
  return {
    workflow: 'pattern',
    cause: `caregiver:${caregiverId}:pattern:${kind}:${dimension}:${value}`,
    severity: kind === 'call-outs' ? 'normal' : 'info',
    subjects: nextShifts(pattern, snapshot),
    caregiverId,
    details: detailsOf(pattern),
    urgency: 'digest',
    expiresAt: null,
  };
}

function detailsOf(pattern: FoundPattern): PatternDetails {
  // The schema takes what an incident keeps and leaves out the rest.
  return patternDetailsSchema.parse(pattern);
}

function nextShifts(pattern: FoundPattern, { shifts, now, agency }: Snapshot): Subject[] {
  return shifts
    .filter(
      (shift) =>
        shift.caregiverId === pattern.caregiverId &&
        shift.start > now &&
        isWorked(shift) &&
        fitsPattern(pattern, shift, agency.timeZone),
    )
    .sort((a, b) => a.start - b.start)
    .slice(0, NEXT_SHIFTS)
    .map(subjectOf);
}
