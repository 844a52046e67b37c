import type { Finding } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { DAY } from '../../../shared/util/time.ts';
import type { Context } from './context.ts';
import {
  calledOutOf,
  liveCallOuts,
  shiftSeverity,
  shiftUrgency,
  subjectOf,
} from './shift-finding.ts';

/** How far ahead an open shift is looked for. */
const HORIZON = 7 * DAY;

/**
 * Every open shift among `shifts` that starts within 7 days or is running, one finding each. A
 * shift that moved is another cause: what was known about the old time is of no use for the new.
 */
export function unfilledShifts(context: Context, shifts: readonly Shift[]): Finding[] {
  const { now } = context.snapshot;
  const callOuts = liveCallOuts(context.snapshot);
  return shifts
    .filter((shift) => isOpen(shift) && shift.start - now <= HORIZON)
    .map((shift) => ({
      workflow: 'unfilled-shift',
      cause: `shift:${shift.key}`,
      severity: shiftSeverity(context, shift, calledOutOf(shift, callOuts)),
      subjects: [subjectOf(shift)],
      caregiverId: null,
      details: {},
      urgency: shiftUrgency(shift, now),
      expiresAt: shift.end,
    }));
}
