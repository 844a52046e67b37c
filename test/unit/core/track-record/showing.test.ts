import { describe, expect, it } from 'vitest';
import { showsAnew, shownMatches } from '../../../../electron/core/track-record/showing.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aFinding,
  anIncident,
  aShift,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const SHIFT = aShift();
const [SUBJECT] = aFinding(SHIFT).subjects;
const CANDIDATES = Array.from({ length: 12 }, (_, k) => aCandidate(`C${String(k)}`, 0.9 - k / 20));

function shown(over: Partial<Parameters<typeof shownMatches>[0]> = {}) {
  if (SUBJECT === undefined) throw new Error('no subject');
  return shownMatches({
    subject: SUBJECT,
    candidates: CANDIDATES,
    asks: [],
    now: FRIDAY_11_AM,
    ...over,
  });
}

describe('the matches that a list shows', () => {
  it('are the first ten, with their places', () => {
    const rows = shown();
    expect(rows.map((row) => row.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows[0]).toMatchObject({ caregiverId: 'c0', match: 0.9, shiftStart: SHIFT.start });
  });

  it('leave out who was asked: the match before the ask counts, and her place stays taken', () => {
    const ask = anAsk('c0', { clientId: SHIFT.clientId, shiftStart: SHIFT.start, outcome: null });
    const rows = shown({ asks: [ask] });
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ caregiverId: 'c1', place: 2 });
  });

  it('are none once the shift has started', () => {
    expect(shown({ now: SHIFT.start })).toEqual([]);
    expect(shown({ now: plus(SHIFT.start, -1) })).toHaveLength(10);
  });
});

describe('an incident shows another list', () => {
  const incident = anIncident(SHIFT, { candidates: CANDIDATES });
  it.each([
    { what: 'when it is new', before: null, after: incident, expected: true },
    {
      what: 'when it came back',
      before: { ...incident, state: 'resolved' as const, resolvedAt: FRIDAY_11_AM },
      after: incident,
      expected: true,
    },
    {
      what: 'when its candidates changed',
      before: incident,
      after: { ...incident, candidates: CANDIDATES.slice(1) },
      expected: true,
    },
    {
      what: 'not when only its words did',
      before: incident,
      after: { ...incident, severity: 'high' as const, changedAt: plus(FRIDAY_11_AM, HOUR) },
      expected: false,
    },
    {
      what: 'not when it ended',
      before: incident,
      after: { ...incident, candidates: [...CANDIDATES], state: 'resolved' as const },
      expected: false,
    },
    {
      what: 'not without candidates',
      before: null,
      after: { ...incident, candidates: [] },
      expected: false,
    },
  ])('$what', ({ before, after, expected }) => {
    expect(showsAnew(before, after)).toBe(expected);
  });
});
