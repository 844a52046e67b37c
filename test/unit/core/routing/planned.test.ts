import { expect, it } from 'vitest';
import { plannedTellings } from '../../../../electron/core/routing/planned.ts';
import { HOUR, localTime, MINUTE, plus } from '../../../../shared/util/time.ts';
import { anIncident, at, DENVER, FRIDAY_11_AM } from '../../../support/builders.ts';
import { aLadder, shownAt } from '../../../support/ladders.ts';
import { aRecipient } from '../../../support/recipients.ts';

const NOW = FRIDAY_11_AM;
const UNTIL = plus(NOW, 24 * HOUR);
const DANA = aRecipient('Dana', { phone: '+15555550111' });
const ZOE = aRecipient('Zoe', { dutyHours: [], isOnCall: true });

/** The plan as "11:05 dana sms". */
function plan(parts: Parameters<typeof aLadder>[0]): string[] {
  return plannedTellings(aLadder(parts), UNTIL).map(({ at: when, channel, recipientId }) => {
    const { minute } = localTime(when, DENVER);
    const clock = `${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`;
    return `${clock} ${recipientId ?? 'whoever sits there'} ${channel}`;
  });
}

it('is the ladder with its times', () => {
  expect(plan({ recipients: [DANA, ZOE], deliveries: [shownAt(NOW)] })).toEqual([
    '11:05 dana sms',
    '11:10 dana email',
    '11:15 zoe email',
  ]);
});

it('begins with what the desktop has still to show', () => {
  const waiting = shownAt(NOW, { state: 'waiting', finishedAt: null, attempts: 0 });
  const deliveries = [{ ...waiting, dueAt: plus(NOW, MINUTE) }];
  expect(plan({ recipients: [DANA], deliveries })).toEqual([
    '11:01 whoever sits there desktop',
    '11:06 dana sms',
    '11:11 dana email',
  ]);
});

it('goes on from where the ladder is', () => {
  const sms = { ...shownAt(plus(NOW, -MINUTE)), channel: 'sms', recipientId: DANA.id } as const;
  const deliveries = [shownAt(plus(NOW, -6 * MINUTE)), { ...sms, follows: sms.id, rung: 1 }];
  expect(plan({ recipients: [DANA], deliveries })).toEqual(['11:04 dana email']);
});

it('tells whoever comes on duty', () => {
  const evening = {
    ...ZOE,
    isOnCall: false,
    dutyHours: [{ weekday: 5, fromMinute: 720, toMinute: 1320 }],
  };
  expect(plan({ recipients: [DANA, evening], deliveries: [shownAt(NOW)] })).toEqual([
    '11:05 dana sms',
    '11:10 dana email',
    '12:00 zoe email',
  ]);
});

it('is told anew when its rest ends', () => {
  const incident = anIncident(undefined, { state: 'snoozed', wakesAt: plus(NOW, HOUR) });
  expect(plan({ incident, recipients: [DANA], deliveries: [shownAt(NOW)] })).toEqual([
    '12:00 whoever sits there desktop',
    '12:05 dana sms',
    '12:10 dana email',
  ]);
});

it('is nothing for what is silent, and ends with the shift', () => {
  const deliveries = [shownAt(NOW)];
  const recipients = [DANA];
  const resolved = anIncident(undefined, { state: 'resolved' });
  const muted = anIncident(undefined, { delivery: 'muted' });
  expect(plan({ incident: resolved, recipients, deliveries })).toEqual([]);
  expect(plan({ incident: muted, recipients, deliveries })).toEqual([]);
  const end = at('2026-11-27 18:00');
  const late = plus(end, -7 * MINUTE);
  const shown = shownAt(late);
  const planned = plannedTellings(aLadder({ recipients, deliveries: [shown], now: late }), UNTIL);
  expect(planned.map(({ channel }) => channel)).toEqual(['sms']);
});
