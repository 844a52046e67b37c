import { describe, expect, it } from 'vitest';
import { changedOpenings } from '../../../../electron/core/dashboard/openings.ts';
import type { Incident } from '../../../../shared/domain/incident.ts';
import type { Opening } from '../../../../shared/domain/opening.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aShift,
  aSnapshot,
  aVisit,
  anIncident,
  at,
  caregiverId,
  FRIDAY_11_AM,
  type SnapshotParts,
} from '../../../support/builders.ts';

const open = aShift();
const taken = aShift({ caregiverId: caregiverId('sarah') });
/** Ended at 10 AM. */
const over = aShift({ start: at('2026-11-27 06:00') });

function opened(shift: Shift, own: Partial<Opening> = {}): Opening {
  return {
    shift: shift.key,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    openedAt: plus(FRIDAY_11_AM, -20 * HOUR),
    ...{ holderId: null, closedAt: null, fate: null },
    ...own,
  };
}

interface Situation {
  readonly shifts: readonly Shift[];
  readonly incidents?: readonly Incident[];
  readonly unsettled?: readonly Opening[];
  readonly more?: SnapshotParts;
}

function changed({ shifts, incidents = [], unsettled = [], more = {} }: Situation): Opening[] {
  const lookUp = (key: Shift['key']): Shift | null =>
    shifts.find((shift) => shift.key === key) ?? null;
  return changedOpenings({
    snapshot: aSnapshot({ shifts, ...more }),
    incidents,
    unsettled,
    lookUp,
  });
}

function calledOut(shift: Shift, over: Partial<Incident> = {}): Incident {
  const callOut = aCallOut(shift, 'sarah');
  const { caregiverId: who } = callOut;
  return anIncident(shift, { workflow: 'call-out', caregiverId: who, ...over });
}

describe('an opening begins', () => {
  it('when nobody has a shift that is not over, and is noted once', () => {
    const [began, ...others] = changed({ shifts: [open, taken, over] });
    expect(others).toEqual([]);
    expect(began).toEqual(opened(open, { openedAt: FRIDAY_11_AM }));
    expect(changed({ shifts: [open], unsettled: [opened(open)] })).toEqual([]);
  });

  it('when whoever has it called out, as long as that stands', () => {
    const holderId = taken.caregiverId;
    const [began] = changed({ shifts: [taken], incidents: [calledOut(taken)] });
    expect(began).toEqual(opened(taken, { openedAt: FRIDAY_11_AM, holderId }));
    const resolved = calledOut(taken, { state: 'resolved' });
    expect(changed({ shifts: [taken], incidents: [resolved] })).toEqual([]);
    const another = { ...taken, caregiverId: caregiverId('emma') };
    expect(changed({ shifts: [another], incidents: [calledOut(taken)] })).toEqual([]);
  });
});

describe('an opening ends', () => {
  const hers = { holderId: caregiverId('sarah') };
  const overHers = { ...over, caregiverId: caregiverId('sarah') };
  const unread = { windows: [] };

  it.each<[string, Situation, Opening['fate']]>([
    ['somebody takes the shift', { shifts: [taken], unsettled: [opened(taken)] }, 'filled'],
    ['the shift is taken off the schedule', { shifts: [], unsettled: [opened(open)] }, 'cancelled'],
    [
      'the shift is cancelled',
      { shifts: [{ ...open, status: 'cancelled' }], unsettled: [opened(open)] },
      'cancelled',
    ],
    ['it is over and nobody came', { shifts: [over], unsettled: [opened(over)] }, 'missed'],
    [
      'WellSky calls it missed',
      { shifts: [{ ...open, status: 'missed' }], unsettled: [opened(open)] },
      'missed',
    ],
    [
      'it is over, and was not read since it began',
      { shifts: [over], unsettled: [opened(over)], more: unread },
      'unseen',
    ],
    [
      'it is over, and somebody had it at a time that nobody saw',
      { shifts: [overHers], unsettled: [opened(over)] },
      'unseen',
    ],
    ['she comes after all', { shifts: [taken], unsettled: [opened(taken, hers)] }, 'kept'],
    [
      'it is over and she came after all',
      { shifts: [overHers], unsettled: [opened(over, hers)], more: { visits: [aVisit(overHers)] } },
      'kept',
    ],
    [
      'it is over and she never came',
      { shifts: [overHers], unsettled: [opened(over, hers)] },
      'missed',
    ],
    [
      'somebody else takes the shift she called out of',
      {
        shifts: [{ ...taken, caregiverId: caregiverId('emma') }],
        unsettled: [opened(taken, hers)],
      },
      'filled',
    ],
  ])('when %s', (_, situation, fate) => {
    const [before] = situation.unsettled ?? [];
    expect(changed(situation)).toEqual([{ ...before, closedAt: FRIDAY_11_AM, fate }]);
  });
});
