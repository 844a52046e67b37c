import { expect, it } from 'vitest';
import { standingYes } from '../../../../electron/core/outreach/yes.ts';
import { MINUTE, plus } from '../../../../shared/util/time.ts';
import { aCallOut, aShift, at, FRIDAY_11_AM } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const SHIFT = aShift();
const FOR_THIS = { clientId: SHIFT.clientId, shiftStart: SHIFT.start, shiftEnd: SHIFT.end };
const YES = anAsk('sarah', { ...FOR_THIS, outcome: 'accepted', answeredAt: FRIDAY_11_AM });
const LATER = { reportedAt: plus(FRIDAY_11_AM, MINUTE) };
const OTHER = aShift({ start: at('2026-11-28 14:00') });

it.each([
  ['stands', [YES], [], 'sarah'],
  ['is none while the answer is awaited', [{ ...YES, outcome: null }], [], undefined],
  ['is none for another shift', [{ ...YES, shiftStart: OTHER.start }], [], undefined],
  ['falls with her call-out since', [YES], [aCallOut(SHIFT, 'sarah', LATER)], undefined],
  [
    'stands again where she says yes after it',
    [{ ...YES, answeredAt: plus(FRIDAY_11_AM, 2 * MINUTE) }],
    [aCallOut(SHIFT, 'sarah', LATER)],
    'sarah',
  ],
  [
    'does not fall with a call-out of somebody else',
    [YES],
    [aCallOut(SHIFT, 'tom', LATER)],
    'sarah',
  ],
  ['does not fall with one of another shift', [YES], [aCallOut(OTHER, 'sarah', LATER)], 'sarah'],
  [
    'is the one that is left of two',
    [anAsk('john', { ...FOR_THIS, outcome: 'accepted', answeredAt: FRIDAY_11_AM }), YES],
    [aCallOut(SHIFT, 'sarah', LATER)],
    'john',
  ],
] as const)('a yes %s', (_, asks, callOuts, who) => {
  expect(standingYes({ asks, callOuts }, SHIFT)?.caregiverId).toBe(who);
});
