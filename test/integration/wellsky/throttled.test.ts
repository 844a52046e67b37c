import { expect, it } from 'vitest';
import { startSimulator } from '../../../electron/demo/simulator.ts';
import { createWellSky } from '../../../electron/io/wellsky/gateway.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { localDate, systemClock } from '../../../shared/util/time.ts';

/** In real time, because the pause is measured from the answer's own `Date` header. */
it('a limit below our rate, whose end is a date, is waited for and never undercut', async () => {
  const simulator = await startSimulator({
    clock: systemClock,
    speed: 0,
    switches: { latency: 'none', limits: '429-retry-after-date', 'limits.perSecond': '3' },
  });
  const wellsky = createWellSky({
    url: simulator.url,
    ...simulator.credentials,
    agencyId: simulator.agencyId,
    timeZone: simulator.timeZone,
    requestsPerSecond: 50,
    clock: simulator.now,
    realClock: systemClock,
    random: () => 0,
  });
  try {
    const today = localDate(simulator.now(), simulator.timeZone);
    const clients = simulator.world.clients().slice(0, 4);
    const reads = clients.map(({ id }) =>
      wellsky.shifts({ clientId: id as ClientId, from: today, to: today }, 'sweep'),
    );
    for (const result of await Promise.all(reads)) expect(result.ok).toBe(true);

    const log = simulator.requests.log.filter(({ path }) => !path.startsWith('/_sim'));
    const throttled = log.filter(({ status }) => status === 429);
    expect(throttled.length).toBeGreaterThan(0);
    for (const { at } of throttled) {
      // Calls already under way when the answer came are not meant.
      const tooSoon = log.filter((one) => one.at > at + 200 && one.at < at + 2_000);
      expect(tooSoon).toEqual([]);
    }
  } finally {
    wellsky.close();
    await simulator.close();
  }
});
