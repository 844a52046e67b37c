import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import {
  acceptsEvidence,
  usuallyWorks,
  workedEvidence,
} from '../../../../electron/core/match/evidence.ts';
import { emptyTally, type Tally } from '../../../../electron/core/match/tally.ts';

function tally(over: Partial<Tally>): Tally {
  return { ...emptyTally(), ...over };
}

describe('what a match rests on', () => {
  it.each<[string, Partial<Tally>, ReturnType<typeof acceptsEvidence>]>([
    ['no ask at all', {}, null],
    [
      'asks for similar shifts',
      { counted: 9, succeeded: 7, similarCounted: 7, similarSucceeded: 6 },
      { accepted: 6, asked: 7, similar: true },
    ],
    [
      'all asks, where hardly any was similar',
      { counted: 9, succeeded: 7, similarCounted: 2, similarSucceeded: 2 },
      { accepted: 7, asked: 9, similar: false },
    ],
    [
      'the only asks there were',
      { counted: 2, succeeded: 1, similarCounted: 2, similarSucceeded: 1 },
      { accepted: 1, asked: 2, similar: true },
    ],
  ])('says of yes and no: %s', (_, over, expected) => {
    expect(acceptsEvidence(tally(over))).toEqual(expected);
  });

  it.each<[string, Partial<Tally>, ReturnType<typeof workedEvidence>]>([
    ['no shift at all', {}, null],
    [
      'this time of the week',
      { counted: 40, succeeded: 38, timeCounted: 9, timeSucceeded: 8, clientCounted: 3 },
      { worked: 8, scheduled: 9, of: 'Saturdays' },
    ],
    [
      'the client, where she was there more often',
      {
        counted: 40,
        succeeded: 38,
        timeCounted: 2,
        timeSucceeded: 2,
        clientCounted: 20,
        clientSucceeded: 19,
      },
      { worked: 19, scheduled: 20, of: 'shifts with this client' },
    ],
    [
      'all her shifts, where she has been at neither',
      { counted: 98, succeeded: 97 },
      { worked: 97, scheduled: 98, of: 'shifts' },
    ],
  ])('says of shifts: %s', (_, over, expected) => {
    expect(workedEvidence(tally(over), 'Saturdays', ENGLISH)).toEqual(expected);
  });

  it.each([
    [6, 6, true],
    [6, 5, false],
    [20, 17, true],
    [5, 5, false],
  ])(
    'calls %i shifts at one time of the week, %i of them worked, a habit: %s',
    (timeCounted, timeSucceeded, expected) => {
      expect(usuallyWorks(tally({ timeCounted, timeSucceeded }))).toBe(expected);
    },
  );
});
