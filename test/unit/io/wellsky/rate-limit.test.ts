import { describe, expect, it } from 'vitest';
import { createRateLimit, type RateLimit } from '../../../../electron/io/wellsky/rate-limit.ts';
import { sharedVirtualTime, type SharedVirtualTime } from '../../../support/virtual-time.ts';

function limited(time: SharedVirtualTime, requestsPerSecond: number): RateLimit {
  const { clock, sleep } = time;
  return createRateLimit({ requestsPerSecond, realClock: clock, sleep, longestWaitMs: 60_000 });
}

describe('the rate limit', () => {
  it.each([1, 3, 5, 7, 10])('never lets more than %i calls through in any second', async (rate) => {
    const time = sharedVirtualTime();
    const limit = limited(time, rate);
    const times: number[] = [];
    const call = async (after: number): Promise<void> => {
      if (after > 0) await time.sleep(after);
      await limit.acquire(after % 2 === 0 ? 'sweep' : 'urgent');
      times.push(time.clock());
    };
    const arrivals = [0, 0, 0, 0, 0, 0, 3, 250, 250, 999, 1_000, 4_000, 4_001, 4_001, 9_999];
    const calls = arrivals.map(call);
    await time.run();
    await Promise.all(calls);
    for (const from of times) {
      const inSecond = times.filter((one) => one >= from && one < from + 1_000);
      expect(inSecond.length).toBeLessThanOrEqual(rate);
    }
    expect(times).toHaveLength(arrivals.length);
  });

  it('serves tokens before urgent reads before the sweep, each in order of arrival', async () => {
    const time = sharedVirtualTime();
    const limit = limited(time, 5);
    const order: string[] = [];
    const calls = (['sweep', 'sweep', 'urgent', 'token', 'urgent'] as const).map(
      async (priority, index) => {
        await limit.acquire(priority);
        order.push(`${priority} ${String(index)}`);
      },
    );
    await time.run();
    await Promise.all(calls);
    // The first arrival found the line free.
    expect(order).toEqual(['sweep 0', 'token 3', 'urgent 2', 'urgent 4', 'sweep 1']);
  });

  it('keeps another pace from the next call on', async () => {
    const time = sharedVirtualTime();
    const limit = limited(time, 1);
    await limit.acquire('sweep');
    limit.setPace(10);
    const times: number[] = [];
    const calls = Array.from({ length: 4 }, async () => {
      await limit.acquire('sweep');
      times.push(time.clock());
    });
    await time.run();
    await Promise.all(calls);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps).toEqual([100, 100, 100]);
  });

  it('holds every call for the whole of a pause', async () => {
    const time = sharedVirtualTime();
    const limit = limited(time, 5);
    limit.pause(30_000);
    limit.pause(1_000);
    const admitted = limit.acquire('urgent').then(() => time.clock());
    await time.run();
    expect(await admitted).toBeGreaterThanOrEqual(30_000);
  });

  it('fails calls at once when the pause is longer than a call should wait', async () => {
    const time = sharedVirtualTime();
    const limit = limited(time, 5);
    await limit.acquire('sweep');
    const waiting = limit.acquire('sweep');
    limit.pause(3_600_000);
    expect(await waiting).toBe('paused');
    expect(await limit.acquire('urgent')).toBe('paused');
  });

  it('releases everybody when it is closed', async () => {
    const time = sharedVirtualTime();
    const limit = limited(time, 1);
    await limit.acquire('sweep');
    const waiting = limit.acquire('sweep');
    limit.close();
    expect(await waiting).toBe('closed');
    expect(await limit.acquire('sweep')).toBe('closed');
  });
});
