import { describe, expect, it } from 'vitest';
import { buildRankIndex } from '../../../../electron/core/match/rank-index.ts';
import { placeEverybody } from '../../../../electron/core/match/rank.ts';
import type { Points } from '../../../../electron/core/match/reasons.ts';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import type { Choice, ChoiceReason } from '../../../../shared/domain/insight.ts';
import type { AppointmentId, VisitId } from '../../../../shared/domain/ids.ts';
import { DAY, HOUR, localDateSchema, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
} from '../../../support/builders.ts';
import { anAsk, ranked, sarah } from '../../../support/histories.ts';

const SARAH = caregiverId('sarah');

function pointsOfSarah(snapshot: Snapshot, shift = aShift()): Points {
  const { placed } = placeEverybody(buildRankIndex(snapshot), shift, {});
  const found = placed.find((one) => one.caregiverId === SARAH);
  if (found === undefined) throw new Error('Sarah is excluded');
  return found.points;
}

/** `count` weekly visits of Sarah with the client, the newest `daysAgo`. */
function visits(count: number, daysAgo: number) {
  return Array.from({ length: count }, (_, week) => {
    const start = plus(at('2026-11-27 09:00'), -(daysAgo + 7 * week) * DAY);
    return aVisit(aShift({ start }), { id: `v${String(week)}` as VisitId, caregiverId: SARAH });
  }).reverse();
}

/** A four-hour shift of Sarah each day from Monday on. */
function busy(days: number) {
  return Array.from({ length: days }, (_, day) => {
    const start = plus(at('2026-11-23 08:00'), day * DAY);
    return aShift({
      appointmentId: `busy-${String(day)}` as AppointmentId,
      clientId: clientId('client-2'),
      caregiverId: SARAH,
      start,
      end: plus(start, 5 * HOUR),
    });
  });
}

const facts = (hoursWanted: number | null, payRate: number | null = null) =>
  new Map([[SARAH, { caregiverId: SARAH, payRate, hoursWanted }]]);

describe('continuity', () => {
  it('grows with visits, the fifth more than the twentieth', () => {
    const of = (count: number) => pointsOfSarah(aSnapshot({ visits: visits(count, 7) })).continuity;
    expect(of(0)).toBe(0);
    expect(of(5)).toBeGreaterThan(of(1));
    expect(of(5) - of(1)).toBeGreaterThan(of(20) - of(16));
    expect(of(200)).toBeLessThanOrEqual(3);
  });

  it('fades when the last visit is long ago, however many there were', () => {
    const of = (days: number) => pointsOfSarah(aSnapshot({ visits: visits(8, days) })).continuity;
    expect(of(1)).toBeCloseTo(of(20), 0);
    expect(of(88)).toBeLessThan(of(28) / 1.9);
  });
});

describe('overtime', () => {
  const eightHours = busy(4).map((one) => ({ ...one, end: plus(one.start, 9.5 * HOUR) }));

  it('costs a point for eight dollars', () => {
    // 38 h + 4 h are 2 h beyond 40 h: one hour's pay at her rate.
    const snapshot = aSnapshot({ shifts: eightHours, caregiverFacts: facts(null, 24) });
    expect(pointsOfSarah(snapshot)['no-overtime']).toBeCloseTo(-3, 9);
  });

  it('takes an ordinary rate where hers is not told', () => {
    const points = pointsOfSarah(aSnapshot({ shifts: eightHours }));
    expect(points['no-overtime']).toBeCloseTo(-16.78 / 8, 9);
  });
});

describe('hours', () => {
  it.each([
    ['far below what she wants', 30, 1.5],
    ['at what she wants', 14, 0],
    ['above it', 10, -0.4],
    ['far above it', 0, -1.4],
  ])('%s', (_, wanted, expected) => {
    const snapshot = aSnapshot({ shifts: busy(2), caregiverFacts: facts(wanted) });
    expect(pointsOfSarah(snapshot)['short-of-hours']).toBeCloseTo(expected, 9);
  });

  it('count half where they are only usual', () => {
    const usual = Array.from({ length: 7 }, (_, week) => {
      const start = plus(at('2026-11-26 09:00'), -7 * DAY * (week + 1));
      return aVisit(aShift({ start, clientId: clientId('client-2') }), {
        id: `v${String(week)}` as VisitId,
        clockOut: plus(start, 10 * HOUR),
      });
    }).reverse();
    const { 'short-of-hours': points } = pointsOfSarah(aSnapshot({ visits: usual }));
    expect(points).toBeGreaterThan(0.25);
    expect(points).toBeLessThan(0.35);
  });

  it('say so where she would work more than she wants', () => {
    const snapshot = aSnapshot({ shifts: busy(2), caregiverFacts: facts(10) });
    expect(sarah(snapshot).cautions).toContainEqual({
      code: 'over-wanted-hours',
      text: 'would reach 14 h, wants 10 h a week',
    });
  });
});

function aChoice(reason: ChoiceReason, over: Partial<Choice> = {}): Choice {
  return {
    id: 'choice-1',
    clientId: clientId('client-1'),
    shiftStart: at('2026-11-20 14:00'),
    passedOverId: SARAH,
    chosenId: caregiverId('bea'),
    reason,
    note: null,
    chosenAt: at('2026-11-20 12:00'),
    expiresOn: localDateSchema.parse('2027-02-18'),
    actor: 'Dana',
    ...over,
  };
}

describe('why the first was passed over', () => {
  const caregivers = [aCaregiver('Sarah'), aCaregiver('Bea')];
  const softOf = (choices: Choice[], shift = aShift()) =>
    pointsOfSarah(aSnapshot({ caregivers, choices }), shift)['chosen-before'];

  it('counts a little against her with that client, and for the chosen one', () => {
    const choices = [aChoice('client-prefers-other')];
    const { candidates } = ranked(aSnapshot({ caregivers, choices }));
    expect(candidates.map((one) => one.caregiverId)).toEqual(['bea', 'sarah']);
    expect(candidates[0]?.reasons).toContain('chosen-before');
    expect(candidates[1]?.cautions).toContainEqual({
      code: 'passed-over',
      text: 'passed over on Nov 20, 2026: the client preferred somebody else (counts until Feb 18, 2027)',
    });
  });

  it('says nothing about other clients, unless it is about her', () => {
    const elsewhere = aShift({ clientId: clientId('client-2') });
    expect(softOf([aChoice('too-far')], elsewhere)).toBe(0);
    expect(softOf([aChoice('asked-too-often')], elsewhere)).toBe(-1.5);
  });

  it('no longer counts after its last day', () => {
    const lastDay = localDateSchema.parse('2026-11-27');
    const dayBefore = localDateSchema.parse('2026-11-26');
    expect(softOf([aChoice('too-far', { expiresOn: lastDay })])).toBe(-2);
    expect(softOf([aChoice('too-far', { expiresOn: dayBefore })])).toBe(0);
  });

  it('is bounded, however often it is said', () => {
    const often = [1, 2, 3, 4, 5].map((id) => aChoice('too-far', { id: String(id) }));
    expect(softOf(often)).toBe(-4);
  });
});

describe('another open shift at the same time', () => {
  const other = aShift({ appointmentId: '200' as AppointmentId, clientId: clientId('client-2') });

  it('speaks against its only candidate', () => {
    const snapshot = aSnapshot({ shifts: [aShift(), other] });
    expect(pointsOfSarah(snapshot)['opens-gap']).toBeLessThan(-10);
    const caution = sarah(snapshot).cautions.find((one) => one.code === 'opens-gap');
    expect(caution?.text).toMatch(/^also needed Fri 2:00 PM with another client, open too: /);
  });

  it('does not matter where it has many', () => {
    const others = Array.from({ length: 20 }, (_, i) => aCaregiver(`Amy${String(i)}`));
    const caregivers = [aCaregiver('Sarah'), ...others];
    const snapshot = aSnapshot({ caregivers, shifts: [aShift(), other] });
    expect(pointsOfSarah(snapshot)['opens-gap']).toBe(0);
  });

  it('does not matter at another time, or once it has somebody', () => {
    const evening = { ...other, start: at('2026-11-27 19:00'), end: at('2026-11-27 22:00') };
    const taken = { ...other, caregiverId: caregiverId('bea') };
    for (const one of [evening, taken]) {
      expect(pointsOfSarah(aSnapshot({ shifts: [aShift(), one] }))['opens-gap']).toBe(0);
    }
  });
});

describe('asks', () => {
  it('of this week cost half a point each, two at most', () => {
    const asks = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        anAsk('sarah', {
          shiftStart: plus(at('2026-11-29 09:00'), i * DAY),
          askedAt: plus(at('2026-11-23 09:00'), i * HOUR),
          outcome: 'expired',
        }),
      );
    expect(pointsOfSarah(aSnapshot({ asks: asks(1) }))['few-asks']).toBe(-0.5);
    expect(pointsOfSarah(aSnapshot({ asks: asks(9) }))['few-asks']).toBe(-2);
  });
});
