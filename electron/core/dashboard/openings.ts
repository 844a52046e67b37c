import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Opening, OpeningFate } from '../../../shared/domain/opening.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { asOfSnapshot } from '../sweep/as-of.ts';
import { hasClockIn } from '../sweep/attendance.ts';
import type { Snapshot } from '../snapshot.ts';

export interface OpeningsInput {
  readonly snapshot: Pick<
    Snapshot,
    'agency' | 'clients' | 'now' | 'policy' | 'shifts' | 'visits' | 'windows'
  >;
  /** Unresolved call-outs name shifts that the schedule still gives to somebody who will not come. */
  readonly incidents: readonly Incident[];
  /** Openings whose end is not known. */
  readonly unsettled: readonly Opening[];
  /** A shift as it stands now; null once the schedule no longer holds it. */
  readonly lookUp: (key: ShiftKey) => Shift | null;
}

/**
 * The openings that began, and those that ended, since they were last looked at. A shift lacks
 * somebody while nobody is assigned, or while whoever is has called out or does not come.
 */
export function changedOpenings(input: OpeningsInput): Opening[] {
  const { snapshot, unsettled, lookUp } = input;
  const { now } = snapshot;
  const lacking = lackingShifts(input);
  const known = new Set(unsettled.map(({ shift }) => shift));
  const began = [...lacking]
    .filter(([key]) => !known.has(key))
    .map(([key, { shift, holderId }]): Opening => ({
      shift: key,
      shiftStart: shift.start,
      shiftEnd: shift.end,
      openedAt: now,
      holderId,
      closedAt: null,
      fate: null,
    }));
  const ended = unsettled
    .filter(({ shift }) => !lacking.has(shift))
    .map((opening): Opening => {
      const fate = fateOf(opening, lookUp(opening.shift), snapshot);
      return { ...opening, closedAt: now, fate };
    });
  return [...began, ...ended];
}

interface Lack {
  readonly shift: Shift;
  readonly holderId: CaregiverId | null;
}

/** Shifts that are not over and that nobody will come to, as far as is known. */
function lackingShifts({ snapshot, incidents, lookUp }: OpeningsInput): Map<ShiftKey, Lack> {
  const lacking = new Map<ShiftKey, Lack>();
  for (const shift of snapshot.shifts) {
    if (isOpen(shift) && shift.end > snapshot.now) {
      lacking.set(shift.key, { shift, holderId: null });
    }
  }
  for (const { workflow, state, subjects, caregiverId } of incidents) {
    if (workflow !== 'call-out' || state === 'resolved') continue;
    for (const { shift: key } of subjects) {
      const shift = lookUp(key);
      if (shift === null || shift.end <= snapshot.now) continue;
      if (shift.caregiverId === caregiverId) lacking.set(key, { shift, holderId: caregiverId });
    }
  }
  return lacking;
}

function fateOf(
  { holderId }: Opening,
  shift: Shift | null,
  snapshot: OpeningsInput['snapshot'],
): OpeningFate {
  if (shift === null || shift.status === 'cancelled') return 'cancelled';
  if (shift.status === 'missed') return 'missed';
  const isOver = shift.end <= snapshot.now;
  if (shift.caregiverId === null) return wasReadSince(shift, snapshot) ? 'missed' : 'unseen';
  if (shift.caregiverId !== holderId) return isOver ? 'unseen' : 'filled';
  return isOver && !hasClockIn(shift, snapshot.visits) ? 'missed' : 'kept';
}

/** Whether the schedule was read after the shift began, so that nobody took it unseen. */
function wasReadSince({ clientId, start }: Shift, snapshot: OpeningsInput['snapshot']): boolean {
  const { readAt } = asOfSnapshot(snapshot).at(clientId, start);
  return readAt !== null && readAt >= start;
}
