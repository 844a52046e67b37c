import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAgain, rankShift, type Ranked } from '../../electron/core/match/rank.ts';
import {
  buildRankIndex,
  withNewSchedule,
  type RankIndex,
} from '../../electron/core/match/rank-index.ts';
import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { Ranking } from '../../shared/domain/incident.ts';
import type { AppointmentId, AskId, CaregiverId, ShiftKey } from '../../shared/domain/ids.ts';
import { isOpen, type Shift } from '../../shared/domain/shift.ts';
import { HOUR, MINUTE, plus } from '../../shared/util/time.ts';
import {
  aCallOut,
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  aSnapshot,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
} from '../support/builders.ts';
import { anAsk, anAvailability } from '../support/histories.ts';

const NAMES = ['Amy', 'Bea', 'Cat', 'Dee', 'Eva', 'Fay', 'Gil', 'Hal'];
const SHIFTS = 14;
const CLIENTS = ['client-1', 'client-2'] as const;

const somebody = fc.constantFrom(...NAMES.map((name) => caregiverId(name.toLowerCase())));
const maybe = fc.option(somebody, { freq: 2 });
const start = fc.integer({ min: -30, max: 110 });
const place = fc.nat({ max: SHIFTS - 1 });

/** What can happen to a schedule; `place` says to which of its shifts. */
type Happening = (snapshot: Snapshot) => Snapshot;

function toShift(at: number, change: (shift: Shift) => Shift): Happening {
  return (snapshot) => ({
    ...snapshot,
    shifts: snapshot.shifts.map((one, i) =>
      i === at % snapshot.shifts.length ? change(one) : one,
    ),
  });
}

function calledOut(at: number, who: CaregiverId): Happening {
  return (snapshot) => {
    const shift = snapshot.shifts[at % snapshot.shifts.length];
    const callOuts = shift === undefined ? [] : [aCallOut(shift, who)];
    return { ...snapshot, callOuts: [...snapshot.callOuts, ...callOuts] };
  };
}

function added(hours: number, who: CaregiverId | null, at: number): Happening {
  return (snapshot) => ({
    ...snapshot,
    shifts: [...snapshot.shifts, booked(hours, who, at + snapshot.shifts.length)].sort(byStart),
  });
}

function removed(at: number): Happening {
  return (snapshot) => ({ ...snapshot, shifts: snapshot.shifts.filter((_, i) => i !== at) });
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(place, maybe).map(([at, who]) => toShift(at, (one) => ({ ...one, caregiverId: who }))),
  fc
    .tuple(place, fc.integer({ min: -4, max: 12 }))
    .map(([at, quarters]) =>
      toShift(at, (one) => ({ ...one, end: plus(one.end, quarters * 15 * MINUTE) })),
    ),
  fc.tuple(place, somebody).map(([at, who]) => calledOut(at, who)),
  fc.tuple(start, maybe, place).map(([hours, who, at]) => added(hours, who, at)),
  place.map(removed),
  fc.constant((snapshot: Snapshot) => ({ ...snapshot, now: plus(snapshot.now, MINUTE) })),
);

const rounds = fc.array(fc.array(happening, { maxLength: 3 }), { minLength: 1, maxLength: 5 });

const agency = fc
  .record({
    shifts: fc.array(fc.tuple(start, maybe), { minLength: SHIFTS, maxLength: SHIFTS }),
    asked: fc.array(fc.tuple(somebody, fc.boolean(), fc.integer({ min: 1, max: 400 })), {
      maxLength: 20,
    }),
    hourCap: fc.constantFrom(null, 12),
  })
  .map(({ shifts, asked, hourCap }) =>
    aSnapshot({
      policy: aPolicy({ eligibility: { hourCap } }),
      clients: CLIENTS.map((id) => aClient({ id: clientId(id) })),
      caregivers: NAMES.map((name) => aCaregiver(name)),
      shifts: shifts.map(([hours, who], number) => booked(hours, who, number)).sort(byStart),
      asks: asked.map(([who, isYes, ago], i) =>
        anAsk(who, {
          id: `ask-${String(i)}` as AskId,
          askedAt: plus(FRIDAY_11_AM, -ago * HOUR),
          shiftStart: plus(FRIDAY_11_AM, (24 - ago) * HOUR),
          outcome: isYes ? 'accepted' : 'declined',
        }),
      ),
      availability: [anAvailability({ caregiverId: caregiverId('bea'), weekday: 5 })],
    }),
  );

function booked(hours: number, who: CaregiverId | null, number: number): Shift {
  const at = plus(FRIDAY_11_AM, hours * HOUR);
  return aShift({
    appointmentId: `visit-${String(number)}` as AppointmentId,
    clientId: clientId(CLIENTS[number % CLIENTS.length] ?? CLIENTS[0]),
    caregiverId: who,
    start: at,
    end: plus(at, 3 * HOUR),
  });
}

function byStart(a: Shift, b: Shift): number {
  return a.start - b.start || (a.key < b.key ? -1 : 1);
}

describe('a ranking made from an earlier one', () => {
  it('is the one that ranking everybody anew gives, whatever happened to the schedule', () => {
    fc.assert(
      fc.property(agency, rounds, (first, happenings) => {
        const learned = buildRankIndex(first);
        let index = learned;
        let snapshot = first;
        const known = new Map<ShiftKey, Ranked>();
        for (const round of [[], ...happenings]) {
          snapshot = round.reduce((one, happens) => happens(one), snapshot);
          index = withNewSchedule(index, snapshot);
          const anew = arrangedAnew(learned, snapshot);
          for (const shift of snapshot.shifts.filter(isOpen)) {
            const again = rankAgain(known.get(shift.key) ?? null, index, shift, {});
            known.set(shift.key, again);
            expect(inFull(again.ranking)).toEqual(inFull(rankShift(anew, shift)));
          }
        }
      }),
      { seed: 20_261_127, numRuns: 150 },
    );
  });

  it('is the very same one where nothing happened to anybody', () => {
    const shift = booked(30, null, 1);
    const snapshot = aSnapshot({
      caregivers: NAMES.map((name) => aCaregiver(name)),
      shifts: [shift],
    });
    const index = buildRankIndex(snapshot);
    const before = rankAgain(null, index, shift, {});
    const later = withNewSchedule(index, { ...snapshot, shifts: [{ ...shift }] });
    expect(rankAgain(before, later, shift, {}).ranking).toBe(before.ranking);
  });

  it('is made anew when something else than the schedule changed', () => {
    const shift = booked(30, null, 1);
    const snapshot = aSnapshot({
      caregivers: NAMES.map((name) => aCaregiver(name)),
      shifts: [shift],
    });
    const before = rankAgain(null, buildRankIndex(snapshot), shift, {});
    const asks = [
      anAsk('amy', { clientId: shift.clientId, shiftStart: shift.start, outcome: 'declined' }),
    ];
    const index = buildRankIndex({ ...snapshot, asks });
    const { ranking } = rankAgain(before, index, shift, {});
    expect(inFull(ranking)).toEqual(inFull(rankShift(index, shift)));
    expect(ranking.excluded.map(({ caregiverId: id, reason }) => [id, reason])).toEqual([
      ['amy', 'declined-already'],
    ]);
  });
});

/** Everybody's part of the schedule arranged from scratch, beside what was learned before. */
function arrangedAnew(learned: RankIndex, snapshot: Snapshot): RankIndex {
  const anew = buildRankIndex({ ...snapshot, now: learned.roster.now }, learned.learned);
  return { ...anew, work: learned.work, workPriors: learned.workPriors };
}

/** With the words of the exclusions, which are only written when somebody reads them. */
function inFull({ candidates, excluded }: Ranking) {
  return { candidates, excluded: excluded.map((one) => ({ ...one, text: one.text })) };
}
