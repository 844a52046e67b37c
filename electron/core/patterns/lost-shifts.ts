import type { CallOut } from '../../../shared/domain/history.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';

/** How early a clock-in may be and still belong to a shift. */
const EARLY_CLOCK_IN = HOUR;

/** When a visit began, and with whom where that is known. */
export interface Arrival {
  readonly arrivedAt: Instant;
  readonly clientId: ClientId | null;
}

/**
 * The shifts that one caregiver called out of or did not come to, each once however many records
 * there are of it. A visit inside a call-out's time disproves it: she came after all, late or
 * after a change of mind.
 */
export function lostShifts(callOuts: readonly CallOut[], arrivals: readonly Arrival[]): CallOut[] {
  const lost: CallOut[] = [];
  for (const callOut of callOuts) {
    const isKnown = lost.some(
      (one) => one.clientId === callOut.clientId && one.shiftStart === callOut.shiftStart,
    );
    if (!isKnown && !hasCome(callOut, arrivals)) lost.push(callOut);
  }
  return lost;
}

function hasCome(callOut: CallOut, arrivals: readonly Arrival[]): boolean {
  const from = callOut.shiftStart - EARLY_CLOCK_IN;
  return arrivals.some(
    ({ arrivedAt, clientId }) =>
      arrivedAt >= from &&
      arrivedAt < callOut.shiftEnd &&
      (clientId === null || clientId === callOut.clientId),
  );
}
