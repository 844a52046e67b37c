import type { Ask } from '../../../shared/domain/history.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Snapshot } from '../snapshot.ts';
import { asksOfShift } from './asks-of-shift.ts';

/**
 * The yes that takes a shift, over whatever channel: the newest whose giver has not given the shift
 * back since. Null where there is none.
 */
export function standingYes(
  { asks, callOuts }: Pick<Snapshot, 'asks' | 'callOuts'>,
  shift: Pick<Shift, 'clientId' | 'start'>,
): Ask | null {
  const yes = asksOfShift(asks, shift).findLast(
    (ask) => ask.outcome === 'accepted' && !hasGivenBack(ask, callOuts),
  );
  return yes ?? null;
}

/** Whether she called out of the shift, lost it or did not come, after she had said yes to it. */
export function hasGivenBack(ask: Ask, callOuts: Snapshot['callOuts']): boolean {
  if (ask.outcome !== 'accepted') return false;
  const since = ask.answeredAt ?? ask.askedAt;
  return callOuts.some(
    ({ caregiverId, clientId, shiftStart, reportedAt }) =>
      caregiverId === ask.caregiverId &&
      clientId === ask.clientId &&
      shiftStart === ask.shiftStart &&
      reportedAt >= since,
  );
}

/** Whether an ask is for this shift: the ledger knows shifts by client and start. */
export function isFor(ask: Ask, shift: Pick<Shift, 'clientId' | 'start'>): boolean {
  return ask.clientId === shift.clientId && ask.shiftStart === shift.start;
}
