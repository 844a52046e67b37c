import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWindow } from '../../electron/core/sweep/diff.ts';
import type { AppointmentId } from '../../shared/domain/ids.ts';
import type { CachedShift, Shift } from '../../shared/domain/shift.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import { aCachedShift, aShift, caregiverId, FRIDAY_11_AM } from '../support/builders.ts';

const NOW = FRIDAY_11_AM;

const shift: fc.Arbitrary<Shift> = fc
  .record({
    id: fc.constantFrom('1', '2', '3'),
    hour: fc.integer({ min: -30, max: 90 }),
    caregiver: fc.constantFrom(null, 'tom', 'lisa'),
    status: fc.constantFrom('scheduled' as const, 'cancelled' as const, 'unknown' as const),
  })
  .map(({ id, hour, caregiver, status }) => {
    return aShift({
      appointmentId: id as AppointmentId,
      start: plus(NOW, hour * HOUR),
      caregiverId: caregiver === null ? null : caregiverId(caregiver),
      status,
    });
  });
const schedule = fc.uniqueArray(shift, { selector: (one) => one.key, maxLength: 12 });
const cache: fc.Arbitrary<CachedShift[]> = schedule.chain((shifts) =>
  fc.tuple(...shifts.map((one) => fc.boolean().map((was) => cached(one, was)))),
);

function cached(one: Shift, wasMissed: boolean): CachedShift {
  return aCachedShift(one, { missedAt: wasMissed ? plus(NOW, -HOUR) : null });
}

function applied(before: readonly CachedShift[], diff: ReturnType<typeof diffWindow>) {
  const rows = new Map(before.map((row) => [row.shift.key, row]));
  for (const key of diff.remove) rows.delete(key);
  for (const row of diff.put) rows.set(row.shift.key, row);
  return [...rows.values()];
}

describe('comparing any cache with any answer', () => {
  it('never removes or suspects anything unless the reading is complete', () => {
    fc.assert(
      fc.property(cache, schedule, fc.boolean(), (before, fresh, feedAlive) => {
        const diff = diffWindow({
          cached: before,
          fresh,
          read: { complete: false, feedAlive, at: NOW },
        });
        expect(diff.remove).toEqual([]);
        const freshKeys = new Set(fresh.map((one) => one.key));
        expect(diff.put.every((row) => freshKeys.has(row.shift.key))).toBe(true);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('never removes on an empty answer while the feed is not known to be alive', () => {
    fc.assert(
      fc.property(cache, (before) => {
        const read = { complete: true, feedAlive: false, at: NOW };
        const diff = diffWindow({ cached: before, fresh: [], read });
        expect([diff.remove, diff.put, diff.changes]).toEqual([[], [], []]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(cache, schedule, (before, fresh) => {
        const read = { complete: true, feedAlive: true, at: NOW };
        let rows = applied(before, diffWindow({ cached: before, fresh, read }));
        // A suspected shift goes with the second reading; from then on everything is at rest.
        rows = applied(rows, diffWindow({ cached: rows, fresh, read }));
        const again = diffWindow({ cached: rows, fresh, read });
        expect([again.put, again.remove, again.changes]).toEqual([[], [], []]);
        expect(new Set(rows.map((row) => row.shift.key))).toEqual(
          new Set(fresh.map((one) => one.key)),
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('does not depend on the order of either side', () => {
    fc.assert(
      fc.property(cache, schedule, (before, fresh) => {
        const read = { complete: true, feedAlive: true, at: NOW };
        const one = diffWindow({ cached: before, fresh, read });
        const other = diffWindow({ cached: before.toReversed(), fresh: fresh.toReversed(), read });
        const words = (diff: typeof one): string[] =>
          diff.changes.map((change) => `${change.kind} ${change.shift.key}`).sort();
        expect(words(other)).toEqual(words(one));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
