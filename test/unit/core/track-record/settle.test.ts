import { describe, expect, it } from 'vitest';
import { settled, type SettleInput } from '../../../../electron/core/track-record/settle.ts';
import type { AskOutcome } from '../../../../shared/domain/history.ts';
import type { ShownMatch } from '../../../../shared/domain/insight.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import { aCallOut, aShift, aSnapshot, aVisit, caregiverId } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';
import { aShownMatch } from '../../../support/shown.ts';

const SHIFT = aShift();
const HERS = aShift({ caregiverId: caregiverId('sarah') });
const TWO_DAYS_LATER = plus(SHIFT.end, 2 * DAY);

/** Sarah asked for the shift 20 h before it. */
function asked(outcome: AskOutcome | null) {
  return anAsk('sarah', {
    clientId: SHIFT.clientId,
    shiftStart: SHIFT.start,
    shiftEnd: SHIFT.end,
    askedAt: plus(SHIFT.start, -20 * HOUR),
    outcome,
  });
}

/** The newest shifts of the agency, without a clock-in among them. */
const SILENT = Array.from({ length: 6 }, (_, at) =>
  aShift({ caregiverId: caregiverId('tom'), start: plus(TWO_DAYS_LATER, -(at + 2) * HOUR) }),
);

/** Two days after the shift; somebody else's visit and a complete reading prove a living feed. */
function later(over: Partial<SettleInput> = {}, shift: Shift = HERS): SettleInput {
  const elsewhere = aShift({ caregiverId: caregiverId('lisa'), start: plus(SHIFT.end, DAY) });
  return aSnapshot({
    now: TWO_DAYS_LATER,
    shifts: [shift],
    visits: [aVisit(elsewhere)],
    visitsReadAt: new Map([[SHIFT.clientId, plus(SHIFT.end, DAY)]]),
    ...over,
  });
}

function outcome(
  input: SettleInput,
  row: ShownMatch = aShownMatch(),
): ShownMatch['cameTrue'] | 'pending' {
  const [changed] = settled([row], input);
  const { settledAt, cameTrue } = changed ?? row;
  return settledAt === null ? 'pending' : cameTrue;
}

describe('what becomes of a shown match', () => {
  const callOut = aCallOut(SHIFT, 'sarah', { reportedAt: plus(SHIFT.start, -2 * HOUR) });
  it.each<{ what: string; input: SettleInput; expected: boolean | null | 'pending' }>([
    {
      what: 'accepted and worked',
      input: later({ asks: [asked('accepted')], visits: [aVisit(HERS)] }),
      expected: true,
    },
    {
      what: 'worked without a logged ask',
      input: later({ visits: [aVisit(HERS)] }),
      expected: true,
    },
    {
      what: 'declined, and came all the same',
      input: later({ asks: [asked('declined')], visits: [aVisit(HERS)] }),
      expected: true,
    },
    {
      what: 'worked, clock-in forgotten',
      input: later({ visits: [aVisit(HERS, { clockIn: null, clockOut: SHIFT.end })] }),
      expected: true,
    },
    {
      what: 'accepted, no care log, while the clock-ins of the whole agency stay away',
      input: later({
        asks: [asked('accepted')],
        shifts: [HERS, ...SILENT],
        visitsReadAt: new Map([[SHIFT.clientId, TWO_DAYS_LATER]]),
      }),
      expected: 'pending',
    },
    { what: 'declined', input: later({ asks: [asked('declined')] }), expected: false },
    { what: 'gave no answer', input: later({ asks: [asked('no-answer')] }), expected: false },
    {
      what: 'accepted and called out',
      input: later({ asks: [asked('accepted')], callOuts: [callOut] }, SHIFT),
      expected: false,
    },
    {
      what: 'accepted and did not come',
      input: later({ asks: [asked('accepted')] }),
      expected: false,
    },
    {
      what: 'accepted and on protected leave',
      input: later({ asks: [asked('accepted')], callOuts: [{ ...callOut, isProtected: true }] }),
      expected: null,
    },
    {
      what: 'accepted, cancelled by the client',
      input: later({ asks: [asked('accepted')] }, { ...HERS, status: 'cancelled' }),
      expected: null,
    },
    {
      what: 'accepted, removed from the schedule',
      input: later({ asks: [asked('accepted')], shifts: [] }),
      expected: null,
    },
    {
      what: 'accepted, given to somebody else by the office',
      input: later({ asks: [asked('accepted')] }, { ...HERS, caregiverId: caregiverId('lisa') }),
      expected: null,
    },
    { what: 'never asked', input: later(), expected: null },
    { what: 'ask withdrawn', input: later({ asks: [asked('withdrawn')] }), expected: null },
    { what: 'asked, answer never logged', input: later({ asks: [asked(null)] }), expected: null },
    {
      what: 'accepted, care logs not read yet',
      input: later({ asks: [asked('accepted')], visitsReadAt: new Map() }),
      expected: 'pending',
    },
    {
      what: 'accepted, care logs never read',
      input: later({
        asks: [asked('accepted')],
        visitsReadAt: new Map(),
        now: plus(SHIFT.end, 8 * DAY),
      }),
      expected: null,
    },
    {
      what: 'accepted, the day after: care logs may be late',
      input: later({ asks: [asked('accepted')], now: plus(SHIFT.end, 5 * HOUR) }),
      expected: 'pending',
    },
    {
      what: 'asked, still waiting before the shift',
      input: later({ asks: [asked(null)], now: plus(SHIFT.start, -HOUR) }),
      expected: 'pending',
    },
    {
      what: 'declined, before the shift',
      input: later({ asks: [asked('declined')], now: plus(SHIFT.start, -HOUR) }),
      expected: false,
    },
  ])('$what: $expected', ({ input, expected }) => {
    expect(outcome(input)).toBe(expected);
  });

  it('takes the newest of several answers', () => {
    const first = { ...asked('no-answer'), askedAt: plus(SHIFT.start, -22 * HOUR) };
    const input = later({ asks: [asked('accepted'), first], visits: [aVisit(HERS)] });
    expect(outcome(input)).toBe(true);
    const turned = { ...asked('declined'), askedAt: plus(SHIFT.start, -HOUR) };
    expect(outcome(later({ asks: [turned, asked('accepted')] }))).toBe(false);
  });

  it('is not judged by an answer that was known before it was shown', () => {
    const early = { ...asked('declined'), askedAt: plus(SHIFT.start, -2 * DAY) };
    expect(outcome(later({ asks: [early] }))).toBeNull();
  });

  it('is pending again when a logged no is taken back before the shift', () => {
    const settledNo = aShownMatch({ cameTrue: false, settledAt: plus(SHIFT.start, -19 * HOUR) });
    const [undone] = settled([settledNo], later({ now: plus(SHIFT.start, -HOUR) }));
    expect(undone).toMatchObject({ cameTrue: null, settledAt: null });
  });

  it('is not written again while nothing else is known', () => {
    const [first] = settled([aShownMatch()], later({ asks: [asked('declined')] }));
    if (first === undefined) throw new Error('nothing was settled');
    const again = later({ asks: [asked('declined')], now: plus(TWO_DAYS_LATER, HOUR) });
    expect(settled([first], again)).toEqual([]);
  });
});
