import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident, Subject } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { hasClockIn } from '../sweep/attendance.ts';
import type { Snapshot } from '../snapshot.ts';

export type Resolution = NonNullable<Incident['resolution']>;

/** What became of single shifts, the one that matters most first. */
const FATES = ['missed', 'filled', 'cancelled', 'cleared'] as const;

/**
 * How an incident ended whose workflow no longer finds anything: `missed` if one of its shifts
 * ended with nobody, `filled` if one was given to somebody, `cancelled` if one is no longer
 * wanted, otherwise `cleared`.
 */
export function resolutionOf(
  incident: Incident,
  shifts: ReadonlyMap<ShiftKey, Shift>,
  snapshot: Snapshot,
): Resolution {
  // What was planned for may come about or not: the pattern itself has faded.
  if (incident.workflow === 'pattern') return 'cleared';
  // A late clock-in that came, a care log that was corrected: the shift itself had somebody.
  if (incident.workflow === 'visit-compliance') return 'cleared';
  // Her hours went down, or the week did: that her shift went to somebody else fills no gap.
  if (incident.workflow === 'overtime') return 'cleared';
  const fates = incident.subjects.map((subject) => fateOf(subject, incident, shifts, snapshot));
  return FATES.find((fate) => fates.includes(fate)) ?? 'cleared';
}

function fateOf(
  subject: Subject,
  { workflow, caregiverId }: Incident,
  shifts: ReadonlyMap<ShiftKey, Shift>,
  { now, visits }: Snapshot,
): Resolution {
  const shift = shifts.get(subject.shift);
  if (shift === undefined || shift.status === 'cancelled') return 'cancelled';
  if (shift.status === 'missed') return 'missed';
  const isOver = shift.end <= now;
  if (isOpen(shift)) return isOver ? 'missed' : 'cleared';
  const isAboutHolder = workflow === 'call-out' || workflow === 'coverage-ahead';
  const isStillHers = isAboutHolder && shift.caregiverId === caregiverId;
  if (!isStillHers) return shift.caregiverId === null ? 'cleared' : 'filled';
  return isOver && !hasClockIn(shift, visits) ? 'missed' : 'cleared';
}
