import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedOpenings } from '../../electron/core/dashboard/openings.ts';
import type { AppointmentId } from '../../shared/domain/ids.ts';
import type { Opening } from '../../shared/domain/opening.ts';
import { isOpen, type Shift } from '../../shared/domain/shift.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import { aShift, aSnapshot, caregiverId, FRIDAY_11_AM } from '../support/builders.ts';

/** What the schedule says of a shift at one look: nobody, somebody, cancelled, or nothing. */
const look = fc.constantFrom('open', 'sarah', 'emma', 'cancelled', 'gone');
/** Three shifts, looked at once an hour while they come, run and end. */
const history = fc.array(fc.tuple(look, look, look), { minLength: 1, maxLength: 14 });

function shiftsAt(looks: readonly string[]): Shift[] {
  return looks.flatMap((state, index) => {
    const start = plus(FRIDAY_11_AM, (3 + index) * HOUR);
    const appointmentId = String(100 + index) as AppointmentId;
    if (state === 'gone') return [];
    if (state === 'cancelled') return [aShift({ appointmentId, start, status: 'cancelled' })];
    const holder = state === 'open' ? null : caregiverId(state);
    return [aShift({ appointmentId, start, caregiverId: holder })];
  });
}

it('an opening lasts exactly as long as its shift lacks somebody, whatever happens to it', () => {
  fc.assert(
    fc.property(history, (looks) => {
      const openings = new Map<string, Opening>();
      const unsettled = (): Opening[] => [...openings.values()].filter(({ fate }) => fate === null);
      looks.forEach((states, hour) => {
        const now = plus(FRIDAY_11_AM, hour * HOUR);
        const shifts = shiftsAt(states);
        const changed = changedOpenings({
          snapshot: aSnapshot({ now, shifts }),
          incidents: [],
          unsettled: unsettled(),
          lookUp: (key) => shifts.find((shift) => shift.key === key) ?? null,
        });
        for (const one of changed) openings.set(`${one.shift} ${String(one.openedAt)}`, one);

        const lacking = shifts.filter((shift) => isOpen(shift) && shift.end > now);
        expect(unsettled().map(({ shift }) => shift)).toHaveLength(lacking.length);
        expect(new Set(unsettled().map(({ shift }) => shift))).toEqual(
          new Set(lacking.map(({ key }) => key)),
        );
        for (const { openedAt, closedAt, fate } of openings.values()) {
          expect(closedAt === null).toBe(fate === null);
          expect(closedAt ?? now).toBeGreaterThanOrEqual(openedAt);
        }
      });
    }),
    { seed: 7, numRuns: 500 },
  );
});
