import type { CallOut } from '../../../shared/domain/history.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { EARLY_CLOCK_IN } from '../sweep/attendance.ts';

/**
 * The shifts that one caregiver called out of or did not come to, each once however many records
 * there are of it. A visit of hers inside a call-out's time disproves it: she came after all, late
 * or after a change of mind.
 */
export function lostShifts(callOuts: readonly CallOut[], visits: readonly Visit[]): CallOut[] {
  const lost: CallOut[] = [];
  for (const callOut of callOuts) {
    const isKnown = lost.some(
      (one) => one.clientId === callOut.clientId && one.shiftStart === callOut.shiftStart,
    );
    if (!isKnown && !hasCome(callOut, visits)) lost.push(callOut);
  }
  return lost;
}

function hasCome({ clientId, shiftStart, shiftEnd }: CallOut, visits: readonly Visit[]): boolean {
  return visits.some(
    (visit) =>
      visit.clockIn !== null &&
      visit.clockIn >= shiftStart - EARLY_CLOCK_IN &&
      visit.clockIn < shiftEnd &&
      (visit.clientId === null || visit.clientId === clientId),
  );
}
