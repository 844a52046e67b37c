import { describe, expect, it } from 'vitest';
import { overtimeView } from '../../../../electron/engine/insights/overtime.ts';
import { createMemory } from '../../../../electron/engine/memory.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { CaregiverFacts } from '../../../../shared/domain/people.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCachedShift,
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  at,
  aVisit,
  caregiverId,
  clientId,
  DENVER,
  FRIDAY_11_AM,
  windowsOf,
} from '../../../support/builders.ts';
import { openedStore } from '../../../support/opened-store.ts';

const NAMES = ['Ana', 'Bea', 'Cat', 'Dee'];

/** One shift of so many hours, from Monday noon on unless said otherwise. */
function shiftOf(name: string, hours: number, from = '2026-11-23 12:00'): Shift {
  const start = at(from);
  return aShift({
    appointmentId: name as AppointmentId,
    caregiverId: caregiverId(name.toLowerCase()),
    start,
    end: plus(start, hours * HOUR),
  });
}

interface Parts {
  readonly shifts?: readonly Shift[];
  readonly visited?: readonly Shift[];
  readonly facts?: readonly Partial<CaregiverFacts>[];
  readonly stale?: boolean;
  readonly overtime?: Record<string, unknown>;
}

function viewOf({ shifts = [], visited = [], facts = [], stale = false, overtime = {} }: Parts) {
  const { store } = openedStore();
  store.clients.put([aClient()]);
  store.caregivers.put(NAMES.map((name) => aCaregiver(name)));
  store.shifts.put(shifts.map((shift) => aCachedShift(shift)));
  store.visits.put(visited.map((shift) => aVisit(shift, { clockOut: shift.end })));
  store.windows.put(
    windowsOf([clientId('client-1')], stale ? plus(FRIDAY_11_AM, -6 * HOUR) : FRIDAY_11_AM),
  );
  store.caregiverFacts.add(
    facts.map((one) => ({
      caregiverId: caregiverId('ana'),
      payRate: null,
      hoursWanted: null,
      ...one,
    })),
  );
  const agency = { id: '9001', name: 'Example Home Care', timeZone: DENVER };
  const memory = createMemory({ store, agency, policy: aPolicy({ overtime }) });
  return overtimeView(store, memory, FRIDAY_11_AM);
}

describe("everybody's week beside the thresholds", () => {
  it('has the next week beside this one, with its own rows', () => {
    const shifts = [shiftOf('Ana', 20), shiftOf('Bea', 46, '2026-11-30 12:00')];
    const { weekStart, rows, next } = viewOf({ shifts, visited: shifts.slice(0, 1) });
    expect([weekStart, next.weekStart]).toEqual(['2026-11-22', '2026-11-29']);
    expect(rows.map(({ name }) => name)).toEqual(['Ana O.']);
    expect(next.rows).toMatchObject([{ name: 'Bea O.', scheduledHours: 46, overtimeHours: 6 }]);
    expect(next.missing).not.toContainEqual(expect.stringMatching(/^No visit/));
  });

  it('shows whoever is furthest over first, then whoever is nearest', () => {
    const shifts = [shiftOf('Ana', 20), shiftOf('Bea', 46), shiftOf('Cat', 38), shiftOf('Dee', 41)];
    const { rows } = viewOf({ shifts });
    expect(rows.map(({ name, overtimeHours, state }) => [name, overtimeHours, state])).toEqual([
      ['Bea O.', 6, 'over'],
      ['Dee O.', 1, 'over'],
      ['Cat O.', 0, 'near'],
      ['Ana O.', 0, 'under'],
    ]);
    expect(rows.map(({ rule }) => rule)).toEqual([
      'more than 40 h a week: 1.5× (Federal)',
      'more than 40 h a week: 1.5× (Federal)',
      'more than 40 h a week: 1.5× (Federal)',
      null,
    ]);
  });

  it('splits hours at this minute into worked and scheduled, and prices what is over', () => {
    const running = shiftOf('Ana', 44, '2026-11-27 01:00');
    const facts = [{ payRate: 20, hoursWanted: 30 }];
    expect(viewOf({ shifts: [running], facts }).rows).toMatchObject([
      { workedHours: 10, scheduledHours: 34, overtimeHours: 4, premium: 40, hoursWanted: 30 },
    ]);
  });

  it('counts double time twice in the premium', () => {
    const overtime = { jurisdictions: ['us-ca'] };
    const { rows } = viewOf({
      shifts: [shiftOf('Ana', 13, '2026-11-27 08:00')],
      facts: [{ payRate: 20 }],
      overtime,
    });
    expect(rows).toMatchObject([{ overtimeHours: 5, premium: 60 }]);
  });
});

describe('what is missing', () => {
  const shifts = [shiftOf('Ana', 8), shiftOf('Bea', 8, '2026-11-27 14:00')];

  it('is said in sentences, with what it would add', () => {
    expect(viewOf({ shifts, stale: true }).missing).toEqual([
      'The schedule of 1 client is not up to date; hours there may have changed.',
      'No visit of this week is known. Until one is, scheduled hours stand for worked ones.',
      'No pay rate is known. An import of caregivers shows what overtime costs.',
      'Nobody told the hours she would like. An import of caregivers shows who wants more or fewer.',
    ]);
  });

  it('is counted where some of it is known', () => {
    const facts = [{ payRate: 20, hoursWanted: 30 }];
    expect(viewOf({ shifts, visited: shifts.slice(0, 1), facts }).missing).toEqual([
      'The pay rate of 1 of 2 caregivers is not known. An import of caregivers shows what overtime costs.',
    ]);
  });

  it('is nothing where nobody works', () => {
    expect(viewOf({})).toMatchObject({ rows: [], missing: [] });
  });
});
