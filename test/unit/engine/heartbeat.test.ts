import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../electron/engine/agency-engine.ts';
import { startHeartbeat } from '../../../electron/engine/heartbeat.ts';
import type { Standby } from '../../../electron/engine/standby.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { instant, MINUTE, SECOND } from '../../../shared/util/time.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-27T18:00:30Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a heartbeat needs of Standby, counting what it asks for. */
function beating(dueAt: number | null) {
  const counts = { ticks: 0, deliveries: 0 };
  const engine = {
    nextOutside: () => null,
    source: {
      clock: () => instant(Date.now()),
      agency: { timeZone: 'UTC' },
      policy: DEFAULT_POLICY,
      store: {
        outbox: { unfinished: () => (dueAt === null ? [] : [{ dueAt }]) },
        facts: { get: () => null },
        messages: { unfinished: () => [] },
        asks: { waiting: () => [] },
      },
    },
  } as unknown as Engine;
  let listener: Parameters<Standby['subscribe']>[0] = () => undefined;
  const standby = {
    engines: () => [engine],
    subscribe(added) {
      listener = added;
      return () => {
        listener = () => undefined;
      };
    },
    tick() {
      counts.ticks += 1;
      return counts.ticks === 2 ? Promise.reject(new RangeError('once')) : Promise.resolve();
    },
    deliver() {
      counts.deliveries += 1;
      return Promise.resolve();
    },
  } satisfies Pick<Standby, 'engines' | 'subscribe' | 'tick' | 'deliver'>;
  const reports: string[] = [];
  const heartbeat = startHeartbeat(standby as unknown as Standby, (event) => reports.push(event));
  return {
    counts,
    reports,
    heartbeat,
    change: () => {
      listener({ name: 'changed', value: { version: 1 } });
    },
  };
}

describe('the heartbeat', () => {
  it('ticks every minute, goes on after a failure, and stops', async () => {
    const { counts, reports, heartbeat } = beating(null);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(counts.ticks).toBe(3);
    expect(reports).toEqual(['tick-failed']);
    heartbeat.stop();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(counts.ticks).toBe(3);
  });

  it('sends at the time at which the next delivery is due', async () => {
    const { counts, heartbeat, change } = beating(Date.now() + 20 * SECOND);
    change();
    await vi.advanceTimersByTimeAsync(19 * SECOND);
    expect(counts.deliveries).toBe(0);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(counts.deliveries).toBeGreaterThan(0);
    heartbeat.stop();
  });
});
