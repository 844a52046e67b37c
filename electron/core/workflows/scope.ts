import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { asOfSnapshot, sweptClients } from '../sweep/as-of.ts';
import { liveCallOuts } from './shift-finding.ts';
import type { Decision, Snapshot } from '../snapshot.ts';
import { uncoveredIn } from './uncovered.ts';

/** The shifts that workflows may speak of, and why others were left out. */
export interface Scope {
  readonly shifts: readonly Shift[];
  readonly decisions: readonly Decision[];
}

/**
 * Shifts of clients whose schedule is read that are not over and are open, running, called out or
 * somebody's who is off then, by start: of the others, which are nearly all, there is nothing to
 * say. Those from a part of the schedule that was not read within its limit are left out: nothing
 * is alerted from stale data.
 */
export function scopeOf(snapshot: Snapshot): Scope {
  const asOf = asOfSnapshot(snapshot);
  const clients = new Set(sweptClients(snapshot));
  const isUncovered = uncoveredIn(snapshot);
  const lostStarts = new Set(liveCallOuts(snapshot).map((callOut) => callOut.shiftStart));
  const shifts: Shift[] = [];
  const decisions: Decision[] = [];
  for (const shift of snapshot.shifts) {
    if (shift.end <= snapshot.now) continue;
    const isQuiet = shift.caregiverId !== null && shift.start > snapshot.now;
    if (isQuiet && !lostStarts.has(shift.start) && !isUncovered(shift)) continue;
    if (!clients.has(shift.clientId)) continue;
    if (!asOf.at(shift.clientId, shift.start).isStale) shifts.push(shift);
    else if (isOpen(shift) || shift.start <= snapshot.now || isUncovered(shift)) {
      decisions.push({ subject: shift.key, verdict: 'left-out', reason: 'stale-window' });
    }
  }
  return { shifts: shifts.sort(byStart), decisions };
}

function byStart(a: Shift, b: Shift): number {
  return a.start - b.start || (a.key < b.key ? -1 : 1);
}
