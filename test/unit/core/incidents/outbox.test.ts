import { describe, expect, it } from 'vitest';
import { NO_HOLD } from '../../../../electron/core/incidents/alert-hold.ts';
import { dueDeliveries } from '../../../../electron/core/incidents/outbox.ts';
import { finished, lapsed, leased } from '../../../../electron/core/sending/life.ts';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { DeliveryId, IncidentId } from '../../../../shared/domain/ids.ts';
import { HOUR, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;

function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery-1' as DeliveryId,
    incidentId: 'incident-1' as IncidentId,
    channel: 'desktop',
    recipientId: null,
    follows: null,
    rung: 0,
    severity: 'high',
    title: 'Friday 2 PM shift unfilled',
    body: 'Nobody is available',
    createdAt: NOW,
    dueAt: NOW,
    expiresAt: plus(NOW, 3 * HOUR),
    state: 'waiting',
    leasedUntil: null,
    attempts: 0,
    finishedAt: null,
    reason: null,
    serviceId: null,
    receipt: null,
    ...over,
  };
}

describe('what is due', () => {
  it('is waiting, in time, most severe first', () => {
    const named = (id: string, over: Partial<Delivery>) =>
      aDelivery({ id: id as DeliveryId, ...over });
    const all = [
      named('high', {}),
      named('earlier', { dueAt: plus(NOW, -SECOND) }),
      named('critical', { severity: 'critical' }),
      named('later', { dueAt: plus(NOW, 1) }),
      named('expired', { expiresAt: NOW }),
      named('leased', { state: 'leased' }),
      named('sent', { state: 'sent' }),
    ];
    expect(dueDeliveries(all, NOW, NO_HOLD).map((one) => one.id)).toEqual([
      'critical',
      'earlier',
      'high',
    ]);
  });
});

describe('a delivery', () => {
  const lease = leased(aDelivery(), NOW);
  const failure = { kind: 'failed', reason: 'no display', retry: true } as const;

  it('is leased for a minute before it is sent', () => {
    expect(lease).toMatchObject({ state: 'leased', leasedUntil: plus(NOW, MINUTE), attempts: 1 });
  });

  it.each([
    ['sent', { kind: 'sent' }, { state: 'sent', finishedAt: NOW, reason: null }],
    [
      'in doubt',
      { kind: 'unknown', reason: 'no answer' },
      { state: 'unknown', reason: 'no answer' },
    ],
    ['refused', { ...failure, retry: false }, { state: 'failed', reason: 'no display' }],
    ['failed', failure, { state: 'waiting', dueAt: plus(NOW, 5 * SECOND), finishedAt: null }],
  ] as const)('that is %s', (_case, outcome, expected) => {
    expect(finished(lease, outcome, NOW)).toMatchObject({ ...expected, leasedUntil: null });
  });

  it.each([
    [1, 5],
    [2, 10],
    [4, 40],
    [20, 300],
  ])('waits longer each time: attempt %i, %i s', (attempts, seconds) => {
    expect(finished({ ...lease, attempts }, failure, NOW).dueAt).toBe(plus(NOW, seconds * SECOND));
  });

  it('is not retried beyond its expiry', () => {
    const late = { ...lease, expiresAt: plus(NOW, 5 * SECOND) };
    expect(finished(late, failure, NOW).state).toBe('failed');
  });

  it.each([
    ['a lease that ran out', { state: 'leased', leasedUntil: NOW }, ['unknown']],
    ['a lease that runs', { state: 'leased', leasedUntil: plus(NOW, 1) }, []],
    ['waiting past its expiry', { expiresAt: NOW }, ['expired']],
    ['waiting', {}, []],
    ['sent long ago', { state: 'sent', expiresAt: NOW }, []],
  ] as const)('changes by time alone: %s', (_case, over, states) => {
    expect(lapsed([aDelivery(over)], NOW).map((one) => one.state)).toEqual(states);
  });

  it('is due as soon as before when the clock was set back, and stays so', () => {
    const set = plus(NOW, -2 * HOUR);
    const [back] = lapsed([aDelivery({ dueAt: plus(NOW, 30 * SECOND) })], set);
    expect(back).toMatchObject({ state: 'waiting', dueAt: plus(set, 30 * SECOND) });
    expect(lapsed([back ?? aDelivery()], plus(set, 10 * SECOND))).toEqual([]);
  });

  it('is not under way for longer than a lease lasts, whatever the clock says', () => {
    const row = leased(aDelivery(), NOW);
    expect(lapsed([row], NOW)).toEqual([]);
    expect(lapsed([row], plus(NOW, -2 * HOUR))).toMatchObject([{ state: 'unknown' }]);
  });
});
