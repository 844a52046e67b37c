import { expect, test } from 'vitest';
import { caregiverIdSchema, shiftKeySchema } from '../../../../shared/domain/ids.ts';
import type { Opening } from '../../../../shared/domain/opening.ts';
import { DAY, formatInstant, HOUR, plus } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

/** Of a shift that starts `days` from now. */
function opening(days: number, own: Partial<Opening> = {}): Opening {
  const shiftStart = plus(TEST_NOW, days * DAY);
  return {
    shift: shiftKeySchema.parse(`100@${formatInstant(shiftStart)}`),
    shiftStart,
    shiftEnd: plus(shiftStart, 4 * HOUR),
    openedAt: plus(TEST_NOW, -DAY),
    ...{ holderId: null, closedAt: null, fate: null },
    ...own,
  };
}

test('a shift that is filled and lost again has two openings', () => {
  const { store } = openedStore();
  const holderId = caregiverIdSchema.parse('3310001');
  const first = opening(1, { holderId });
  const filled = { ...first, closedAt: TEST_NOW, fate: 'filled' as const };
  const second = opening(1, { openedAt: plus(TEST_NOW, HOUR) });
  store.openings.put([first]);
  expect(store.openings.unsettled()).toEqual([first]);
  store.openings.put([filled]);
  expect(store.openings.unsettled()).toEqual([]);
  store.openings.put([second]);
  expect(store.openings.unsettled()).toEqual([second]);
  expect(store.openings.since(first.shiftStart)).toEqual([filled, second]);
});

test('what another process noted a moment before is one opening, not two', () => {
  const { store } = openedStore();
  const later = opening(1, { openedAt: TEST_NOW });
  store.openings.put([opening(1)]);
  store.openings.put([later]);
  expect(store.openings.unsettled()).toEqual([opening(1)]);
});

test('openings are found and forgotten by the start of their shift', () => {
  const { store } = openedStore();
  store.openings.put([opening(2), opening(-3), opening(-2)]);
  expect(store.openings.since(opening(-2).shiftStart)).toEqual([opening(-2), opening(2)]);
  store.openings.forgetBefore(opening(2).shiftStart);
  expect(store.openings.unsettled()).toEqual([opening(2)]);
});
