import type { ShownMatch } from '../../shared/domain/insight.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { DAY, plus } from '../../shared/util/time.ts';
import { aShift, caregiverId } from './builders.ts';

/** Sarah's match for the shift (Friday 2 PM), shown first of all a day before it. */
export function aShownMatch(over: Partial<ShownMatch> = {}, shift: Shift = aShift()): ShownMatch {
  return {
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    shiftKey: shift.key,
    caregiverId: caregiverId('sarah'),
    shownAt: plus(shift.start, -DAY),
    match: 0.8,
    place: 1,
    cameTrue: null,
    settledAt: null,
    ...over,
  };
}
