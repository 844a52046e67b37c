import { describe, expect, it } from 'vitest';
import {
  FEATURE_ABOUT,
  type Circumstance,
} from '../../../../electron/core/match/context-features.ts';
import { pastAsks } from '../../../../electron/core/match/past-asks.ts';
import { askTrials } from '../../../../electron/core/match/rank-index.ts';
import { buildRoster } from '../../../../electron/core/eligibility/roster.ts';
import type { Snapshot } from '../../../../electron/core/snapshot.ts';
import type { VisitId } from '../../../../shared/domain/ids.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const PRIORS = { mean: 0.4, caregiverStrength: 4, similarStrength: 8 };

function casesOf(snapshot: Snapshot) {
  const roster = buildRoster(snapshot);
  const numbers = new Map(roster.entries.map(({ caregiver }, number) => [caregiver.id, number]));
  return pastAsks(snapshot, roster, askTrials(snapshot, numbers), PRIORS);
}

/** The features about one circumstance of the last case. */
function lastFeatures(snapshot: Snapshot, about: Circumstance): number[] {
  const { values = [] } = casesOf(snapshot).at(-1) ?? {};
  return values.filter((_, j) => FEATURE_ABOUT[j] === about);
}

/** A four-hour visit of Sarah. */
function visitAt(start: ReturnType<typeof at>, client = 'client-1') {
  const shift = aShift({ start, clientId: clientId(client), caregiverId: caregiverId('sarah') });
  const id = `visit-${client}-${String(start)}` as VisitId;
  return aVisit(shift, { id, clockOut: plus(start, 4 * HOUR) });
}

/** Asked on Thursday at 11 AM for Friday at 2 PM. */
const ASK = anAsk('sarah', {
  clientId: clientId('client-1'),
  shiftStart: at('2026-11-20 14:00'),
  askedAt: at('2026-11-19 11:00'),
});

describe('a past ask as a case to learn from', () => {
  it('expects what the agency expects of somebody who was never asked before', () => {
    const [only, ...more] = casesOf(aSnapshot({ asks: [ASK] }));
    expect(more).toEqual([]);
    expect(only?.plain).toBeCloseTo(PRIORS.mean, 12);
    expect(only?.outcome).toBe(true);
  });

  it('does not know what happened after it', () => {
    const earlier = [
      anAsk('sarah', { askedAt: at('2026-11-10 09:00'), outcome: 'declined' }),
      anAsk('sarah', { askedAt: at('2026-11-12 09:00'), shiftStart: at('2026-11-13 14:00') }),
    ];
    const before = aSnapshot({
      asks: [...earlier, ASK],
      visits: [visitAt(at('2026-11-16 08:00'))],
    });
    const later = anAsk('sarah', {
      askedAt: at('2026-11-19 12:00'),
      shiftStart: at('2026-11-21 14:00'),
    });
    const after = aSnapshot({
      ...before,
      clients: [],
      caregivers: [aCaregiver()],
      asks: [...before.asks, later, { ...later, caregiverId: caregiverId('amy') }],
      visits: [...before.visits, visitAt(at('2026-11-19 12:00')), visitAt(ASK.shiftStart)],
    });
    const known = casesOf(before);
    expect(known).toHaveLength(3);
    expect(casesOf(after).slice(0, 3)).toEqual(known);
  });

  it.each<{ about: Circumstance; expected: number[] }>([
    { about: 'lead-time', expected: [Math.log2(1 + 27)] },
    { about: 'weekday', expected: [0, 0, 0, 0, 0, 1, 0] },
    { about: 'daypart', expected: [0, 1, 0, 0] },
    { about: 'continuity', expected: [0] },
    { about: 'distance', expected: [NaN] },
    { about: 'hours-this-week', expected: [0] },
    { about: 'recent-asks', expected: [0] },
  ])('knows the $about', ({ about, expected }) => {
    expect(lastFeatures(aSnapshot({ asks: [ASK] }), about)).toEqual(expected);
  });

  it("counts the hours of the shift's workweek up to the ask, and the visits with the client", () => {
    const visits = [
      visitAt(at('2026-11-14 22:00')),
      visitAt(at('2026-11-16 08:00')),
      visitAt(at('2026-11-17 08:00'), 'client-2'),
      visitAt(at('2026-11-19 09:00'), 'client-2'),
    ];
    const snapshot = aSnapshot({ asks: [ASK], visits });
    // Saturday night runs two hours into the week; on Thursday two of four hours were behind her.
    expect(lastFeatures(snapshot, 'hours-this-week')).toEqual([2 + 4 + 4 + 2]);
    const ages = [ASK.askedAt - at('2026-11-14 22:00'), ASK.askedAt - at('2026-11-16 08:00')];
    const weight = ages.reduce((sum, age) => sum + 2 ** (-age / DAY / 180), 0);
    expect(lastFeatures(snapshot, 'continuity')[0]).toBeCloseTo(Math.log2(1 + weight), 12);
  });

  it('counts every ask of the seven days before, whatever she said', () => {
    const asks = [
      anAsk('sarah', { askedAt: plus(ASK.askedAt, -8 * DAY) }),
      anAsk('sarah', { askedAt: plus(ASK.askedAt, -6 * DAY), outcome: 'withdrawn' }),
      anAsk('sarah', { askedAt: plus(ASK.askedAt, -HOUR), outcome: null }),
      ASK,
    ];
    expect(lastFeatures(aSnapshot({ asks }), 'recent-asks')).toEqual([Math.log2(3)]);
  });

  it('measures the way from home to the client where both are known', () => {
    const home = { latitude: 39.7, longitude: -105 };
    const snapshot = aSnapshot({
      asks: [ASK],
      caregivers: [aCaregiver('Sarah', { position: home })],
      shifts: [aShift({ start: FRIDAY_11_AM, position: { ...home, latitude: 39.8 } })],
    });
    expect(lastFeatures(snapshot, 'distance')[0]).toBeCloseTo(11.1, 1);
  });

  it('takes a night shift after the clocks went back for a night shift', () => {
    const ask = { ...ASK, shiftStart: at('2026-11-01 23:30'), askedAt: at('2026-10-31 23:30') };
    const snapshot = aSnapshot({ asks: [ask] });
    expect(lastFeatures(snapshot, 'daypart')).toEqual([0, 0, 0, 1]);
    expect(lastFeatures(snapshot, 'weekday')).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(lastFeatures(snapshot, 'lead-time')).toEqual([Math.log2(1 + 25)]);
  });
});
