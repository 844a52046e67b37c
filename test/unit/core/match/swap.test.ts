import { describe, expect, it } from 'vitest';
import { buildRankIndex } from '../../../../electron/core/match/rank-index.ts';
import { rankShift } from '../../../../electron/core/match/rank.ts';
import { bestSwap } from '../../../../electron/core/match/swap.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import {
  aCaregiver,
  aClient,
  aShift,
  aSnapshot,
  at,
  caregiverId,
  clientId,
} from '../../../support/builders.ts';
import { anAvailability, fridayAsks } from '../../../support/histories.ts';

const OPEN = aShift();
/** Rachel's, at the same time as the open one. */
const BUSY = aShift({
  appointmentId: '200' as AppointmentId,
  clientId: clientId('client-2'),
  caregiverId: caregiverId('rachel'),
  start: at('2026-11-27 15:00'),
  end: at('2026-11-27 19:00'),
});
/** Mike begins at 2:45 PM, too late for the open shift. */
const MIKE_LATER = anAvailability({
  caregiverId: caregiverId('mike'),
  kind: 'available',
  weekday: 5,
  fromMinute: 14 * 60 + 45,
  toMinute: 22 * 60,
});

interface Scene {
  readonly shifts?: readonly Shift[];
  readonly caregivers?: readonly string[];
  /** How many of seven asks Rachel accepted. */
  readonly accepted?: number;
  readonly wanted?: Shift;
}

function swap({
  shifts = [OPEN, BUSY],
  caregivers = ['Rachel', 'Mike'],
  accepted = 7,
  wanted = OPEN,
}: Scene = {}) {
  const snapshot = aSnapshot({
    clients: [aClient(), aClient({ id: clientId('client-2'), shortName: 'Mrs. A.' })],
    caregivers: caregivers.map((name) => aCaregiver(name)),
    shifts,
    availability: [MIKE_LATER],
    asks: [...fridayAsks('rachel', accepted, 7), ...fridayAsks('mike', 7, 7)],
  });
  const index = buildRankIndex(snapshot);
  return bestSwap(index, wanted, rankShift(index, wanted), new Set());
}

describe('the two-step swap', () => {
  it('moves somebody here and lets somebody else stand in there', () => {
    const found = swap();
    expect(found).toMatchObject({
      mover: { caregiverId: 'rachel' },
      from: { shift: BUSY.key, clientName: 'Mrs. A.' },
      standIn: { caregiverId: 'mike' },
    });
    const { mover, standIn, probability } = found ?? {};
    expect(probability).toBeCloseTo((mover?.match ?? 0) * (standIn?.match ?? 0), 9);
    expect(found?.text).toMatch(
      /^Rachel O\. \(\d\d%\) could come here instead of Fri 3:00 PM with Mrs\. A\., and Mike O\. \(\d\d%\) take that one: \d\d% that both work out$/,
    );
  });

  const AT_LUNCH = aShift({
    appointmentId: '300' as AppointmentId,
    clientId: clientId('client-2'),
    caregiverId: caregiverId('rachel'),
    start: at('2026-11-27 13:00'),
    end: at('2026-11-27 14:30'),
  });
  it.each<[string, Scene]>([
    ['nobody can stand in', { caregivers: ['Rachel'] }],
    ['somebody is likely to take it directly', { caregivers: ['Rachel', 'Mike', 'Sarah'] }],
    ['two things keep her from it', { shifts: [OPEN, BUSY, AT_LUNCH] }],
    ['she hardly ever says yes', { accepted: 0 }],
    ['the shift has somebody', { wanted: { ...OPEN, caregiverId: caregiverId('tom') } }],
    ['her own starts too soon', { shifts: [OPEN, { ...BUSY, start: at('2026-11-27 12:30') }] }],
  ])('is not proposed where %s', (_, scene) => {
    expect(swap(scene)).toBeNull();
  });
});
