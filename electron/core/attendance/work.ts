import type { CallOut } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { pairVisits } from './pairing.ts';

/** A stretch of work of one caregiver: as clocked where a visit says so, else as scheduled. */
export interface Work {
  readonly caregiverId: CaregiverId;
  readonly start: Instant;
  /** After `start`. */
  readonly end: Instant;
  readonly source: 'visit' | 'schedule';
  /** The shift it was, or will be, done for; null for a visit without one. */
  readonly shift: Shift | null;
}

export type WorkInput = Pick<Snapshot, 'shifts' | 'visits' | 'callOuts'>;

/**
 * What everybody worked and will work: visits where they exist, scheduled shifts otherwise, each
 * shift once. A missing clock-in or clock-out is taken from the plan. A visit without any known
 * end, and shifts that were called out, give no work.
 */
export function workOf(input: WorkInput, pairing = pairVisits(input.shifts, input.visits)): Work[] {
  const lost = lostShifts(input.callOuts);
  const planned = pairing.pairs.flatMap(({ shift, visits }) => {
    if (visits.length > 0) return visits.flatMap((visit) => fromVisit(visit, shift));
    return lost.has(lossOf(shift)) ? [] : fromSchedule(shift);
  });
  const unplanned = pairing.unplanned.flatMap((visit) => fromVisit(visit, null));
  return [...planned, ...unplanned].sort((a, b) => a.start - b.start || a.end - b.end);
}

function fromSchedule(shift: Shift): Work[] {
  const { caregiverId, start, end } = shift;
  return caregiverId === null ? [] : [{ caregiverId, start, end, source: 'schedule', shift }];
}

function fromVisit(visit: Visit, shift: Shift | null): Work[] {
  const start = visit.clockIn ?? visit.plannedStart ?? shift?.start ?? null;
  const end = visit.clockOut ?? visit.plannedEnd ?? shift?.end ?? null;
  if (start === null || end === null || end <= start) return [];
  return [{ caregiverId: visit.caregiverId, start, end, source: 'visit', shift }];
}

function lostShifts(callOuts: readonly CallOut[]): Set<string> {
  return new Set(
    callOuts.map(({ caregiverId, clientId, shiftStart }) =>
      [caregiverId, clientId, shiftStart].join(' '),
    ),
  );
}

function lossOf({ caregiverId, clientId, start }: Shift): string {
  return [caregiverId, clientId, start].join(' ');
}
