import { describe, expect, it } from 'vitest';
import { climbing, type LadderInput } from '../../../../electron/core/routing/ladder.ts';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { ClientId, DeliveryId } from '../../../../shared/domain/ids.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { HOUR, MINUTE, plus, type Instant } from '../../../../shared/util/time.ts';
import { anIncident, at, FRIDAY_11_AM } from '../../../support/builders.ts';
import { aChannel, aLadder, shownAt } from '../../../support/ladders.ts';
import { aRecipient } from '../../../support/recipients.ts';

const NOW = FRIDAY_11_AM;
const DANA = aRecipient('Dana', { phone: '+15555550111' });
const EVE = aRecipient('Eve');
const ZOE = aRecipient('Zoe', { dutyHours: [], isOnCall: true });
const OTHER_CLIENT = { locationIds: [], clientIds: ['client-2' as ClientId] };

const WAITING = { state: 'waiting', finishedAt: null } as const;

/** New rungs as "recipient channel rung". */
function rungs({ deliveries }: ReturnType<typeof climbing>): string[] {
  return deliveries
    .filter(({ state }) => state === 'waiting')
    .map(({ recipientId, channel, rung }) => `${recipientId ?? ''} ${channel} ${String(rung)}`);
}

/** Climbs `minutes` after the desktop showed it; what is queued on the way is sent. */
function after(minutes: number, over: Parameters<typeof aLadder>[0]): LadderInput {
  let deliveries: readonly Delivery[] = over?.deliveries ?? [shownAt(NOW)];
  for (let minute = 0; minute < minutes; minute += 1) {
    const now = plus(NOW, minute * MINUTE);
    const input = aLadder({ ...over, deliveries, now, ids: () => `rung-${String(minute)}` });
    deliveries = merged(deliveries, climbing(input).deliveries, now);
  }
  return aLadder({ ...over, deliveries, now: plus(NOW, minutes * MINUTE) });
}

function merged(
  before: readonly Delivery[],
  changed: readonly Delivery[],
  now: Instant,
): Delivery[] {
  const byId = new Map(before.map((row) => [row.id, row]));
  for (const row of changed) {
    const id = `${row.id} ${row.recipientId ?? ''}` as DeliveryId;
    const isNew = row.state === 'waiting';
    byId.set(id, isNew ? { ...row, id, state: 'sent', attempts: 1, finishedAt: now } : row);
  }
  return [...byId.values()];
}

describe('the steps', () => {
  it.each([
    ['not before its time', 4, []],
    ['first over the first channel of each', 5, ['dana sms 1', 'eve email 1']],
    ['then over the next of those who have one', 10, ['dana email 2']],
    ['then to whoever is on call', 15, ['zoe email 3']],
    ['and no further', 20, []],
  ])('go out %s', (_what, minutes, expected) => {
    const input = after(minutes, { recipients: [DANA, EVE, ZOE] });
    expect(rungs(climbing(input))).toEqual(expected);
  });

  it('say when the next one is due', () => {
    const input = aLadder({ recipients: [DANA], deliveries: [shownAt(NOW)] });
    expect(climbing(input).next).toBe(plus(NOW, 5 * MINUTE));
  });

  it('name the telling that they follow, and expire with it', () => {
    const [first] = climbing(after(5, { recipients: [DANA] })).deliveries;
    const [shift] = anIncident().subjects;
    expect(first).toMatchObject({ follows: 'desktop', expiresAt: shift?.start });
  });

  it.each([
    ['high', 20],
    ['normal', null],
    ['info', null],
  ] as const)('of a %s alert wait %s minutes', (severity, minutes) => {
    const incident = anIncident(undefined, { severity });
    const input = aLadder({ incident, recipients: [DANA], deliveries: [shownAt(NOW)] });
    expect(climbing(input).next).toBe(minutes === null ? null : plus(NOW, minutes * MINUTE));
  });

  it.each([
    ['acknowledged', { state: 'acknowledged' }],
    ['snoozed', { state: 'snoozed' }],
    ['resolved', { state: 'resolved' }],
    ['muted', { delivery: 'muted' }],
    ['for the digest', { delivery: 'digest' }],
  ] as const)('are taken back where it is %s', (_what, over) => {
    const waiting = {
      ...shownAt(NOW),
      id: 'sms' as DeliveryId,
      state: 'waiting',
      finishedAt: null,
    };
    const row = {
      ...waiting,
      channel: 'sms',
      recipientId: DANA.id,
      follows: 'desktop',
    } as Delivery;
    const incident = anIncident(undefined, over);
    const deliveries = [shownAt(NOW), row];
    const climb = climbing(aLadder({ incident, recipients: [DANA], deliveries }));
    expect(climb.deliveries).toMatchObject([{ id: 'sms', state: 'withdrawn' }]);
    expect(climb.next).toBeNull();
  });

  it('begin anew with news', () => {
    const { deliveries } = after(15, { recipients: [DANA] });
    const news = shownAt(plus(NOW, 15 * MINUTE), { id: 'news' as DeliveryId });
    const input = aLadder({
      recipients: [DANA],
      deliveries: [...deliveries, news],
      now: plus(NOW, 20 * MINUTE),
    });
    expect(rungs(climbing(input))).toEqual(['dana sms 1']);
  });

  it('do not begin anew where the desktop is told again because it may not have arrived', () => {
    const { deliveries } = after(6, { recipients: [DANA] });
    const again = shownAt(plus(NOW, 6 * MINUTE), {
      id: 'again' as DeliveryId,
      follows: 'desktop' as DeliveryId,
    });
    const input = aLadder({
      recipients: [DANA],
      deliveries: [...deliveries, again],
      now: plus(NOW, 11 * MINUTE),
    });
    expect(rungs(climbing(input))).toEqual(['dana email 2']);
  });
});

describe('where it is unknown whether the desktop showed it', () => {
  const first = shownAt(NOW, { state: 'unknown' });
  const again = (minutes: number, over: Partial<Delivery> = {}): Delivery =>
    shownAt(plus(NOW, minutes * MINUTE), {
      ...{ id: 'again' as DeliveryId, follows: 'desktop' as DeliveryId, attempts: 2, ...over },
    });

  it.each<[string, Partial<Delivery>, number, string[]]>([
    ['not before the first had its time', {}, 4.5, []],
    ['by the first, which may have been seen', {}, 5, ['dana sms 1']],
    ['though the second is unknown, too', { state: 'unknown' }, 5, ['dana sms 1']],
    ['though the second is still to be shown', { ...WAITING, attempts: 1 }, 5, ['dana sms 1']],
    ['at once where the second failed', { state: 'failed' }, 4.5, ['dana sms 1']],
  ])('the steps go out %s', (_what, over, minutes, expected) => {
    const now = plus(NOW, minutes * MINUTE);
    const deliveries = [first, again(4, over)];
    expect(rungs(climbing(aLadder({ recipients: [DANA], deliveries, now })))).toEqual(expected);
  });

  it('whoever it was handed to meanwhile is told at once', () => {
    const assignedAt = plus(NOW, 2 * MINUTE);
    const incident = anIncident(undefined, { assignedTo: EVE.id, assignedAt });
    const deliveries = [first, again(3)];
    const now = plus(NOW, 3 * MINUTE);
    const input = aLadder({ incident, recipients: [DANA, EVE], deliveries, now });
    expect(rungs(climbing(input))).toEqual(['eve email 1']);
  });
});

describe('a step that does not arrive', () => {
  const sms = (over: Partial<Delivery>): Delivery[] => {
    const five = plus(NOW, 5 * MINUTE);
    const row = shownAt(five, { id: 'sms' as DeliveryId, follows: 'desktop' as DeliveryId });
    return [shownAt(NOW), { ...row, channel: 'sms', recipientId: DANA.id, rung: 1, ...over }];
  };
  const soon = plus(NOW, 6 * MINUTE);
  const busy = { state: 'waiting', finishedAt: null } as const;
  const failing = [aChannel('sms', { isWell: false }), aChannel('email')];

  it.each<[string, Partial<Delivery>, LadderInput['reach']['channels'] | null, boolean]>([
    ['failed for good', { state: 'failed' }, null, true],
    ['was not delivered', { receipt: 'undelivered' }, null, true],
    ['was sent', {}, null, false],
    ['is tried again', busy, null, false],
    ['is tried again over a channel that fails', busy, failing, true],
    ['is unknown over a channel that fails', { state: 'unknown' }, failing, true],
    ['was sent before the channel failed', {}, failing, false],
  ])('makes the next due at once: it %s', (_what, over, channels, isDue) => {
    const reach = channels === null ? {} : { channels };
    const input = aLadder({ recipients: [DANA], deliveries: sms(over), reach, now: soon });
    expect(rungs(climbing(input)).includes('dana email 2')).toBe(isDue);
  });

  it('on the desktop does, too', () => {
    const failed = shownAt(NOW, { state: 'failed' });
    const input = aLadder({ recipients: [DANA], deliveries: [failed] });
    expect(rungs(climbing(input))).toEqual(['dana sms 1']);
  });

  it('and was taken back is sent after all', () => {
    const input = aLadder({
      recipients: [DANA],
      deliveries: sms({ state: 'withdrawn' }),
      now: soon,
    });
    expect(rungs(climbing(input))).toEqual(['dana sms 1']);
  });

  it('and expired before it could say that it is sent again, says so in its place', () => {
    const body = `Nobody is available${ENGLISH.incident.sentAgain}`;
    const deliveries = sms({ state: 'expired', attempts: 2, body });
    const climb = climbing(aLadder({ recipients: [DANA], deliveries, now: soon }));
    expect(climb.deliveries).toMatchObject([{ channel: 'sms', body }]);
  });
});

describe('who is told', () => {
  const now = plus(NOW, 5 * MINUTE);
  const told = (over: Parameters<typeof aLadder>[0]): string[] =>
    rungs(climbing(aLadder({ deliveries: [shownAt(NOW)], now, ...over })));

  it('are those whose matter it is', () => {
    const other = { ...DANA, scope: OTHER_CLIENT };
    expect(told({ recipients: [other, EVE] })).toEqual(['eve email 1']);
  });

  it('is nobody at an address that asked for no more', () => {
    const optOuts = [{ channel: 'sms', address: '+15555550111' }] as const;
    expect(told({ recipients: [DANA], reach: { optOuts } })).toEqual(['dana email 1']);
  });

  it('is everybody at one address only once', () => {
    const shared = { ...EVE, email: null, phone: DANA.phone };
    expect(told({ recipients: [DANA, shared] })).toEqual(['dana sms 1']);
  });

  it('is the channel of a webhook once, whoever is on duty', () => {
    const channels = [aChannel('slack', { needsAddress: false })];
    expect(told({ recipients: [DANA, EVE], reach: { channels } })).toEqual(['dana slack 1']);
    const sent = { ...shownAt(now), id: 'slack' as DeliveryId, follows: 'desktop' as DeliveryId };
    const deliveries = [
      shownAt(NOW),
      { ...sent, channel: 'slack' as const, recipientId: DANA.id, rung: 1 },
    ];
    const offDuty = { ...DANA, dutyHours: [] };
    expect(told({ recipients: [offDuty, EVE], reach: { channels }, deliveries })).toEqual([]);
  });

  it('are the people on call at once where nobody is on duty, if it is critical', () => {
    const off = { ...DANA, dutyHours: [] };
    expect(told({ recipients: [off, ZOE], now: NOW })).toEqual(['zoe email 1']);
    const incident = anIncident(undefined, { severity: 'high' });
    expect(told({ recipients: [off, ZOE], incident })).toEqual([]);
    expect(told({ recipients: [off, ZOE], incident, now: plus(NOW, 20 * MINUTE) })).toEqual([
      'zoe email 1',
    ]);
  });

  it('are those on call within whose scope it lies, else all of them', () => {
    const off = { ...ZOE, scope: OTHER_CLIENT };
    const second = aRecipient('Yan', { dutyHours: [], isOnCall: true });
    expect(told({ recipients: [off, second] })).toEqual(['yan email 1']);
    expect(told({ recipients: [off] })).toEqual(['zoe email 1']);
  });

  it('is anybody on duty rather than nobody', () => {
    expect(told({ recipients: [{ ...EVE, scope: OTHER_CLIENT }] })).toEqual(['eve email 1']);
  });

  it('is nobody until somebody comes on duty', () => {
    const evening = { ...EVE, dutyHours: [{ weekday: 5, fromMinute: 1020, toMinute: 1320 }] };
    const input = aLadder({ recipients: [evening], deliveries: [shownAt(NOW)], now });
    expect(climbing(input)).toEqual({ deliveries: [], next: at('2026-11-27 17:00') });
  });

  it('is whom it was handed to, at once and whatever it is', () => {
    const incident = anIncident(undefined, {
      ...{ severity: 'normal', delivery: 'digest', assignedTo: EVE.id, assignedAt: NOW },
    });
    const input = aLadder({ incident, recipients: [DANA, EVE, ZOE] });
    expect(rungs(climbing(input))).toEqual(['eve email 1']);
    const later = after(60, { incident, recipients: [DANA, EVE, ZOE], deliveries: [] });
    expect(climbing(later)).toEqual({ deliveries: [], next: null });
  });

  it('is nobody else where it belongs in the digest and whom it was handed to is silent', () => {
    const incident = anIncident(undefined, {
      ...{ severity: 'high', delivery: 'digest', assignedTo: EVE.id, assignedAt: NOW },
    });
    const base = { incident, deliveries: [] };
    const later = after(60, { ...base, recipients: [DANA, EVE, ZOE] });
    expect(later.deliveries.map(({ recipientId }) => recipientId)).toEqual([EVE.id]);
    const unreachable = { ...EVE, email: null };
    expect(rungs(climbing(aLadder({ ...base, recipients: [unreachable, ZOE] })))).toEqual([]);
  });

  it('is whom it was handed to once, though the clock was set back since', () => {
    const assignedAt = plus(NOW, HOUR);
    const incident = anIncident(undefined, { assignedTo: EVE.id, assignedAt });
    const deliveries = [shownAt(plus(NOW, -HOUR))];
    const input = after(10, { incident, recipients: [EVE], deliveries });
    expect(input.deliveries.map(({ channel }) => channel)).toEqual(['desktop', 'email']);
    expect(climbing(input).deliveries).toEqual([]);
  });

  it('is everybody again where she to whom it was handed is gone', () => {
    const incident = anIncident(undefined, { assignedTo: EVE.id, assignedAt: NOW });
    expect(told({ incident, recipients: [DANA] })).toEqual(['dana sms 1']);
  });
});

it('what the desktop has not shown yet, because the computer slept, does not climb', () => {
  const waiting = shownAt(NOW, { state: 'waiting', finishedAt: null, attempts: 0 });
  const now = plus(NOW, HOUR);
  const later = { deliveries: [], next: plus(now, 5 * MINUTE) };
  const base = { recipients: [DANA], now };
  expect(climbing(aLadder({ ...base, deliveries: [waiting] }))).toEqual(later);
  const leased = { ...waiting, state: 'leased', attempts: 1 } as const;
  expect(climbing(aLadder({ ...base, deliveries: [leased] }))).toEqual(later);
});

describe('what holds alerts', () => {
  const night = { ...DEFAULT_POLICY.alerts, quietFrom: '21:00', quietTo: '07:00' };
  const evening = at('2026-11-27 20:50');
  const high = anIncident(undefined, {
    ...{ severity: 'high', subjects: [], expiresAt: null },
  });
  const shown = shownAt(evening, { severity: 'high', expiresAt: plus(evening, 24 * HOUR) });

  it('holds a step until its end', () => {
    const base = { incident: high, recipients: [DANA], alerts: night, deliveries: [shown] };
    const input = aLadder({ ...base, now: at('2026-11-27 21:30') });
    expect(climbing(input)).toEqual({ deliveries: [], next: at('2026-11-28 07:00') });
    expect(rungs(climbing(aLadder({ ...base, now: at('2026-11-28 07:00') })))).toEqual([
      'dana sms 1',
    ]);
  });

  it('is no reason to climb: what was held is acknowledged first', () => {
    const waiting = { ...shown, state: 'waiting', finishedAt: null, attempts: 0 } as const;
    const deliveries = [{ ...waiting, dueAt: at('2026-11-27 22:00') }];
    const base = { incident: high, recipients: [DANA], alerts: night, deliveries };
    expect(climbing(aLadder({ ...base, now: at('2026-11-28 07:00') }))).toEqual({
      deliveries: [],
      next: at('2026-11-28 07:20'),
    });
  });

  it('does not hold what is critical, but a pause does', () => {
    const now = plus(NOW, 10 * MINUTE);
    const base = { recipients: [DANA], deliveries: [shownAt(NOW)], now };
    const pausedUntil = plus(now, HOUR);
    expect(climbing(aLadder({ ...base, pausedUntil }))).toEqual({
      deliveries: [],
      next: pausedUntil,
    });
    const late = plus(at('2026-11-27 22:00'), 0);
    const incident = anIncident(undefined, { subjects: [], expiresAt: null });
    const input = { incident, recipients: [DANA], alerts: night, now: plus(late, 5 * MINUTE) };
    expect(rungs(climbing(aLadder({ ...input, deliveries: [shownAt(late)] })))).toEqual([
      'dana sms 1',
    ]);
  });
});
