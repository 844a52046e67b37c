import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';

const day = (text: string): LocalDate => text as LocalDate;
const first = { takenOn: day('2026-11-26'), weekStart: day('2026-11-22'), hours: 2150.5 };
const next = { takenOn: day('2026-11-26'), weekStart: day('2026-11-29'), hours: 2247 };

test('what was taken down on a day stays as it was', () => {
  const { store } = openedStore();
  expect(store.bookedHours.isTaken(first.takenOn)).toBe(false);
  store.bookedHours.add([next, first]);
  store.bookedHours.add([{ ...first, hours: 1 }]);
  expect(store.bookedHours.isTaken(first.takenOn)).toBe(true);
  expect(store.bookedHours.isTaken(day('2026-11-27'))).toBe(false);
  expect(store.bookedHours.all()).toEqual([first, next]);
});

test('old days are forgotten', () => {
  const { store } = openedStore();
  const later = { ...next, takenOn: day('2026-11-27') };
  store.bookedHours.add([first, later]);
  store.bookedHours.forgetBefore(later.takenOn);
  expect(store.bookedHours.all()).toEqual([later]);
});
