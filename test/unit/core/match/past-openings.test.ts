import { describe, expect, it } from 'vitest';
import { pastOpenings } from '../../../../electron/core/match/past-openings.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import type { VisitId } from '../../../../shared/domain/ids.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aShift, aSnapshot, aVisit, FRIDAY_11_AM } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const START = plus(FRIDAY_11_AM, -7 * DAY);
const SHIFT = aShift({ start: START, end: plus(START, 4 * HOUR) });
const OLD = aShift({ start: plus(START, -30 * DAY) });
const ofShift = (caregiver: string, over: Partial<Ask>): Ask =>
  anAsk(caregiver, { clientId: SHIFT.clientId, shiftStart: START, shiftEnd: SHIFT.end, ...over });
const visit = (shift: typeof SHIFT): Visit =>
  aVisit(shift, { id: `visit ${shift.key}` as VisitId, clockIn: plus(shift.start, 5 * MINUTE) });

describe('a past open shift as a case to learn the risk from', () => {
  const said = (outcome: Ask['outcome']) => [ofShift('sarah', { outcome })];
  it.each<{ what: string; asks: Ask[]; visits: Visit[]; expected: boolean[] }>([
    { what: 'said yes to', asks: said('accepted'), visits: [visit(OLD)], expected: [false] },
    {
      what: 'visited',
      asks: said('declined'),
      visits: [visit(OLD), visit(SHIFT)],
      expected: [false],
    },
    { what: 'neither', asks: said('declined'), visits: [visit(OLD)], expected: [true] },
    { what: 'withdrawn', asks: said('withdrawn'), visits: [visit(OLD)], expected: [] },
    { what: 'of a client without visits', asks: said('declined'), visits: [], expected: [] },
    { what: 'before all visits', asks: said('declined'), visits: [visit(aShift())], expected: [] },
    { what: 'the first visit', asks: said('declined'), visits: [visit(SHIFT)], expected: [false] },
    { what: 'said yes to, visits unknown', asks: said('accepted'), visits: [], expected: [false] },
  ])('$what', ({ asks, visits, expected }) => {
    const cases = pastOpenings(aSnapshot({ asks, visits }), 0.5);
    expect(cases.map((one) => one.outcome)).toEqual(expected);
  });

  it('is one case however many were asked, with the time left when the first was', () => {
    const asks = [
      ofShift('amy', { askedAt: plus(START, -20 * MINUTE), outcome: 'declined' }),
      ofShift('sarah', { askedAt: plus(START, -45 * MINUTE), outcome: 'no-answer' }),
    ];
    const cases = pastOpenings(aSnapshot({ asks, visits: [visit(OLD)] }), 0.5);
    expect(cases).toHaveLength(1);
    // Two asks fit into three quarters of an hour.
    expect(cases[0]?.plain).toBeCloseTo(0.5 * (1 - 0.5 * 0.9), 12);
  });

  it('leaves out shifts that are still to come', () => {
    const start = plus(FRIDAY_11_AM, HOUR);
    expect(pastOpenings(aSnapshot({ asks: [anAsk('sarah', { shiftStart: start })] }), 0.5)).toEqual(
      [],
    );
  });
});
