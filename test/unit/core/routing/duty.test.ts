import { describe, expect, it } from 'vitest';
import {
  dutySpans,
  nextDutyChange,
  onDutyAt,
  uncoveredHours,
} from '../../../../electron/core/routing/duty.ts';
import type { DutyHours } from '../../../../shared/domain/recipient.ts';
import { DAY, plus, type Instant } from '../../../../shared/util/time.ts';
import { at, DENVER } from '../../../support/builders.ts';
import { aRecipient } from '../../../support/recipients.ts';

const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

function hours(weekday: number, fromMinute: number, toMinute: number): DutyHours {
  return { weekday, fromMinute, toMinute };
}

function isOnDuty(now: Instant, ...dutyHours: DutyHours[]): boolean {
  const spans = dutySpans([aRecipient('Dana', { dutyHours })], now, plus(now, DAY), DENVER);
  return onDutyAt(spans, now).size === 1;
}

describe('duty', () => {
  const night = hours(FRIDAY, 1320, 360);
  const day = hours(FRIDAY, 480, 1020);

  it.each([
    ['at its first minute', '2026-11-27 08:00', day, true],
    ['a minute before', '2026-11-27 07:59', day, false],
    ['at its end', '2026-11-27 17:00', day, false],
    ['on another day', '2026-11-26 12:00', day, false],
    ['over midnight, in the evening', '2026-11-27 23:00', night, true],
    ['over midnight, in the morning', '2026-11-28 05:59', night, true],
    ['over midnight, at its end', '2026-11-28 06:00', night, false],
    ['over midnight, in the morning before', '2026-11-27 05:00', night, false],
    ['until midnight', '2026-11-27 23:59', hours(FRIDAY, 480, 1440), true],
    ['until midnight, and not after', '2026-11-28 00:00', hours(FRIDAY, 480, 1440), false],
    ['for a whole day', '2026-11-28 07:59', hours(FRIDAY, 480, 480), true],
    ['over the end of the week', '2026-11-29 01:00', hours(SATURDAY, 1320, 120), true],
    // 1 AM comes twice on this night: she is on duty from the first one on, without a break.
    ['where the clock shows its start twice', '2026-11-01 00:45', hours(SUNDAY, 30, 240), true],
    // 2 AM is followed by 3 AM on this night.
    ['where the clock skips its start', '2027-03-14 03:45', hours(SUNDAY, 150, 480), true],
  ])('%s', (_when, now, duty, expected) => {
    expect(isOnDuty(at(now), duty)).toBe(expected);
  });

  it('is nobody’s without hours', () => {
    expect(isOnDuty(at('2026-11-27 12:00'))).toBe(false);
  });

  it('lasts through the hour that the clock shows twice', () => {
    const twice = hours(SUNDAY, 90, 240);
    const first = at('2026-11-01 01:30');
    const minutes = Array.from({ length: 90 }, (_, minute) => plus(first, minute * 60_000));
    expect(minutes.every((now) => isOnDuty(now, twice))).toBe(true);
  });

  it('changes next when somebody comes or goes', () => {
    const recipients = [
      aRecipient('Dana', { dutyHours: [day] }),
      aRecipient('Eve', { dutyHours: [night] }),
    ];
    const now = at('2026-11-27 12:00');
    const spans = dutySpans(recipients, now, plus(now, DAY), DENVER);
    const changes: Instant[] = [];
    let next = nextDutyChange(spans, now);
    while (next !== null) {
      changes.push(next);
      next = nextDutyChange(spans, next);
    }
    expect(changes).toEqual(
      ['2026-11-27 17:00', '2026-11-27 22:00', '2026-11-28 06:00'].map((one) => at(one)),
    );
  });
});

describe('hours that nobody covers', () => {
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => hours(weekday, 480, 1020));

  it('are none where somebody is on call', () => {
    expect(uncoveredHours([aRecipient('Dana', { dutyHours: [], isOnCall: true })])).toEqual([]);
  });

  it('are none where every hour is somebody’s', () => {
    const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => hours(weekday, 420, 420));
    expect(uncoveredHours([aRecipient('Dana', { dutyHours: always })])).toEqual([]);
  });

  it('are the whole week where nobody has any', () => {
    const start = { weekday: SUNDAY, minute: 0 };
    expect(uncoveredHours([aRecipient('Dana', { dutyHours: [] })])).toEqual([
      { from: start, to: start },
    ]);
  });

  it('are the weekend as one, and after it the shorter nights in their order', () => {
    const gaps = uncoveredHours([
      aRecipient('Dana', { dutyHours: weekdays.slice(0, 3) }),
      aRecipient('Eve', { dutyHours: weekdays.slice(2) }),
    ]);
    expect(gaps.map(({ from }) => from.weekday)).toEqual([FRIDAY, MONDAY, 2, 3, 4]);
    expect(gaps[0]).toEqual({
      from: { weekday: FRIDAY, minute: 1020 },
      to: { weekday: MONDAY, minute: 480 },
    });
    expect(gaps[1]).toEqual({
      from: { weekday: MONDAY, minute: 1020 },
      to: { weekday: 2, minute: 480 },
    });
  });

  it('end where a night of Saturday reaches into Sunday', () => {
    const gaps = uncoveredHours([
      aRecipient('Dana', { dutyHours: [hours(SATURDAY, 1320, 360), hours(SUNDAY, 480, 1200)] }),
    ]);
    expect(gaps).toContainEqual({
      from: { weekday: SUNDAY, minute: 360 },
      to: { weekday: SUNDAY, minute: 480 },
    });
  });
});
