import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../electron/core/workflows/detect.ts';
import type { AppointmentId } from '../../shared/domain/ids.ts';
import { HOUR, plus, type LocalDate } from '../../shared/util/time.ts';
import {
  aCallOut,
  aContext,
  aShift,
  aSnapshot,
  aVisit,
  caregiverId,
  FRIDAY_11_AM,
} from '../support/builders.ts';
import { anAvailability } from '../support/histories.ts';

const NOW = FRIDAY_11_AM;
const MONDAY = '2026-11-30' as LocalDate;
/** Workflows that claim shifts; others look at the records of the same shifts. */
const CLAIMING = ['call-out', 'unfilled-shift', 'coverage-ahead'];
const names = ['tom', 'lisa', 'mike'];

const situation = fc.record({
  shifts: fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom('1', '2', '3', '4'),
        half: fc.integer({ min: -10, max: 200 }),
        caregiver: fc.option(fc.constantFrom(...names)),
      })
      .map(({ id, half, caregiver }) =>
        aShift({
          appointmentId: id as AppointmentId,
          start: plus(NOW, (half * HOUR) / 2),
          caregiverId: caregiver === null ? null : caregiverId(caregiver),
        }),
      ),
    { selector: (shift) => shift.key, maxLength: 15 },
  ),
  reports: fc.array(
    fc.record({
      index: fc.nat(14),
      who: fc.constantFrom(...names),
      kind: fc.constantFrom('unassigned' as const, 'logged' as const),
      ago: fc.nat(90),
    }),
    { maxLength: 10 },
  ),
  off: fc.subarray(names),
  seed: fc.nat(),
});

function snapshotOf({
  shifts,
  reports,
  off,
}: {
  shifts: ReturnType<typeof aShift>[];
  reports: { index: number; who: string; kind: 'unassigned' | 'logged'; ago: number }[];
  off: string[];
}) {
  const availability = off.map((name) =>
    anAvailability({ caregiverId: caregiverId(name), kind: 'time-off', dateFrom: MONDAY }),
  );
  const callOuts = reports.flatMap(({ index, who, kind, ago }) => {
    const shift = shifts[index];
    return shift === undefined
      ? []
      : [aCallOut(shift, who, { kind, reportedAt: plus(NOW, -ago * 60_000) })];
  });
  const alive = aVisit(aShift({ start: plus(NOW, -30 * HOUR) }));
  const visitsReadAt = new Map(shifts.map((shift) => [shift.clientId, NOW]));
  return aSnapshot({ shifts, callOuts, availability, visits: [alive], visitsReadAt });
}

describe('detecting in any situation', () => {
  it('puts a shift into at most one finding and makes one finding per cause', () => {
    fc.assert(
      fc.property(situation, (parts) => {
        const { findings } = detect(aContext(snapshotOf(parts)));
        const shifts = findings
          .filter((one) => CLAIMING.includes(one.workflow))
          .flatMap((one) => one.subjects.map((subject) => subject.shift));
        const causes = findings.map((one) => `${one.workflow} ${one.cause}`);
        expect(new Set(shifts).size).toBe(shifts.length);
        expect(new Set(causes).size).toBe(causes.length);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('says something about every open shift of the next week', () => {
    fc.assert(
      fc.property(situation, (parts) => {
        const snapshot = snapshotOf(parts);
        const { findings } = detect(aContext(snapshot));
        const held = new Set(findings.flatMap((one) => one.subjects.map((s) => s.shift)));
        const open = snapshot.shifts.filter((one) => one.caregiverId === null && one.end > NOW);
        expect(open.filter((shift) => !held.has(shift.key))).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('does not depend on the order of shifts and reports', () => {
    fc.assert(
      fc.property(situation, (parts) => {
        const snapshot = snapshotOf(parts);
        const turned = aSnapshot({
          ...snapshot,
          clients: [...snapshot.clients.values()],
          caregivers: [...snapshot.caregivers.values()],
          shifts: snapshot.shifts.toReversed(),
          callOuts: snapshot.callOuts.toReversed(),
        });
        const words = (one: typeof snapshot): string[] =>
          detect(aContext(one))
            .findings.map((finding) => JSON.stringify(finding))
            .sort();
        expect(words(turned)).toEqual(words(snapshot));
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
