import { expect, it } from 'vitest';
import { planAutomatic, type AutomaticShift } from '../../../../electron/core/asking/automatic.ts';
import type { IncidentId, ShiftKey } from '../../../../shared/domain/ids.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import { caregiverId, FRIDAY_11_AM as NOW } from '../../../support/builders.ts';

/** A shift whose wave of `count` is due `inHours` from now. */
function shift(key: string, startsIn: number, inHours: number, count = 3): AutomaticShift {
  const caregiverIds = Array.from({ length: count }, (_, at) => caregiverId(`${key}${String(at)}`));
  const start = plus(NOW, startsIn);
  const delays = { logMedian: 2, spread: 1 };
  return {
    ...{ incident: 'one' as IncidentId, shift: key as ShiftKey, start, pool: [] },
    situation: { now: NOW, start, target: 0.9, weeklyBudget: 5, delays },
    waveAt: () => ({
      caregiverIds,
      ...{ probability: 0.9, from: plus(NOW, inHours * HOUR), by: start, shortOf: null },
    }),
  };
}

/** "mon 2 in 3 h" for what would be next. */
function plan(allowance: number, ...shifts: AutomaticShift[]): string[] {
  const { now, next } = planAutomatic(shifts, { now: NOW, allowance });
  return [
    ...now.map((one) => `${one.shift} ${String(one.caregiverIds.length)} now`),
    ...next.map(
      ({ shift, count, at }) => `${shift} ${String(count)} in ${String((at - NOW) / HOUR)} h`,
    ),
  ];
}

const FRI = shift('fri', DAY, 0);
const SAT = shift('sat', 2 * DAY, 3);
const SUN = shift('sun', 3 * DAY, 3);
const MON = shift('mon', 4 * DAY, 1);

it.each([
  [
    'asks the soonest shift first and cuts what does not fit',
    plan(4, shift('sun', 3 * DAY, 0), FRI),
    ['fri 3 now', 'sun 1 now'],
  ],
  [
    'lists what would follow by time, then by shift',
    plan(20, SUN, SAT, MON),
    ['mon 3 in 1 h', 'sat 3 in 3 h', 'sun 3 in 3 h'],
  ],
  [
    'keeps to the allowance over now and next',
    plan(5, SAT, FRI, SUN, MON),
    ['fri 3 now', 'mon 2 in 1 h'],
  ],
  ['takes a shift once', plan(20, FRI, FRI, SAT, SAT), ['fri 3 now', 'sat 3 in 3 h']],
  ['does nothing where nothing is left', plan(0, FRI, SAT), []],
])('%s', (_, planned, expected) => {
  expect(planned).toEqual(expected);
});
