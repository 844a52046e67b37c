import { describe, expect, it } from 'vitest';
import {
  pastShift,
  shiftFrom,
  type ShiftEvidence,
} from '../../../../electron/core/rehearsal/past-shift.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCachedShift, aCallOut, aShift, aVisit, caregiverId } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const SHIFT = aShift();
const NOTHING: ShiftEvidence = { stored: null, asks: [], callOuts: [], visits: [] };

function hers(name: string) {
  return aShift({ caregiverId: caregiverId(name) });
}

function ask(name: string, hours: number, outcome: Ask['outcome'], minutes = 10): Ask {
  const { clientId, start, end } = SHIFT;
  const askedAt = plus(start, hours * HOUR);
  const answeredAt = outcome === null ? null : plus(askedAt, minutes * MINUTE);
  return anAsk(name, { clientId, shiftStart: start, shiftEnd: end, askedAt, outcome, answeredAt });
}

function callOut(name: string, hours: number) {
  return aCallOut(SHIFT, name, { reportedAt: plus(SHIFT.start, hours * HOUR) });
}

/** Who had the shift, and from how many hours before the start. */
function story(evidence: Partial<ShiftEvidence>): [number, string | null][] {
  const { states } = pastShift(SHIFT, { ...NOTHING, ...evidence });
  return states.map(({ from, shift }) => [
    Math.round(((from - SHIFT.start) / HOUR) * 100) / 100,
    shift.status === 'cancelled' ? 'cancelled' : shift.caregiverId,
  ]);
}

describe('a shift of the past', () => {
  it.each<{ what: string; evidence: Partial<ShiftEvidence>; expected: [number, string | null][] }>([
    {
      what: 'was regular where only a visit is known',
      evidence: { visits: [aVisit(hers('sarah'))] },
      expected: [[-336, 'sarah']],
    },
    {
      what: 'was called out, asked for and taken',
      evidence: {
        callOuts: [callOut('tom', -20)],
        asks: [ask('john', -19, 'declined'), ask('sarah', -18, 'accepted')],
        visits: [aVisit(hers('sarah'))],
      },
      expected: [
        [-336, 'tom'],
        [-20, null],
        [-17.83, 'sarah'],
      ],
    },
    {
      what: 'was open at the latest when somebody was asked',
      evidence: { asks: [ask('john', -30, 'declined')] },
      expected: [[-30, null]],
    },
    {
      what: 'went to who came, not to others who said yes',
      evidence: {
        asks: [ask('john', -10, 'accepted', 5), ask('sarah', -10, 'accepted', 20)],
        visits: [aVisit(hers('sarah'))],
      },
      expected: [
        [-10, null],
        [-9.67, 'sarah'],
      ],
    },
    {
      what: 'was taken, given back and taken again',
      evidence: {
        asks: [ask('john', -30, 'accepted'), ask('sarah', -4, 'accepted')],
        callOuts: [callOut('john', -5)],
        visits: [aVisit(hers('sarah'))],
      },
      expected: [
        [-30, null],
        [-29.83, 'john'],
        [-5, null],
        [-3.83, 'sarah'],
      ],
    },
    {
      what: 'was not given back by somebody who did not have it',
      evidence: { asks: [ask('sarah', -10, 'accepted')], callOuts: [callOut('tom', -2)] },
      expected: [
        [-10, null],
        [-9.83, 'sarah'],
      ],
    },
    {
      what: 'was filled by its start where nobody noted when',
      evidence: { callOuts: [callOut('tom', -20)], visits: [aVisit(hers('sarah'))] },
      expected: [
        [-336, 'tom'],
        [-20, null],
        [0, 'sarah'],
      ],
    },
    {
      what: 'was filled when the schedule changed last',
      evidence: {
        stored: aCachedShift(hers('sarah'), {
          firstSeen: plus(SHIFT.start, -5 * DAY),
          lastSeen: plus(SHIFT.start, -6 * HOUR),
        }),
        callOuts: [callOut('tom', -20)],
      },
      expected: [
        [-120, 'tom'],
        [-20, null],
        [-6, 'sarah'],
      ],
    },
    {
      what: 'was cancelled when the schedule changed last',
      evidence: {
        stored: aCachedShift(
          { ...hers('sarah'), status: 'cancelled' },
          { firstSeen: plus(SHIFT.start, -5 * DAY), lastSeen: plus(SHIFT.start, -6 * HOUR) },
        ),
      },
      expected: [
        [-120, 'sarah'],
        [-6, 'cancelled'],
      ],
    },
  ])('$what', ({ evidence, expected }) => {
    expect(story(evidence)).toEqual(expected);
  });

  it('takes its hours from a visit, to the quarter of an hour', () => {
    const visit = aVisit(SHIFT, {
      clockIn: plus(SHIFT.start, 4 * MINUTE),
      clockOut: plus(SHIFT.end, -6 * MINUTE),
    });
    expect(shiftFrom({ ...NOTHING, visits: [visit] })).toMatchObject({
      start: SHIFT.start,
      end: SHIFT.end,
    });
    expect(shiftFrom({ ...NOTHING, visits: [{ ...visit, clockOut: null }] })).toBeNull();
  });
});
