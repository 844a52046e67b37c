import { describe, expect, it } from 'vitest';
import {
  callOutsIn,
  diffWindow,
  withoutPlaceholders,
  type WindowReading,
} from '../../../../electron/core/sweep/diff.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCachedShift,
  aCaregiver,
  aShift,
  caregiverId,
  FRIDAY_11_AM,
} from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;
const complete: WindowReading = { complete: true, feedAlive: true, at: NOW };
const open = aShift();
const toms = aShift({ caregiverId: caregiverId('tom') });
const lisas = aShift({ caregiverId: caregiverId('lisa') });
const cancelled = { ...toms, status: 'cancelled' as const };

function moved(shift: Shift, by: number): Shift {
  return aShift({ ...shift, start: plus(shift.start, by), end: plus(shift.end, by) });
}

function kinds(before: Shift[], after: Shift[], read: WindowReading = complete): string[] {
  const cached = before.map((shift) => aCachedShift(shift));
  return diffWindow({ cached, fresh: after, read }).changes.map((change) => change.kind);
}

describe('the changes between two readings', () => {
  it.each([
    ['a new open shift', [], [open], ['opened']],
    ['a new assigned shift', [], [toms], []],
    ['the same again', [toms], [toms], []],
    ['assigned to open', [toms], [open], ['called-out']],
    ['open to assigned', [open], [toms], ['filled']],
    ['one caregiver to another', [toms], [lisas], ['reassigned']],
    ['cancelled', [toms], [cancelled], ['cancelled']],
    ['still cancelled', [cancelled], [cancelled], []],
    ['cancelled and open again', [cancelled], [open], ['opened']],
    ['at another time', [toms], [moved(toms, 2 * HOUR)], ['moved']],
    ['at another time and open', [toms], [moved(open, 2 * HOUR)], ['moved', 'called-out']],
    ['gone', [toms], [], ['suspected']],
    ['days later in its series', [toms], [moved(toms, 3 * DAY)], ['suspected']],
  ])('%s', (_case, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('an assigned shift that is open after its end is no call-out', () => {
    expect(kinds([toms], [open], { ...complete, at: toms.end })).toEqual([]);
  });

  it('pairs occurrences of a series that moved with the nearest start', () => {
    const friday = toms;
    const saturday = moved(toms, DAY);
    const fresh = [moved(friday, HOUR), moved(saturday, -HOUR)];
    const cached = [saturday, friday].map((shift) => aCachedShift(shift));
    const { changes } = diffWindow({ cached, fresh, read: complete });
    expect(changes.map(({ shift, before }) => [before?.key, shift.key])).toEqual([
      [friday.key, fresh[0]?.key],
      [saturday.key, fresh[1]?.key],
    ]);
  });
});

describe('what is written', () => {
  it('is nothing when nothing changed', () => {
    const diff = diffWindow({ cached: [aCachedShift(toms)], fresh: [toms], read: complete });
    expect(diff).toEqual({ put: [], remove: [], changes: [], complete: true });
  });

  it('is a shift once, however often the answer repeats it', () => {
    const { put, changes } = diffWindow({ cached: [], fresh: [open, open], read: complete });
    expect([put.length, changes.length]).toEqual([1, 1]);
  });

  it('keeps the first sight of a shift that moved and removes the old time', () => {
    const cached = aCachedShift(toms);
    const there = moved(toms, HOUR);
    const { put, remove } = diffWindow({ cached: [cached], fresh: [there], read: complete });
    expect(remove).toEqual([toms.key]);
    expect(put).toEqual([
      { shift: there, firstSeen: cached.firstSeen, lastSeen: NOW, missedAt: null },
    ]);
  });
});

describe('a shift that is missing', () => {
  it('is suspected by the first complete reading and removed by the second', () => {
    const first = diffWindow({ cached: [aCachedShift(toms)], fresh: [], read: complete });
    expect(first.remove).toEqual([]);
    expect(first.put.map((row) => row.missedAt)).toEqual([NOW]);

    const second = diffWindow({ cached: first.put, fresh: [], read: complete });
    expect(second.remove).toEqual([toms.key]);
    expect(second.changes.map((change) => change.kind)).toEqual(['removed']);
  });

  it('is trusted again as soon as it is back', () => {
    const cached = [aCachedShift(toms, { missedAt: NOW })];
    const { put } = diffWindow({ cached, fresh: [toms], read: complete });
    expect(put.map((row) => row.missedAt)).toEqual([null]);
  });

  it.each([
    ['by its id', [{ resource: 'appointment', recordId: '100', reason: 'end' }], 0],
    ['without an id', [{ resource: 'appointment', recordId: null, reason: 'id' }], 0],
    ['of another shift', [{ resource: 'appointment', recordId: '7', reason: 'end' }], 1],
  ])('is not suspected when a record was quarantined %s', (_case, quarantined, suspected) => {
    const other = aShift({ appointmentId: '200' as AppointmentId });
    const cached = [aCachedShift(toms), aCachedShift(other)];
    const diff = diffWindow({ cached, fresh: [other], read: { ...complete, quarantined } });
    expect(diff.changes).toHaveLength(suspected);
  });
});

describe('an answer that empties a schedule', () => {
  // The classic integrator bug: the month is deleted before it is filled again, so that an empty
  // or refused answer wipes the schedule.
  const schedule = [toms, moved(toms, DAY), moved(toms, 2 * DAY)];

  it.each([
    [
      'empty while every other schedule is empty too',
      { complete: true, feedAlive: false },
      0,
      false,
    ],
    ['cut short', { complete: false, feedAlive: true }, 0, false],
    ['empty while the feed is alive', { complete: true, feedAlive: true }, 3, true],
  ])('%s never removes in one go', (_case, reading, suspected, counts) => {
    let cached = schedule.map((shift) => aCachedShift(shift));
    const diff = diffWindow({ cached, fresh: [], read: { ...reading, at: NOW } });
    cached = [...diff.put];
    expect(diff.remove).toEqual([]);
    expect(cached).toHaveLength(suspected);
    expect(diff.complete).toBe(counts);
  });

  it('counts as complete for a client who had no shifts', () => {
    const read = { complete: true, feedAlive: false, at: NOW };
    expect(diffWindow({ cached: [], fresh: [], read }).complete).toBe(true);
  });
});

describe('stand-ins for nobody', () => {
  it('are taken out of the answer', () => {
    const standIn = aCaregiver('Open', { isPlaceholder: true });
    const shifts = [aShift({ caregiverId: standIn.id }), toms, open];
    const caregivers = new Map([[standIn.id, standIn]]);
    expect(withoutPlaceholders(shifts, caregivers).map((one) => one.caregiverId)).toEqual([
      null,
      'tom',
      null,
    ]);
  });
});

describe('recorded call-outs', () => {
  it('name who lost the shift, at its new time if it moved as well', () => {
    const there = moved(open, HOUR);
    const { changes } = diffWindow({
      cached: [aCachedShift(toms)],
      fresh: [there],
      read: complete,
    });
    expect(callOutsIn(changes, NOW)).toEqual([
      {
        caregiverId: 'tom',
        clientId: 'client-1',
        shiftStart: there.start,
        shiftEnd: there.end,
        reportedAt: NOW,
        kind: 'unassigned',
        reason: null,
        isProtected: false,
      },
    ]);
  });
});
