import { onTestFinished } from 'vitest';
import { createCallLog } from '../../electron/engine/call-log.ts';
import type { Engine } from '../../electron/engine/agency-engine.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { createWellSky } from '../../electron/io/wellsky/gateway.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { noChannels } from './no-channels.ts';
import { openedStore } from './opened-store.ts';
import { TEST_NOW } from './stored-rows.ts';

/** An engine over an empty cache that reads nothing: for what is not about the schedule. */
export function quietEngine(over: Partial<Source> = {}): Engine {
  const { store } = openedStore();
  const calls = createCallLog();
  const timeZone = 'America/Denver';
  const clock = () => TEST_NOW;
  const wellsky = createWellSky({
    observer: calls,
    // Nobody listens there, and nothing is asked.
    url: 'http://127.0.0.1:1',
    clientId: 'demo-client',
    clientSecret: 'demo-secret-not-real',
    agencyId: '4711',
    timeZone,
    requestsPerSecond: 1,
    clock,
    realClock: clock,
    random: () => 0.5,
  });
  onTestFinished(() => {
    wellsky.close();
  });
  const source: Source = {
    kind: 'wellsky',
    agency: { id: '4711', name: 'Test agency', timeZone },
    policy: DEFAULT_POLICY,
    wellsky,
    calls,
    store,
    clock,
    ...noChannels(),
    close: () => Promise.resolve(),
    ...over,
  };
  return createEngine(
    source,
    {
      channels: [],
      ids: countingIds('id'),
      report: (event) => {
        throw new Error(event);
      },
    },
    { realClock: clock, patience: null },
  );
}
