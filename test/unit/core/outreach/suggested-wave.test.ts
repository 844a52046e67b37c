import { describe, expect, it } from 'vitest';
import { suggestedWave } from '../../../../electron/core/outreach/suggested-wave.ts';
import { DAY, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const SHIFT = aShift({ start: at('2026-11-27 18:00') });
const RANKING = {
  candidates: [aCandidate('Sarah', 0.7), aCandidate('John', 0.7), aCandidate('Ana', 0.2)],
  excluded: [],
};
const FOR_THIS = { clientId: SHIFT.clientId, shiftStart: SHIFT.start };

function wave(over: SnapshotParts = {}, shift = SHIFT) {
  const caregivers = ['Sarah', 'John', 'Ana'].map((name) => aCaregiver(name));
  return suggestedWave(aSnapshot({ caregivers, ...over }), shift, RANKING);
}

describe('the suggested wave', () => {
  it('says how many, how likely and until when', () => {
    const found = wave();
    expect(found).toMatchObject({ caregiverIds: ['sarah', 'john'], fewer: null });
    expect(found?.text).toMatch(/^Ask 2: 8\d% chance of a yes by 12:00 PM$/);
  });

  it('says why it is smaller than it should be', () => {
    const asks = ['sarah', 'john'].flatMap((name) =>
      [0, 1, 2, 3].map((day) =>
        anAsk(name, {
          shiftStart: plus(at('2026-11-29 09:00'), day * DAY),
          askedAt: plus(at('2026-11-23 09:00'), day * DAY),
          outcome: 'declined',
        }),
      ),
    );
    const found = wave({ asks });
    expect(found?.caregiverIds).toEqual(['ana']);
    expect(found?.fewer).toBe('2 asked 4 times this week');
  });

  it('begins when the quiet hours end', () => {
    const shift = aShift({ start: at('2026-11-28 14:00'), end: at('2026-11-28 18:00') });
    const found = wave({ now: at('2026-11-27 22:00') }, shift);
    expect(found?.from).toBe(at('2026-11-28 08:00'));
    expect(found?.text).toMatch(/^Ask 2 from Sat 8:00 AM: 8\d% chance of a yes by Sat 9:00 AM$/);
  });

  it.each<[string, SnapshotParts, ReturnType<typeof aShift>]>([
    ['the shift has somebody', {}, { ...SHIFT, caregiverId: caregiverId('sarah') }],
    ['somebody said yes', { asks: [anAsk('sarah', FOR_THIS)] }, SHIFT],
    ['the shift is over', { now: at('2026-11-27 23:00') }, SHIFT],
    [
      'it starts within the quiet hours',
      { now: at('2026-11-27 22:00') },
      aShift({ start: at('2026-11-28 07:00'), end: at('2026-11-28 11:00') }),
    ],
  ])('is none where %s', (_, over, shift) => {
    expect(wave(over, shift)).toBeNull();
  });
});
