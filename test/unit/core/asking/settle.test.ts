import { describe, expect, it } from 'vitest';
import {
  assigned,
  release,
  runOut,
  settleNo,
  settleYes,
  type Answered,
  type Settlement,
} from '../../../../electron/core/asking/settle.ts';
import { anAskedOne } from '../../../support/asked.ts';
import { caregiverId, FRIDAY_11_AM } from '../../../support/builders.ts';

const HERS = anAskedOne('sarah');
const OTHER = anAskedOne('john');
const UNSENT = anAskedOne('lisa', {}, 'waiting');
const YES = anAskedOne('sarah', { outcome: 'accepted', answeredAt: FRIDAY_11_AM });
const NO = anAskedOne('sarah', { outcome: 'declined', answeredAt: FRIDAY_11_AM });
const OVER = anAskedOne('sarah', { outcome: 'withdrawn', answeredAt: FRIDAY_11_AM });

function answered(over: Partial<Answered> = {}): Answered {
  return {
    asked: HERS,
    waiting: [HERS, OTHER],
    isOpen: true,
    isHers: false,
    isTaken: false,
    hasGivenBack: false,
    at: FRIDAY_11_AM,
    isConfirmed: false,
    ...over,
  };
}

/** "sarah accepted", "sarah: taken-note", then the state of the answer where it is not applied. */
function said({ asks, notes, state }: Settlement): string[] {
  return [
    ...asks.map(({ id, outcome }) => `${id} ${String(outcome)}`),
    ...notes.map(({ ask, kind }) => `${ask.id}: ${kind}`),
    ...(state === 'applied' ? [] : [state]),
  ];
}

const TAKEN = ['sarah accepted', 'john withdrawn', 'sarah: taken-note', 'john: release'];
const TOO_LATE = ['sarah withdrawn', 'sarah: too-late'];

describe('a yes', () => {
  it.each<[string, Partial<Answered>, string[]]>([
    ['gets the shift, and the others are released', {}, TAKEN],
    ['comes too late where somebody has it', { isOpen: false }, TOO_LATE],
    ['comes too late after another yes', { isTaken: true }, TOO_LATE],
    ['holds where she is the one who has it', { isOpen: false, isHers: true }, TAKEN],
    ['said twice changes nothing', { asked: YES }, []],
    [
      'after she gave the shift back is asked about',
      { asked: YES, hasGivenBack: true },
      ['to-confirm'],
    ],
    [
      'after she gave the shift back counts when confirmed',
      { asked: YES, hasGivenBack: true, isConfirmed: true },
      TAKEN,
    ],
    [
      'after she gave the shift back may come too late',
      { asked: YES, hasGivenBack: true, isTaken: true },
      ['sarah accepted', 'sarah: too-late'],
    ],
    ['after her no is asked about', { asked: NO }, ['to-confirm']],
    ['after it was withdrawn is asked about', { asked: OVER }, ['to-confirm']],
    [
      'after her no comes too late without forgetting the no',
      { asked: NO, isTaken: true },
      ['sarah declined', 'sarah: too-late'],
    ],
  ])('%s', (_, over, expected) => {
    expect(said(settleYes(answered(over)))).toEqual(expected);
  });
});

describe('a no', () => {
  it.each<[string, Partial<Answered>, string[]]>([
    ['ends her ask alone', {}, ['sarah declined']],
    ['after her yes is asked about', { asked: YES }, ['to-confirm']],
    ['after her yes counts when confirmed', { asked: YES, isConfirmed: true }, ['sarah declined']],
    ['from the one who has the shift is asked about', { isHers: true }, ['to-confirm']],
    ['after she gave the shift back says nothing new', { asked: YES, hasGivenBack: true }, []],
    ['to what ended changes nothing', { asked: OVER }, []],
  ])('%s', (_, over, expected) => {
    expect(said(settleNo(answered(over)))).toEqual(expected);
  });
});

describe('asks that wait', () => {
  const waiting = [HERS, OTHER, UNSENT];
  const released = ['sarah withdrawn', 'john withdrawn', 'lisa withdrawn'];

  it.each<[string, Settlement, string[]]>([
    [
      'are released where a message left',
      release(waiting, FRIDAY_11_AM),
      [...released, 'sarah: release', 'john: release'],
    ],
    [
      'are answered by being assigned',
      assigned(waiting, caregiverId('sarah'), FRIDAY_11_AM),
      ['sarah accepted', 'john withdrawn', 'lisa withdrawn', 'john: release'],
    ],
    [
      'are not answered where the assigned one was never written to',
      assigned(waiting, caregiverId('lisa'), FRIDAY_11_AM),
      [...released, 'sarah: release', 'john: release'],
    ],
    ['run out', runOut(waiting), ['sarah no-answer', 'john no-answer', 'lisa expired']],
  ])('%s', (_, settlement, expected) => {
    expect(said(settlement)).toEqual(expected);
    expect(settlement.asks.every(({ outcome }) => outcome !== null)).toBe(true);
  });
});
