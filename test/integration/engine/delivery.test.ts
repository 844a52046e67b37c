import { describe, expect, it, onTestFinished } from 'vitest';
import { deliver } from '../../../electron/engine/delivery.ts';
import type { Channel, Delivery } from '../../../shared/domain/delivery.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import type { DeliveryId, IncidentId } from '../../../shared/domain/ids.ts';
import { MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { simulateAgency } from '../../support/running-agency.ts';
import { storedDelivery } from '../../support/stored-rows.ts';

/** A cache with one delivery that is due, and a channel that answers as scripted. */
async function due(outcomes: readonly SendOutcome[]) {
  const { simulator, source } = await simulateAgency();
  onTestFinished(async () => {
    source.wellsky.close();
    await source.close();
  });
  const now = simulator.now();
  const delivery = storedDelivery({
    state: 'waiting',
    createdAt: now,
    dueAt: now,
    expiresAt: plus(now, 30 * MINUTE),
    leasedUntil: null,
    attempts: 0,
    finishedAt: null,
    reason: null,
  });
  source.store.outbox.put([delivery]);
  const left = [...outcomes];
  let sends = 0;
  const channel: Channel = {
    name: 'desktop',
    send() {
      sends += 1;
      const outcome = left.shift();
      if (outcome === undefined) throw new Error('Nothing more was expected to be sent.');
      return Promise.resolve(outcome);
    },
  };
  return {
    simulator,
    state: () => source.store.outbox.get(delivery.id)?.state,
    sends: () => sends,
    withdraw() {
      source.store.outbox.put([{ ...delivery, state: 'withdrawn', finishedAt: now }]);
    },
    audited: () =>
      [...source.store.audit.rows()]
        .filter((row) => row.entity === 'delivery')
        .map((row) => row.outcome),
    run: () => deliver(source, { channels: [channel] }, simulator.now()),
  };
}

describe('the outbox', () => {
  it('sends once, and writes the outcome with an audit row', async () => {
    const outbox = await due([{ kind: 'sent' }]);
    await outbox.run();
    await outbox.run();
    expect([outbox.state(), outbox.sends()]).toEqual(['sent', 1]);
    expect(outbox.audited()).toEqual(['success']);
  });

  it('tries again after a failure that may pass, and not before its time', async () => {
    const failure: SendOutcome = { kind: 'failed', reason: 'busy', retry: true };
    const outbox = await due([failure, { kind: 'sent' }]);
    await outbox.run();
    await outbox.run();
    expect([outbox.state(), outbox.sends()]).toEqual(['waiting', 1]);
    outbox.simulator.advance(10 * MINUTE);
    await outbox.run();
    expect([outbox.state(), outbox.sends()]).toEqual(['sent', 2]);
  });

  it('never repeats a permanent failure', async () => {
    const outbox = await due([{ kind: 'failed', reason: 'not supported', retry: false }]);
    await outbox.run();
    outbox.simulator.advance(10 * MINUTE);
    await outbox.run();
    expect([outbox.state(), outbox.sends()]).toEqual(['failed', 1]);
  });

  it('sends nothing that was withdrawn or has expired', async () => {
    const withdrawn = await due([]);
    withdrawn.withdraw();
    await withdrawn.run();
    expect(withdrawn.sends()).toBe(0);

    const expired = await due([]);
    expired.simulator.advance(31 * MINUTE + SECOND);
    await expired.run();
    expect([expired.state(), expired.sends()]).toEqual(['expired', 0]);
  });
});

describe('many alerts at once', () => {
  /** Four alerts that are due together, the second of them critical. */
  async function four(
    mostAtOnce: number | null,
    outcome: SendOutcome = { kind: 'sent' },
    { takes = 0, reworded }: { readonly takes?: number; readonly reworded?: string } = {},
  ) {
    const { simulator, source } = await simulateAgency();
    onTestFinished(async () => {
      source.wellsky.close();
      await source.close();
    });
    const now = simulator.now();
    const deliveries = [1, 2, 3, 4].map((at) =>
      storedDelivery({
        id: `delivery-${String(at)}` as DeliveryId,
        incidentId: `incident-${String(at)}` as IncidentId,
        severity: at === 2 ? 'critical' : 'high',
        title: `Shift ${String(at)} unfilled`,
        ...{ state: 'waiting', createdAt: now, dueAt: now, expiresAt: plus(now, 30 * MINUTE) },
        ...{ leasedUntil: null, attempts: 0, finishedAt: null, reason: null },
      }),
    );
    source.store.outbox.put(deliveries);
    const last = deliveries.at(-1);
    const sent: Delivery[] = [];
    const channel: Channel = {
      name: 'desktop',
      ...(mostAtOnce !== null && { mostAtOnce }),
      send(delivery) {
        sent.push(delivery);
        simulator.advance(takes);
        if (reworded !== undefined && last !== undefined && sent.length === 1) {
          source.store.outbox.put([{ ...last, title: reworded }]);
        }
        return Promise.resolve(outcome);
      },
    };
    await deliver(source, { channels: [channel] }, now);
    const states = deliveries.map(({ id }) => source.store.outbox.get(id)?.state);
    return { source, sent, states };
  }

  it('are told as one that opens the most urgent, and all of them are sent', async () => {
    const { sent, states } = await four(3);
    expect(sent.map(({ incidentId, title, body }) => ({ incidentId, title, body }))).toEqual([
      {
        incidentId: 'incident-2',
        title: '4 matters need you',
        body: 'First: Shift 2 unfilled',
      },
    ]);
    expect(states).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('wait together when the one was not shown', async () => {
    const { states } = await four(3, { kind: 'failed', reason: 'busy', retry: true });
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('are not told any more when the computer slept meanwhile until they had expired', async () => {
    const { states } = await four(null, { kind: 'sent' }, { takes: 31 * MINUTE });
    expect(states).toEqual(['waiting', 'sent', 'waiting', 'waiting']);
  });

  it('say what is true when their turn comes', async () => {
    const { sent } = await four(null, { kind: 'sent' }, { reworded: 'Shift 4 calls in 5 min' });
    expect(sent.at(-1)?.title).toBe('Shift 4 calls in 5 min');
  });

  it.each([[4], [null]])('are told one by one over a channel that bears %s', async (most) => {
    const { sent } = await four(most);
    expect(sent.map(({ title }) => title)).toEqual([
      'Shift 2 unfilled',
      'Shift 1 unfilled',
      'Shift 3 unfilled',
      'Shift 4 unfilled',
    ]);
  });
});
