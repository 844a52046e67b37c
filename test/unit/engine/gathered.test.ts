import { expect, it } from 'vitest';
import { READ, withShifts, withWindows } from '../../../electron/engine/gathered.ts';
import type { Window } from '../../../shared/domain/feed.ts';
import type { AppointmentId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, plus, type LocalDate } from '../../../shared/util/time.ts';
import {
  aCachedShift,
  aShift,
  at,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
} from '../../support/builders.ts';
import { openedStore } from '../../support/opened-store.ts';

const shiftOn = (appointment: string, hours: number, over: Partial<Shift> = {}): Shift =>
  aShift({
    appointmentId: appointment as AppointmentId,
    start: plus(FRIDAY_11_AM, hours * HOUR),
    end: plus(FRIDAY_11_AM, (hours + 2) * HOUR),
    ...over,
  });

it('shifts taken over from a write are those that the store would give', () => {
  const { store } = openedStore();
  const [early, kept, late] = [shiftOn('1', -24), shiftOn('2', 3), shiftOn('3', 50)];
  store.shifts.put([early, kept, late].map((shift) => aCachedShift(shift)));
  const before = READ.shifts(store, FRIDAY_11_AM);

  const put = [
    shiftOn('3', 50, { caregiverId: caregiverId('sarah') }),
    shiftOn('4', 3),
    shiftOn('5', -30 * 24),
    aShift({ appointmentId: '6' as AppointmentId, start: plus(FRIDAY_11_AM, 17 * DAY) }),
  ].map((shift) => aCachedShift(shift));
  store.shifts.put(put);
  store.shifts.remove([early.key]);
  const after = withShifts(before, { put, remove: [early.key] }, FRIDAY_11_AM);

  expect(after).toEqual(READ.shifts(store, FRIDAY_11_AM));
  expect(after.map((shift) => shift.appointmentId)).toEqual(['2', '4', '3']);
});

it('windows taken over from a write are those that the store would give', () => {
  const { store } = openedStore();
  const window = (client: string, over: Partial<Window> = {}): Window => ({
    clientId: clientId(client),
    span: 'near',
    from: '2026-11-26' as LocalDate,
    to: '2026-11-30' as LocalDate,
    readAt: at('2026-11-27 10:00'),
    failure: null,
    failedAt: null,
    changedAt: null,
    ...over,
  });
  const middle = { span: 'middle', from: '2026-12-01', to: '2026-12-05' } as Partial<Window>;
  store.windows.put([window('b'), window('b', middle), window('c')]);
  const before = READ.windows(store, FRIDAY_11_AM);

  const put = [
    window('b', { ...middle, readAt: FRIDAY_11_AM }),
    window('a'),
    window('c', { failure: 'refused', failedAt: FRIDAY_11_AM }),
    window('c', { readAt: FRIDAY_11_AM }),
  ];
  store.windows.put(put);
  expect(withWindows(before, put)).toEqual(READ.windows(store, FRIDAY_11_AM));
});
